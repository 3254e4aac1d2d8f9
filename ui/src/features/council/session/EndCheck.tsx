// The end check: what is missing before the meeting is closed; it can be closed all the same when the program allows it.
import type { MeetingRoom } from "../../../generated/api";
import { FailureNotice, RefusalLine } from "../../../shared/parts";
import { useWords } from "../../../words/words";
import type { Lack } from "./checks";
import { useFitted } from "./fitted";
import { Check } from "./Outcome";

/** How small a long list may become before it scrolls. */
const LEAST = 70;

type Props = { room: MeetingRoom; lacks: Lack[]; isBusy: boolean; failure: Error | null };

export function EndCheck({ room, lacks, isBusy, failure }: Props) {
  const { t } = useWords();
  const part = useFitted<HTMLElement>(LEAST);
  const isClosed = room.meeting.status === "closed" || room.meeting.status === "minutes_confirmed";
  const isStopped = room.missing.length > 0 && !isClosed;
  const isComplete = lacks.length === 0 && !isStopped;
  return (
    <section className="session-end" ref={part} aria-label={t("session-end")}>
      <h1>{t(isClosed ? "session-closed" : "session-end")}</h1>
      {failure && <FailureNotice failure={failure} />}
      {isStopped && (
        <div className="session-stopped" role="alert">
          <strong>{t("session-end-stopped")}</strong>
          {room.missing.map((refusal, place) => (
            <p key={place}>
              <RefusalLine refusal={refusal} />
            </p>
          ))}
        </div>
      )}
      {isComplete ? (
        <p className="session-complete">
          <Check />
          {t("session-end-complete")}
        </p>
      ) : (
        <>
          <p>{t("session-end-lacks", { count: lacks.length })}</p>
          <ol>
            {lacks.map((lack, place) => (
              <li key={place}>
                <LackLine lack={lack} />
              </li>
            ))}
          </ol>
        </>
      )}
      {!isClosed && !isStopped && <p className="session-confirm">{t(isBusy ? "session-closing" : "session-end-confirm")}</p>}
    </section>
  );
}

function LackLine({ lack }: { lack: Lack }) {
  const { t } = useWords();
  if (lack.lack === "minutes") return <>{t("session-lack-minutes")}</>;
  if (lack.lack === "uncalled") return <>{t("session-lack-uncalled", { count: lack.count })}</>;
  const { item, resolution } = lack.view;
  if (lack.lack === "undecided") return <>{t("session-lack-undecided", { place: item.position, title: item.title })}</>;
  return <>{t(`session-lack-${lack.lack}`, { number: resolution?.number ?? "", title: item.title })}</>;
}
