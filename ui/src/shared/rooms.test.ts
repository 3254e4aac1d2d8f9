// Every record has a room where it is shown.
import { expect, test } from "vitest";
import { homeOf, placeOf, projectSections } from "./rooms";

test("a record of a project opens in its section, a vote in its meeting at its item", () => {
  expect(placeOf({ kind: "expense", id: "e", project_id: "p" })).toEqual({ to: "/project/p/money", search: { record: "e" } });
  expect(placeOf({ kind: "pilot_project", id: "p" }).to).toBe("/project/p/overview");
  expect(placeOf({ kind: "ballot", id: "b", meeting_id: "m", agenda_item_id: "i" })).toEqual({ to: "/council/m", search: { record: "b", item: "i" } });
  const proof = { kind: "evidence", id: "v", project_id: "p", proves_kind: "deliverable", proves_id: "d" };
  expect(placeOf(proof)).toEqual({ to: "/project/p/work", search: { record: "d" } });
  expect(placeOf({ kind: "meeting", id: "m" }).to).toBe("/council/m");
  expect(placeOf({ kind: "person", id: "x" }).to).toBe("/council/people");
  expect(placeOf({ kind: "resolution", id: "r" }).to).toBe("/council/resolutions");
  expect(placeOf({ kind: "resolution", id: "r", meeting_id: "m" }).to).toBe("/council/m");
});

test("a finding is mended in a section that there is", () => {
  const sections = projectSections.map((one) => one.section);
  for (const rule of ["office", "agreement-complete", "major-expense-decided", "a-rule-of-tomorrow"]) expect(sections).toContain(homeOf(rule));
});
