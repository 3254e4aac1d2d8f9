// What goes out is not mixed with what a meeting works with.
import { expect, test } from "vitest";
import type { PaperRow } from "../../generated/api";
import { isUnder, tabs } from "./groups";

const row = (document: string, group: string, is_open = false) => ({ of: { document }, group, is_open }) as unknown as PaperRow;
const under = (one: PaperRow) => tabs.filter((tab) => isUnder(tab, one));

test("a formal paper stands under its group, and under what is to be done while it is", () => {
  expect(under(row("minutes", "meeting", true))).toEqual(["formal", "open", "meeting", "all"]);
  expect(under(row("resolution", "resolution"))).toEqual(["formal", "resolution", "all"]);
});

test("ballots, plates and sheets stand together, and are nothing to do", () => {
  for (const document of ["ballot_papers", "name_plates", "attendance_sheet"]) {
    expect(under(row(document, "meeting", true)), document).toEqual(["working", "all"]);
  }
});
