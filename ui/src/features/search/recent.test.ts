// The last ten records that were opened are offered again.
import { beforeEach, expect, test } from "vitest";
import { noteOpened, opened } from "./recent";

beforeEach(() => localStorage.clear());

test("the newest stands first, once, and no more than ten are kept", () => {
  for (let id = 1; id <= 12; id += 1) noteOpened({ kind: "person", id: String(id) });
  noteOpened({ kind: "person", id: "5" });
  expect(opened().map((one) => one.id)).toEqual(["5", "12", "11", "10", "9", "8", "7", "6", "4", "3"]);
});

test("what cannot be read is nothing", () => {
  localStorage.setItem("chengjie.opened", "[{\"kind\":1}, null]");
  expect(opened()).toEqual([]);
  localStorage.setItem("chengjie.opened", "{half");
  expect(opened()).toEqual([]);
});
