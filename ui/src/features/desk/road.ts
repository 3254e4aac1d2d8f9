// How the road is drawn: which stage is in hand, how far its planned time has run.
import type { StageView } from "../../generated/api";

export type Standing = "done" | "current" | "ahead";

/** The first stage that is not completed is in hand; what comes after it lies ahead. */
export function standingOf(stage: StageView, stages: readonly StageView[]): Standing {
  if (stage.completed_on !== null) return "done";
  return stages.find((one) => one.completed_on === null) === stage ? "current" : "ahead";
}

const day = (text: string): number => Date.parse(`${text.slice(0, 10)}T00:00:00Z`) / 86_400_000;

/** How much of a stage's planned time has run by a day, from 0 to 1. */
export function share(stage: Pick<StageView, "planned_from" | "planned_to">, today: string): number {
  const length = day(stage.planned_to) - day(stage.planned_from) + 1;
  return Math.min(1, Math.max(0, (day(today) - day(stage.planned_from)) / length));
}
