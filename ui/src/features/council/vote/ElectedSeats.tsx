// The elected take their seats: offered while somebody's is not registered, told once it is.
import { useState } from "react";
import type { Ballot, ItemView, MeetingRoom } from "../../../generated/api";
import { Button } from "../../../shared/Button";
import { longDate } from "../../../shared/figures";
import { useWords } from "../../../words/words";
import { called, postsOf } from "../posts";
import { SeatElectedForm } from "./SeatElectedForm";

type Props = { room: MeetingRoom; view: ItemView; ballot: Ballot };

export function ElectedSeats({ room, view, ballot }: Props) {
  const { t, language } = useWords();
  const [seating, setSeating] = useState(false);
  const elected = (ballot.election?.candidates ?? []).filter((one) => one.outcome === "elected").map((one) => one.person_id);
  const waiting = elected.filter((id) => view.elected_seats.every(({ seat }) => seat.person_id !== id));
  return (
    <div className="elected-seats">
      {view.elected_seats.map(({ seat, body }) => (
        <p className="note" key={seat.id}>
          {t("council-elected-seated", {
            name: room.names[seat.person_id] ?? "",
            body,
            posts: called({ t }, postsOf(seat)),
            day: longDate(seat.starts_on, language),
          })}
        </p>
      ))}
      {waiting.length > 0 && (
        <Button size="small" variant="outline" onClick={() => setSeating(true)}>
          {t("council-seat-elected", { count: waiting.length })}
        </Button>
      )}
      {seating && (
        <SeatElectedForm
          room={room}
          item={view.item}
          elected={waiting}
          day={ballot.closed_at.slice(0, 10)}
          close={() => setSeating(false)}
        />
      )}
    </div>
  );
}
