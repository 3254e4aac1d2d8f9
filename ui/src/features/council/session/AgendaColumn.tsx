// The agenda at the left: what is on, what came of the others, who chairs and records.
import { useEffect, useRef } from "react";
import type { ItemView, MeetingRoom } from "../../../generated/api";
import { useWords } from "../../../words/words";
import { filledOf } from "../vote/filled";
import { coded } from "../words";

type Props = { room: MeetingRoom; chosen: string | null; isVoting: boolean; choose: (item: string) => void };

export function AgendaColumn({ room, chosen, isVoting, choose }: Props) {
  const { t } = useWords();
  const nameOf = (id: string | null) => (id === null ? undefined : room.names[id]) ?? t("council-not-named");
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => void current.current?.scrollIntoView({ block: "nearest" }), [chosen, room.items]);
  return (
    <nav className="session-agenda" aria-label={t("council-agenda")}>
      <ol>
        {room.items.map((view) => {
          const isChosen = view.item.id === chosen;
          return (
            <li key={view.item.id}>
              <button
                type="button"
                ref={isChosen ? current : undefined}
                className={isChosen ? "session-item session-item-on" : "session-item"}
                aria-current={isChosen ? "true" : undefined}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(view.item.id)}
              >
                <span className="session-item-place">{view.item.position}</span>
                <span>
                  <strong title={view.item.title}>{view.item.title}</strong>
                  <small>{isChosen && isVoting ? t("session-voting") : <Stand view={view} />}</small>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      <dl>
        <div>
          <dt>{t("session-chair")}</dt>
          <dd>{nameOf(room.meeting.chair_id)}</dd>
        </div>
        <div>
          <dt>{t("session-recorder")}</dt>
          <dd>{nameOf(room.meeting.recorder_id)}</dd>
        </div>
      </dl>
    </nav>
  );
}

function Stand({ view }: { view: ItemView }) {
  const { t } = useWords();
  const { item, resolution } = view;
  const filled = filledOf(view);
  return (
    <>
      <span>{filled ? t("council-filled", filled) : t(coded(item.state))}</span>
      {resolution && <span>{resolution.number}</span>}
    </>
  );
}
