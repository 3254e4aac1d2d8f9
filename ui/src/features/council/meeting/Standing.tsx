// What an item is beyond its motion: who stands for election, which resolution it is about, from which meeting it comes or to which
// it goes.
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ItemView, MeetingRoom } from "../../../generated/api";
import { ordinal } from "../../../shared/figures";
import { useWords } from "../../../words/words";
import { coded } from "../words";
import { CandidatesForm } from "./CandidatesForm";
import { isOpen } from "./MeetingHead";

type Props = { room: MeetingRoom; view: ItemView };

export function Standing({ room, view }: Props) {
  const { t, language } = useWords();
  const { item, changes, carried_from, taken_up } = view;
  const earlier = room.in_force.find((one) => one.resolution.id === item.changes_id)?.resolution;
  return (
    <>
      {carried_from !== null && (
        <p className="note">{t("council-carried-from", { ordinal: ordinal(carried_from, language) })}</p>
      )}
      {item.state === "deferred" && (
        <p className="note">
          {taken_up === null ? t("council-put-off-waits") : t("council-put-off-to", { ordinal: ordinal(taken_up, language) })}
        </p>
      )}
      {item.change && changes && (
        <p className="item-changes">
          <span>{t(coded(item.change))}</span>
          {earlier ? (
            <Link
              to="/council/$meeting"
              params={{ meeting: earlier.meeting_id }}
              search={{ item: earlier.agenda_item_id } as never}
            >
              {changes}　{earlier.title}
            </Link>
          ) : (
            <strong>{changes}</strong>
          )}
        </p>
      )}
      {item.places !== null && <Candidates room={room} view={view} />}
    </>
  );
}

/** Until the vote is closed the paper can be written. */
function Candidates({ room, view }: Props) {
  const { t } = useWords();
  const [isWriting, setWriting] = useState(false);
  const isVoted = view.item.state === "passed" || view.item.state === "failed";
  if (isVoted) return null;
  return (
    <div className="item-candidates">
      <span>{t("council-candidates-for", { places: view.item.places ?? 1 })}</span>
      {view.candidates.length === 0 ? (
        <span className="note">{t("council-candidates-none")}</span>
      ) : (
        <ol>
          {view.candidates.map(({ candidate, name }) => (
            <li key={candidate.id}>{name}</li>
          ))}
        </ol>
      )}
      {isOpen(room) && (
        <button type="button" className="as-link" onClick={() => setWriting(true)}>
          {t("council-candidates-write")}
        </button>
      )}
      {isWriting && <CandidatesForm room={room} view={view} close={() => setWriting(false)} />}
    </div>
  );
}
