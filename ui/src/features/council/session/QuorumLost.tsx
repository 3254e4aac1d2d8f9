// What can be done when too few are there for a vote: they come back, the item or the meeting ends, or somebody answers for it.
import type { MeetingRoom, Refusal } from "../../../generated/api";
import { RefusalLine } from "../../../shared/parts";
import { shortOf } from "../meeting/notice";
import { useWords, type Words } from "../../../words/words";

type Props = {
  room: MeetingRoom;
  statement: string | null;
  /** With what the vote was refused, which says it with its figures. */
  refusal: Refusal | null;
};

/** How many are missing; the item's own rule may ask for more than the meeting's, and the refusal says how many. */
export const lostOf = (room: MeetingRoom, t: Words["t"]): string =>
  room.is_quorate ? t("session-quorum-missing") : t("session-quorum-banner", { short: shortOf(room) });

export function QuorumLost({ room, statement, refusal }: Props) {
  const { t } = useWords();
  const ways = [
    ["D", "session-lost-return"],
    ["T", "session-lost-defer"],
    ["E", "session-lost-end"],
    ["W", "session-lost-state"],
  ] as const;
  return (
    <div className="session-banner" role="alert">
      <p>{statement !== null ? t("session-quorum-missing") : refusal ? <RefusalLine refusal={refusal} /> : lostOf(room, t)}</p>
      {statement !== null && <p className="session-lost">{t("session-lost-stated", { reason: statement })}</p>}
      {statement === null && (
        <p className="session-lost">
          {ways.map(([cap, word]) => (
            <span key={cap}>
              <kbd>{cap}</kbd> {t(word)}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
