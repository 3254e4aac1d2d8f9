// Facts about figures, staleness and sentences that every screen leans on.
import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { languages, learn } from "../words/words";
import { asked, longDate, ordinal, quantity, wan, wanExact, yuan } from "./figures";
import { newId } from "./ids";
import { readsStale } from "./queries";

test("money is exact to the fen and wan is rounded half up", () => {
  expect(yuan(12500000)).toBe("125,000.00");
  expect(yuan(5)).toBe("0.05");
  expect(wan(12500000)).toBe("12.50");
  expect(wan(12345000)).toBe("12.35");
  expect(wan(-5000)).toBe("-0.01");
});

test("what today asks is as fine as what is counted, and who reaches it has reached it", () => {
  const people = { target: 2_400_000, baseline: 0, value: 1_286_000, direction: "at_least" } as const;
  expect(asked({ ...people, expected: 2_033_333 })).toBe("2,034");
  expect(asked({ ...people, expected: 2_033_333, value: null })).toBe("2,034");
  const share = { target: 90_000, baseline: 0, value: 91_500, direction: "at_least" } as const;
  expect(asked({ ...share, expected: 76_250 })).toBe("76.3");
  expect(asked({ ...share, expected: 1_250, target: 1_000, value: 600, direction: "at_most" })).toBe("1.2");
});

test("a quantity drops only noughts that say nothing", () => {
  expect(quantity(2400000)).toBe("2,400");
  expect(quantity(600)).toBe("0.6");
  expect(quantity(-1050)).toBe("-1.05");
});

test("a day is written as the language writes it", () => {
  expect(longDate("2026-03-05", "zh-Hans")).toBe("2026年3月5日");
  expect(longDate("2026-03-05", "en")).toBe("5 March 2026");
});

test("an ordinal is written as official Chinese writes it", () => {
  expect([1, 9, 10, 12, 20, 21].map((figure) => ordinal(figure, "zh-Hans"))).toEqual(["一", "九", "十", "十二", "二十", "二十一"]);
  expect(ordinal(3, "en")).toBe("3");
});

test("only a view that reads a changed kind goes stale", () => {
  expect(readsStale(["desk", {}, { kinds: ["meeting"] }], ["meeting"])).toBe(true);
  expect(readsStale(["desk", {}, { kinds: ["person"] }], ["meeting"])).toBe(false);
  expect(readsStale(["ledger", {}, { kinds: ["*"] }], ["meeting"])).toBe(true);
});

test("the exact sum in wan drops only noughts that say nothing", () => {
  expect(wanExact(12500000)).toBe("12.50");
  expect(wanExact(123456)).toBe("0.123456");
  expect(wanExact(-1234567890)).toBe("-1,234.56789");
});

test("keys are UUIDv7 and rise in the order they are made", () => {
  const keys = Array.from({ length: 50 }, newId);
  expect(keys.every((key) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(key))).toBe(true);
  expect([...keys].sort()).toEqual(keys);
});

const locales = "../assets/locales";

/** Each message of a file with the figures that it takes, in order. */
function shape(language: string, file: string): string[] {
  const messages = readFileSync(`${locales}/${language}/${file}`, "utf8").split(/\n(?=[a-z])/);
  return messages
    .filter((message) => /^[a-z]/.test(message))
    .map((message) => [message.split(" =")[0], ...new Set((message.match(/\$[a-z_]+/g) ?? []).sort())].join(" "))
    .sort();
}

const files = readdirSync(`${locales}/zh-Hans`);

test.each(files)("%s says the same in every language", (file) => {
  expect(shape("zh-Hant", file)).toEqual(shape("zh-Hans", file));
  expect(shape("en", file)).toEqual(shape("zh-Hans", file));
});

test("no language has a file that another lacks, and a message has one place", async () => {
  for (const language of languages) {
    expect(readdirSync(`${locales}/${language}`).sort()).toEqual([...files].sort());
    const keys = files.flatMap((file) => shape(language, file).map((message) => message.split(" ")[0]));
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
    const { sentences } = await learn(language);
    expect(keys.filter((key) => !key || !sentences.has(key))).toEqual([]);
  }
});
