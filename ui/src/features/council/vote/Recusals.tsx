// Who may not vote on an item; before the vote a recusal can be withdrawn.
import type { ItemView, MeetingRoom } from "../../../generated/api";
import { FailureNotice } from "../../../shared/parts";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";

export function Recusals({ room, view }: { room: MeetingRoom; view: ItemView }) {
  const { t } = useWords();
  const act = useChange("act");
  const nameOf = (id: string) => room.people.find((person) => person.id === id)?.name ?? "";
  return (
    <div className="vote-recusals">
      {act.error && <FailureNotice failure={act.error} />}
      {view.recusals.map((recusal) => (
        <p key={recusal.id}>
          <span className="note">{t("council-recused")}</span>
          <strong>{nameOf(recusal.person_id)}</strong>
          <span>{recusal.reason}</span>
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
    </div>
  );
}
