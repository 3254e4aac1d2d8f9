// Views of what is typed and not saved: asked for when the keys rest a moment; the last answer stays until the next is there.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { AgreementDraft, AgreementParts } from "../../generated/api";
import { call, type Failure } from "../../host";
import { useRested } from "../../shared/rested";

/** What parts lack, change and add up to. */
export function useAgreementDraft(parts: AgreementParts, earlierId: string | null) {
  const asked = { parts: useRested(parts, 80), earlier_id: earlierId };
  return useQuery<AgreementDraft, Failure>({
    queryKey: ["agreement_draft", asked],
    queryFn: () => call("agreement_draft", asked),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}
