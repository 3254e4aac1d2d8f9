// The sentences of the window, from the Fluent files that paper and terminal share; switched in place.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { Language } from "../generated/api";
import type { Messages } from "../generated/messages";
import { type Figures, Sentences } from "./sentences";

/** What is loaded of a language: only the one that is spoken is held. */
const speeches = {
  "zh-Hans": () => import("./zh-Hans"),
  "zh-Hant": () => import("./zh-Hant"),
  en: () => import("./en"),
} satisfies Record<Language, unknown>;

export const languages = Object.keys(speeches) as Language[];

/** A language that can be spoken: its sentences, and the words of TDesign's parts. */
export type Spoken = { language: Language; sentences: Sentences; parts: object };

/** Learns a language. */
export async function learn(language: Language): Promise<Spoken> {
  const { speech } = await speeches[language]();
  return { language, sentences: new Sentences(language, speech.text), parts: speech.parts };
}

export type MessageKey = keyof Messages;

/** A code of the program as the words spell it: in_session is in-session. */
export type Dashed<Code extends string> = Code extends `${infer Head}_${infer Tail}` ? `${Head}-${Dashed<Tail>}` : Code;

/** Spells a code of the program as the words do. */
export const dashed = <Code extends string>(code: Code) => code.replace(/_/g, "-") as Dashed<Code>;

type FiguresOf<Key extends MessageKey> = Messages[Key] extends null ? [] : [figures: Messages[Key]];

export type Words = {
  language: Language;
  /** The sentence of a key with its figures. */
  t: <Key extends MessageKey>(key: Key, ...figures: FiguresOf<Key>) => string;
  /** The sentence of a key that is known only at run time, as a refusal's; nothing when there is none. */
  find: (key: string, figures?: Figures) => string | undefined;
  speak: (language: Language) => void;
  /** What TDesign's parts say by themselves. */
  parts: object;
};

const WordsContext = createContext<Words | null>(null);
const KEPT = "chengjie.language";

/** The language that was spoken last on this machine. */
export function keptLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  return languages.find((language) => language === kept) ?? "zh-Hans";
}

export function WordsProvider({ first, children }: { first: Spoken; children: ReactNode }) {
  const [spoken, setSpoken] = useState(first);
  const chosen = useRef(first.language);
  useEffect(() => {
    document.documentElement.lang = spoken.language;
    localStorage.setItem(KEPT, spoken.language);
  }, [spoken]);
  const words = useMemo<Words>(() => {
    const { language, sentences, parts } = spoken;
    const find: Words["find"] = (key, figures) => sentences.say(key, figures);
    const speak = (next: Language) => {
      chosen.current = next;
      // Of two that were chosen one after the other the later is spoken, whichever is learnt first.
      void learn(next).then((learnt) => chosen.current === next && setSpoken(learnt));
    };
    return { language, parts, speak, find, t: (key, ...figures) => find(key, figures[0] ?? {}) ?? key };
  }, [spoken]);
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error("useWords outside WordsProvider");
  return words;
}
