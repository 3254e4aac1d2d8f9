// What the palette lists: what was found, or before anything is typed what was opened last.
import { useQueries } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import type { Found, RecordCard } from "../../generated/api";
import { call } from "../../host";
import { useView } from "../../shared/queries";
import { useWords } from "../../words/words";
import { opened } from "./recent";

const asFound = (card: RecordCard): Found => ({
  place: card.place,
  title: [{ text: card.title, is_met: false }],
  detail: [],
  on: null,
});

/** The hits of what is typed; `isCurrent` says whether they are of the last key. */
export function useHits(typed: string) {
  const { language } = useWords();
  const text = useDeferredValue(typed.trim());
  const found = useView("search", { text, kind: null, language }, ["*"]);
  const [last] = useState(opened);
  const cards = useQueries({
    queries: last.map(({ kind, id }) => ({
      queryKey: ["record", { kind, id, language }, { kinds: ["*"] }],
      queryFn: () => call("record", { kind, id, language }),
    })),
  });
  const recent = cards.flatMap((card) => (card.data ? [asFound(card.data)] : []));
  return {
    text,
    hits: text === "" ? recent : (found.data ?? []),
    isRecent: text === "",
    isCurrent: text === typed.trim() && (text === "" || found.data !== undefined),
    failure: found.error,
  };
}
