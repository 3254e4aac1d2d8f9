// What the count that is typed would come to, before it is confirmed: the word beside the button, the reasons above it.
import type { ItemView, MeetingRoom, Rehearsal } from "../../../generated/api";
import { useWords } from "../../../words/words";
import { coded } from "../words";
import { Elected } from "./Elected";

type WordProps = { view: ItemView; rehearsal: Rehearsal };

/** The outcome, the number that it would be given, and the one that it would undo. */
export function RehearsedWord({ view, rehearsal: { judgement, number } }: WordProps) {
  const { t } = useWords();
  /** The number that the vote gave, while it is in force. */
  const standing = view.resolution?.resolution.status === "in_force" ? view.resolution.number : null;
  return (
    <p className="rehearsed-word" role="status">
      <span className="note">{t("council-rehearsed")}</span>
      <strong className={judgement.outcome}>{t(coded(judgement.outcome))}</strong>
      {number !== null && number !== standing && <span>{t("council-rehearsed-number", { number })}</span>}
      {standing !== null && number !== standing && <span className="breached">{t("council-rehearsed-voids", { number: standing })}</span>}
    </p>
  );
}

type Props = { room: MeetingRoom; rehearsal: Rehearsal };

/** Who would be elected, and why it would come out so. */
export function Rehearsed({ room, rehearsal: { election, explanation } }: Props) {
  const { t } = useWords();
  return (
    <section className="rehearsed" aria-label={t("council-rehearsed")}>
      {election && <Elected election={election} nameOf={(id) => room.names[id] ?? ""} />}
      <p>{explanation}</p>
    </section>
  );
}
