// Facts about figures, staleness and sentences that every screen leans on.
import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { bundleOf, languages } from "../words/words";
import { longDate, ordinal, quantity, wan, yuan } from "./figures";
import { readsStale } from "./queries";

test("money is exact to the fen and wan is rounded half up", () => {
  expect(yuan(12500000)).toBe("125,000.00");
  expect(yuan(5)).toBe("0.05");
  expect(wan(12500000)).toBe("12.50");
  expect(wan(12345000)).toBe("12.35");
  expect(wan(-5000)).toBe("-0.01");
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

test("the frame's sentences stand in every language with the same figures", () => {
  const locales = "../assets/locales";
  for (const file of ["frame", "council", "project", "documents", "desk", "ledger", "search", "settings", "start"]) {
    const shapes = languages.map((language) => {
      const text = readFileSync(`${locales}/${language}/${file}.ftl`, "utf8");
      const keys = text.split("\n").filter((line) => /^[a-z]/.test(line));
      return keys.map((line) => [line.split(" =")[0], ...(line.match(/\$[a-z_]+/g) ?? []).sort()].join(" ")).sort();
    });
    expect(shapes[1], file).toEqual(shapes[0]);
    expect(shapes[2], file).toEqual(shapes[0]);
  }
  expect(readdirSync(`${locales}/zh-Hans`).length).toBeGreaterThan(5);
  expect(bundleOf("en").hasMessage("frame-room-desk")).toBe(true);
});
