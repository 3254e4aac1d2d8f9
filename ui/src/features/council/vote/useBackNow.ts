// Recused members who left the room for an item that is voted on are back now: one, or all of them at once.
import type { Recusal } from "../../../generated/api";
import { nowWithOffset } from "../../../shared/moment";
import { useChange } from "../../../shared/queries";

export function useBackNow() {
  const act = useChange("act");
  const bringBack = async (recusals: readonly Recusal[]) => {
    const returned_at = nowWithOffset();
    try {
      for (const { id, left_at } of recusals) await act.mutateAsync({ operation: { vote: { time_recusal: { recusal_id: id, left_at, returned_at } } } });
    } catch {
      // The refusal stands in `failure`.
    }
  };
  return { bringBack: (recusals: readonly Recusal[]) => void bringBack(recusals), isBusy: act.isPending, failure: act.error };
}
