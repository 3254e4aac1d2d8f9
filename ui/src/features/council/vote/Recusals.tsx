// Who may not vote on an item, and when they were out of the room; before the vote a recusal can be withdrawn.
import { useState } from "react";
import type { ItemView, MeetingRoom, Recusal } from "../../../generated/api";
import { FailureNotice } from "../../../shared/parts";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { BackNow } from "./BackNow";
import { awayOf, canTime, isAway, isOver } from "./recusal";
import { TimeRecusalForm } from "./TimeRecusalForm";

export function Recusals({ room, view }: { room: MeetingRoom; view: ItemView }) {
  const { t } = useWords();
  const act = useChange("act");
  const [timing, setTiming] = useState<Recusal | null>(null);
  const nameOf = (id: string) => room.names[id] ?? "";
  const isTimed = canTime(room);
  return (
    <div className="vote-recusals">
      {act.error && <FailureNotice failure={act.error} />}
      {view.recusals.map((recusal) => (
        <p key={recusal.id}>
          <span className="note">{t("council-recused")}</span>
          <strong>{nameOf(recusal.person_id)}</strong>
          <span>{recusal.reason}</span>
          <span className="note">{awayOf(recusal, t)}</span>
          {isTimed && (
            <button type="button" className="as-link" onClick={() => setTiming(recusal)}>
              {t("council-recusal-time")}
            </button>
          )}
          {isTimed && isOver(view) && isAway(recusal) && room.meeting.closed_at === null && <BackNow recusal={recusal} />}
          {view.ballots.length === 0 && (
            <button
              type="button"
              className="as-link"
              onClick={() => act.mutate({ operation: { vote: { withdraw_recusal: { recusal_id: recusal.id } } } })}
            >
              {t("council-recusal-withdraw")}
            </button>
          )}
        </p>
      ))}
      {timing && (
        <TimeRecusalForm room={room} recusal={timing} name={nameOf(timing.person_id)} isOver={isOver(view)} close={() => setTiming(null)} />
      )}
    </div>
  );
}
