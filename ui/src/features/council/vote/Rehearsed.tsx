// What the count that is typed would come to, before it is confirmed.
import type { ItemView, MeetingRoom } from "../../../generated/api";
import { FailureNotice } from "../../../shared/parts";
import { useWords } from "../../../words/words";
import { coded } from "../words";
import { Elected } from "./Elected";
import { type Said, useRehearsal } from "./rehearsal";

export function Rehearsed({ room, view, said }: { room: MeetingRoom; view: ItemView; said: Said | null }) {
  const { t } = useWords();
  const { data, error } = useRehearsal(said);
  if (error) return <FailureNotice failure={error} />;
  if (!data) return null;
  const { judgement, election, explanation, number } = data;
  const nameOf = (id: string) => room.names[id] ?? "";
  return (
    <section className="rehearsed" aria-label={t("council-rehearsed")} role="status">
      <p>
        <span className="note">{t("council-rehearsed")}</span>
        <strong className={judgement.outcome}>{t(coded(judgement.outcome))}</strong>
        {number !== null && number !== view.resolution?.number && <span>{t("council-rehearsed-number", { number })}</span>}
      </p>
      {election && <Elected election={election} nameOf={nameOf} />}
      <p>{explanation}</p>
    </section>
  );
}
