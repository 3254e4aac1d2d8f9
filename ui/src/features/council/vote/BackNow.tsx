// A recused member who left the room for an item is back now.
import type { Recusal } from "../../../generated/api";
import { FailureNotice } from "../../../shared/parts";
import { useWords } from "../../../words/words";
import { useBackNow } from "./useBackNow";

export function BackNow({ recusal }: { recusal: Recusal }) {
  const { t } = useWords();
  const { bringBack, isBusy, failure } = useBackNow();
  return (
    <>
      <button type="button" className="as-link" disabled={isBusy} onClick={() => bringBack([recusal])}>
        {t("council-recusal-back-now")}
      </button>
      {failure && <FailureNotice failure={failure} />}
    </>
  );
}
