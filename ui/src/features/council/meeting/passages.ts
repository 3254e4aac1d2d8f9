// When somebody came, left and was back, in the order of time.
import type { Attendance } from "../../../generated/api";

export type Passed = { at: string; how: "came" | "left" | "back" };

export const passagesOf = ({ state, arrived_at, left_at, absences }: Attendance): Passed[] =>
  state !== "present"
    ? []
    : [
        ...(arrived_at === null ? [] : [{ at: arrived_at, how: "came" as const }]),
        ...absences.flatMap((away): Passed[] => [
          { at: away.left_at, how: "left" },
          { at: away.returned_at, how: "back" },
        ]),
        ...(left_at === null ? [] : [{ at: left_at, how: "left" as const }]),
      ];

/** Whether somebody has left and is not back. */
export const isAway = ({ state, left_at }: Attendance): boolean => state === "present" && left_at !== null;
