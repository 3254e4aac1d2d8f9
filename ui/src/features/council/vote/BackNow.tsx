// A recused member who left the room for an item is back now.
import type { Recusal } from "../../../generated/api";
import { nowWithOffset } from "../../../shared/moment";
import { FailureNotice } from "../../../shared/parts";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";

export function BackNow({ recusal: { id, left_at } }: { recusal: Recusal }) {
  const { t } = useWords();
  const act = useChange("act");
  return (
    <>
      <button
        type="button"
        className="as-link"
        disabled={act.isPending}
        onClick={() => act.mutate({ operation: { vote: { time_recusal: { recusal_id: id, left_at, returned_at: nowWithOffset() } } } })}
      >
        {t("council-recusal-back-now")}
      </button>
      {act.error && <FailureNotice failure={act.error} />}
    </>
  );
}
