// What every sentence leans on: it is always said, and its figures are written as they are.
import { expect, test } from "vitest";
import { bundleOf, languages, say } from "./words";

const bundles = languages.map((language) => bundleOf(language));

test("a sentence whose figure is missing is still said", () => {
  for (const bundle of bundles) expect(say(bundle, "refusal-budget-exceeded", { line: "印刷" })).toContain("印刷");
});

test("years and numbers are not grouped by thousands", () => {
  for (const bundle of bundles) expect(say(bundle, "documents-quarter", { year: 2026, quarter: 3 })).toContain("2026");
});

test("a number still chooses its plural", () => {
  const [, , english] = bundles;
  expect(english && say(english, "documents-pages", { pages: 1 })).toBe("1 page");
  expect(english && say(english, "documents-pages", { pages: 1200 })).toBe("1200 pages");
});
