// A refusal in the words of its code, as the terminal says it; codes, sums and days in it are worded here and nowhere else.
import { useCallback } from "react";
import type { Language } from "../generated/api";
import type { Failure } from "../host";
import { dashed, useWords, type Words } from "../words/words";
import { clock, longDate, yuan } from "./figures";

export type Refusal = Pick<Failure, "code" | "args">;

/** The figures that are codes of the program and have a word of their own. */
const coded = new Set(["status", "needed", "stage", "step", "party", "fate", "position", "damage"]);

/** The figures that are sums in fen. */
const sums = new Set(["amount", "left"]);

const day = /^\d{4}-\d{2}-\d{2}(?=$|T)/;

function figure(name: string, value: string | number, find: Words["find"], language: Language): string | number {
  if (typeof value === "number") return sums.has(name) ? yuan(value) : value;
  if (coded.has(name)) return find(`word-${dashed(value)}`) ?? value;
  if (name === "kind") return find(`kind-${value}`) ?? value;
  if (!day.test(value)) return value;
  const written = longDate(value, language);
  return value.includes("T") ? `${written} ${clock(value)}` : written;
}

/** What could not be read is named on the terminal by its path in the JSON, which says nothing to who filled a form. */
const isUnread = (code: string): boolean => code.startsWith("input-");

/** Says a refusal, in the page's own sentence where the terminal's names what only a terminal shows. */
export function useRefusal(): (refusal: Refusal) => string {
  const { find, language, t } = useWords();
  return useCallback(
    (refusal) => {
      const say = ({ code, args }: Refusal): string | undefined => {
        const word = ([name, value]: [string, string | number]) => {
          // What refused one entry of many stands whole within what refuses them all.
          const within = name === "why" ? say(JSON.parse(String(value)) as Refusal) : undefined;
          return [name, within ?? figure(name, value, find, language)];
        };
        const worded = Object.fromEntries(Object.entries(args).map(word));
        return find(`frame-refusal-${code}`, worded) ?? find(`refusal-${code}`, worded);
      };
      if (isUnread(refusal.code)) return t("frame-refusal-input");
      return say(refusal) ?? t("frame-trouble", { code: refusal.code });
    },
    [find, language, t],
  );
}
