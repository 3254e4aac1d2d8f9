// What was found is sorted by group, the best first in each.
import { expect, test } from "vitest";
import { groupOf, sorted } from "./groups";

const hit = (kind: string, id: string) => ({ place: { kind }, id });

test("hits stand by group and keep their order within it", () => {
  const hits = [hit("expense", "1"), hit("meeting", "2"), hit("person", "3"), hit("resolution", "4")];
  expect(sorted(hits, null).map((one) => one.id)).toEqual(["3", "2", "4", "1"]);
  expect(sorted(hits, "council").map((one) => one.id)).toEqual(["2", "4"]);
});

test("a kind without a group of its own is not lost", () => {
  expect(groupOf("something_new")).toBe("work");
});
