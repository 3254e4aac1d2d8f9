// The pages of the ledger, newest first, as far as they were asked for.
import { useInfiniteQuery } from "@tanstack/react-query";
import type { LedgerEntry } from "../../generated/api";
import { type Failure, call } from "../../host";
import { useWords } from "../../words/words";

/** What narrows the ledger; null where nothing does. */
export type Narrowing = { record: string | null; kind: string | null; actor: string | null; from: string | null; to: string | null };

export const everything = { kind: null, actor: null, from: null, to: null };

export const isNarrowed = (narrowing: Narrowing): boolean => Object.values(narrowing).some((one) => one !== null);

const PAGE = 100;

/** Entries a page at a time; an entry that was done since is read at once. */
export function useEntries(narrowing: Narrowing) {
  const { language } = useWords();
  return useInfiniteQuery<LedgerEntry[], Failure, { pages: LedgerEntry[][] }, readonly unknown[], number | null>({
    queryKey: ["ledger", { ...narrowing, language }, { kinds: ["*"] }],
    queryFn: ({ pageParam }) => call("ledger", { ...narrowing, before: pageParam, limit: PAGE, language }),
    initialPageParam: null,
    getNextPageParam: (page) => (page.length < PAGE ? undefined : (page.at(-1)?.seq ?? undefined)),
  });
}
