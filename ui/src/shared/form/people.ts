// Finding people by any part of their name, by pinyin or by initials; how a name sounds only the program knows.
import { useDeferredValue, useState } from "react";
import { useWords } from "../../words/words";
import { useView } from "../queries";

/** A person to choose from; `note` tells namesakes apart. */
export type Somebody = { id: string; name: string; note?: string | undefined };

const isSound = (text: string): boolean => /^[a-zA-Z' ]+$/.test(text);

/** The people who match what is typed; of those who are taken, only who is looked for. */
export function usePeopleFound(people: readonly Somebody[], taken: readonly Somebody[] = []) {
  const [typed, type] = useState("");
  const text = useDeferredValue(typed.trim());
  const { language } = useWords();
  const sounds = useView("search", { text: isSound(text) ? text : "", kind: "person", language }, ["person"]);
  const heard = new Set((sounds.data ?? []).map((hit) => hit.place.id));
  const isMeant = (one: Somebody) => one.name.includes(text) || heard.has(one.id);
  const asOption = (one: Somebody) => ({ value: one.id, label: one.note ? `${one.name}（${one.note}）` : one.name });
  const found = text === "" ? people : people.filter(isMeant);
  const unfree = text === "" ? [] : taken.filter(isMeant);
  const options = [...found.map(asOption), ...unfree.map((one) => ({ ...asOption(one), disabled: true }))];
  return { options, type };
}
