// The sentences of the window, from the Fluent files that paper and terminal share; switched in place.
import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import type { Language } from "../generated/api";
import type { Messages } from "../generated/messages";

const files = import.meta.glob<string>("../../../assets/locales/*/*.ftl", { query: "?raw", import: "default", eager: true });

export const languages: Language[] = ["zh-Hans", "zh-Hant", "en"];

/** All messages of one language. */
export function bundleOf(language: Language): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const [path, text] of Object.entries(files)) {
    if (path.includes(`/locales/${language}/`)) bundle.addResource(new FluentResource(text), { allowOverrides: true });
  }
  return bundle;
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
};

type Figures = Record<string, FluentVariable>;

/** Years, numbers of documents and counts alike stand ungrouped, and still choose the plural; sums come in as text. */
const plain = (figures: Figures): Figures =>
  Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [name, typeof figure === "number" ? new FluentNumber(figure, { useGrouping: false }) : figure]),
  );

/** The sentence of a key; a figure that is missing stands as its name, for a slip in a sentence must not take the page away. */
export function say(bundle: FluentBundle, key: string, figures: Figures = {}): string | undefined {
  const pattern = bundle.getMessage(key)?.value;
  return pattern ? bundle.formatPattern(pattern, plain(figures), []) : undefined;
}

const WordsContext = createContext<Words | null>(null);
const KEPT = "chengjie.language";

function first(): Language {
  const kept = localStorage.getItem(KEPT);
  return languages.find((language) => language === kept) ?? "zh-Hans";
}

export function WordsProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(first);
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(KEPT, language);
  }, [language]);
  const words = useMemo<Words>(() => {
    const bundle = bundleOf(language);
    const find: Words["find"] = (key, figures) => say(bundle, key, figures);
    return { language, speak: setLanguage, find, t: (key, ...figures) => find(key, figures[0] ?? {}) ?? key };
  }, [language]);
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error("useWords outside WordsProvider");
  return words;
}
