// A report speaks of whole quarters, over the turn of the year too.
import { expect, test } from "vitest";
import { quarters } from "./quarters";

test("the quarter of the day comes first, the ones before it after", () => {
  expect(quarters("2026-02-14").map((one) => [one.year, one.quarter, one.from, one.to])).toEqual([
    [2026, 1, "2026-01-01", "2026-03-31"],
    [2025, 4, "2025-10-01", "2025-12-31"],
    [2025, 3, "2025-07-01", "2025-09-30"],
    [2025, 2, "2025-04-01", "2025-06-30"],
  ]);
});
