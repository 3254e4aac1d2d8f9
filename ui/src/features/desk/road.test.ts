// The road shows the stage in hand and how far its time has run.
import { expect, test } from "vitest";
import type { StageView } from "../../generated/api";
import { share, standingOf } from "./road";

const stage = (completed_on: string | null): StageView => ({
  kind: "preparation",
  planned_from: "2026-01-01",
  planned_to: "2026-01-10",
  started_on: null,
  completed_on,
  steps: [],
});

test("the first stage that is not completed is in hand, whatever comes after lies ahead", () => {
  const stages = [stage("2026-01-09"), stage(null), stage(null)];
  expect(stages.map((one) => standingOf(one, stages))).toEqual(["done", "current", "ahead"]);
});

test("a stage's time runs from nothing to the whole and not beyond", () => {
  const shares = ["2025-12-01", "2026-01-01", "2026-01-06", "2026-01-10", "2026-03-01"].map((today) => share(stage(null), today));
  expect(shares).toEqual([0, 0, 0.5, 0.9, 1]);
});
