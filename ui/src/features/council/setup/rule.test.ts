// Facts about a charter rule as it is typed.
import { expect, test } from "vitest";
import type { CharterRule } from "../../../generated/api";
import { ruleOf, saysMore, typedOf } from "./rule";

const place = { id: "r", body_id: "b", today: "2026-09-01", unnamed: "章程" };
const half = { fraction: { numerator: 1, denominator: 2 }, bound: "more_than" as const };
const rule: CharterRule = {
  id: "r",
  body_id: "b",
  matter: "ordinary",
  clause: "章程第二十条",
  effective_from: "2026-09-01",
  quorum: half,
  majority: half,
  majority_base: "present",
  abstention: "in_base",
  invalid: "in_base",
  blank: "in_base",
  recusal: "leaves_base",
  meetings_per_year: 1,
  quorum_base: "entitled",
  proxy: { holder: "anyone", most: 2, presence: "counts" },
  by_correspondence: "barred",
  unreturned: "abstention",
  notice_days: 15,
};

test("a new version of a rule begins with all that the one before said", () => {
  expect(ruleOf(typedOf(rule, rule), place)).toEqual(rule);
  expect(saysMore(typedOf(rule, rule))).toBe(true);
});

test("what most charters do not say stays at its default", () => {
  const typed = typedOf(rule, null);
  expect(ruleOf(typed, place)).toMatchObject({
    clause: "章程",
    quorum_base: "all_seats",
    proxy: null,
    by_correspondence: "allowed",
    unreturned: "absent",
    notice_days: 0,
  });
  expect(saysMore(typed)).toBe(false);
  expect(ruleOf({ ...typed, majority_base: null }, place), "a figure is missing").toBeNull();
});
