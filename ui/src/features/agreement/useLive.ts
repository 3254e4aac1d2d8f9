// Views of what is typed and not saved: asked for when the keys rest a moment; the last answer stays until the next is there.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { AgreementDraft, AgreementParts } from "../../generated/api";
import { call, type Failure } from "../../host";

/** The value once it has not changed for a while, milliseconds. */
export function useRested<T>(value: T, rest: number): T {
  const text = JSON.stringify(value);
  const [rested, setRested] = useState({ value, text });
  useEffect(() => {
    if (text === rested.text) return;
    const timer = setTimeout(() => setRested({ value, text }), rest);
    return () => clearTimeout(timer);
  });
  return rested.value;
}

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
