// What every sentence leans on: it is always said, and its figures are written as they are.
import { expect, test } from "vitest";
import { Sentences } from "./sentences";
import { languages, learn } from "./words";

const learnt = await Promise.all(languages.map(learn));

test("a sentence whose figure is missing is still said", () => {
  for (const { sentences } of learnt) expect(sentences.say("refusal-budget-exceeded", { line: "印刷" })).toContain("印刷");
});

test("years and numbers are not grouped by thousands", () => {
  for (const { sentences } of learnt) expect(sentences.say("documents-quarter", { year: 2026, quarter: 3 })).toContain("2026");
});

test("a number still chooses its plural", () => {
  const [, , english] = learnt;
  expect(english?.sentences.say("documents-pages", { pages: 1 })).toBe("1 page");
  expect(english?.sentences.say("documents-pages", { pages: 1200 })).toBe("1200 pages");
});

test("a sentence is read out of the text whole and alone, whatever stands round it", () => {
  const sentences = new Sentences("en", "a-b = one\n# a word beside it\na = { $n ->\n    [one] this\n   *[other] those\n}\n\na-b-c = last");
  expect(sentences.say("a", { n: 2 })).toBe("those");
  expect(sentences.say("a-b")).toBe("one");
  expect(sentences.say("a-b-c")).toBe("last");
  expect(sentences.say("b")).toBeUndefined();
});
