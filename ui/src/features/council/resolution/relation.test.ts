// Facts about what resolutions do to each other.
import { expect, test } from "vitest";
import type { RegisterRow, Resolution } from "../../../generated/api";
import { doesTo, doneTo, endedBy } from "./relation";

const row = (id: string, more: Partial<Resolution> = {}): RegisterRow =>
  ({ number: id, resolution: { id, status: "in_force", change: null, changes_id: null, ...more } }) as RegisterRow;

test("a change is told from both sides, and one that is voided changes nothing", () => {
  const [first, second] = [row("1"), row("2", { change: "amends", changes_id: "1" })];
  const third = row("3", { change: "replaces", changes_id: "1" });
  const rows = [third, second, first];
  expect(doesTo(second.resolution, rows)).toMatchObject({ change: "amends", other: { number: "1" } });
  expect(doneTo(first.resolution, rows).map(({ other }) => other.number)).toEqual(["3", "2"]);
  expect([endedBy(first.resolution, rows), endedBy(first.resolution, [second, first])]).toEqual(["replaces", null]);
  const voided = row("3", { change: "replaces", changes_id: "1", status: "voided" });
  expect(endedBy(first.resolution, [voided, second, first])).toBeNull();
});
