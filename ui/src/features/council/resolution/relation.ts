// What resolutions do to each other, told from both sides.
import type { RegisterRow, Resolution, ResolutionChange } from "../../../generated/api";

export type Relation = { change: ResolutionChange; other: RegisterRow };

/** What a resolution does to an earlier one. */
export function doesTo(resolution: Resolution, rows: RegisterRow[]): Relation | undefined {
  const other = rows.find((row) => row.resolution.id === resolution.changes_id);
  return resolution.change && other ? { change: resolution.change, other } : undefined;
}

/** What later resolutions that were not voided do to one. */
export const doneTo = (resolution: Resolution, rows: RegisterRow[]): Relation[] =>
  rows.flatMap((other): Relation[] => {
    const { changes_id, change, status } = other.resolution;
    return changes_id === resolution.id && change && status === "in_force" ? [{ change, other }] : [];
  });

/** How a later resolution took the force of one, if one did. */
export function endedBy(resolution: Resolution, rows: RegisterRow[]): "replaces" | "revokes" | null {
  const ending = doneTo(resolution, rows).map(({ change }) => change);
  return ending.find((change) => change !== "amends") ?? null;
}
