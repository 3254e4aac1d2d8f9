// The sentences of the window, from the Fluent files that paper and terminal share; switched in place.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import type { Language } from "../generated/api";

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

export type Words = {
  language: Language;
  /** The sentence of a key with its figures. */
  t: (key: string, args?: Record<string, FluentVariable>) => string;
  /** Whether there is a sentence. */
  has: (key: string) => boolean;
  speak: (language: Language) => void;
};

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
    return {
      language,
      speak: setLanguage,
      has: (key) => bundle.hasMessage(key),
      t: (key, args) => {
        const message = bundle.getMessage(key);
        return message?.value ? bundle.formatPattern(message.value, args ?? {}) : key;
      },
    };
  }, [language]);
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error("useWords outside WordsProvider");
  return words;
}
