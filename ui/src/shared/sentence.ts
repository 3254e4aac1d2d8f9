// A ledger entry as a sentence: what was done, to what, and what was counted.
import { useCallback } from "react";
import type { LedgerEntry } from "../generated/api";
import { useWords } from "../words/words";

/** Says what an entry did. */
export function useSentence(): (entry: LedgerEntry) => string {
  const { t, find } = useWords();
  return useCallback(
    (entry) => {
      const key = `ledger-${entry.operation.replace(/[._]/g, "-")}`;
      const done = find(key) ?? entry.operation;
      const back = entry.of_entry === null ? done : t("ledger-of-entry", { done, seq: entry.of_entry });
      const whom = entry.subject === null ? back : t("ledger-of", { done: back, subject: entry.subject });
      const all = entry.count > 1 ? t("ledger-of-several", { done: whom, count: entry.count }) : whom;
      if (entry.tally === null) return all;
      const { in_favour, against, abstain } = entry.tally;
      return t("ledger-counted", { done: all, yes: in_favour, no: against, abstain });
    },
    [t, find],
  );
}
