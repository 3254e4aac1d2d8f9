// Facts about where days and figures lie.
import { expect, test } from "vitest";
import { doneOf, leftOf, monthsOf, spanOf } from "./chart";
import { gaugeOf } from "./gauge";

const january = {
  from: Date.parse("2026-01-01T00:00:00Z") / 86_400_000,
  to: Date.parse("2026-01-11T00:00:00Z") / 86_400_000,
};

test("a span counts its first and its last day and is cut at the window's edges", () => {
  expect(spanOf(january, "2026-01-01", "2026-01-10")).toEqual({ left: 0, width: 100 });
  expect(spanOf(january, "2026-01-03", "2026-01-03")).toEqual({ left: 20, width: 10 });
  expect(spanOf(january, "2025-12-01", "2026-01-02")).toEqual({ left: 0, width: 20 });
  expect(spanOf(january, "2025-12-01", "2025-12-31")).toBeNull();
  expect(spanOf(january, "2026-01-11", "2026-02-01")).toBeNull();
});

test("what is done is a share of the days from their beginning", () => {
  expect(doneOf(january, "2026-01-01", "2026-01-10", 40)).toEqual({ left: 0, width: 40 });
  expect(doneOf(january, "2026-01-01", "2026-01-10", 0)).toBeNull();
  expect(doneOf(january, "2025-12-22", "2026-01-10", 50)).toBeNull();
});

test("months are marked where they begin", () => {
  const year = {
    from: Date.parse("2026-11-01T00:00:00Z") / 86_400_000,
    to: Date.parse("2027-02-01T00:00:00Z") / 86_400_000,
  };
  expect(monthsOf(year).map((month) => month.day)).toEqual(["2026-11-01", "2026-12-01", "2027-01-01"]);
  expect(leftOf(year, "2026-11-01")).toBe(0);
});

test("a gauge reaches to the target, or to the figure past it", () => {
  expect(gaugeOf({ baseline: 0, target: 2400, value: 1200, expected: 600 })).toEqual({
    value: 0.5,
    expected: 0.25,
    target: 1,
  });
  expect(gaugeOf({ baseline: 0, target: 100, value: 200, expected: 50 })).toEqual({
    value: 1,
    expected: 0.25,
    target: 0.5,
  });
  expect(gaugeOf({ baseline: 0, target: 100, value: null, expected: 50 }).value).toBe(0);
});
