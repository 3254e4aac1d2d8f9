// What the count that is typed would come to, before it is confirmed.
import type { ItemView, MeetingRoom } from "../../../generated/api";
import { FailureNotice } from "../../../shared/parts";
import { useWords } from "../../../words/words";
import { coded } from "../words";
import { Elected } from "./Elected";
import { type Said, useRehearsal } from "./rehearsal";

type Props = { room: MeetingRoom; view: ItemView; said: Said | null; isConfirming: boolean };

export function Rehearsed({ room, view, said, isConfirming }: Props) {
  const { t } = useWords();
  const { data, error } = useRehearsal(said, isConfirming);
  if (error) return <FailureNotice failure={error} />;
  if (!data) return null;
  /** The number that the vote gave, while it is in force. */
  const standing = view.resolution?.resolution.status === "in_force" ? view.resolution.number : null;
  const { judgement, election, explanation, number } = data;
  const nameOf = (id: string) => room.names[id] ?? "";
  return (
    <section className="rehearsed" aria-label={t("council-rehearsed")} role="status">
      <p>
        <span className="note">{t("council-rehearsed")}</span>
        <strong className={judgement.outcome}>{t(coded(judgement.outcome))}</strong>
        {number !== null && number !== standing && <span>{t("council-rehearsed-number", { number })}</span>}
        {standing !== null && number !== standing && <span className="breached">{t("council-rehearsed-voids", { number: standing })}</span>}
      </p>
      {election && <Elected election={election} nameOf={nameOf} />}
      <p>{explanation}</p>
    </section>
  );
}
