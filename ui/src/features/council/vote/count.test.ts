// Facts about papers, void votes and elections, as the count is typed.
import { expect, test } from "vitest";
import { type Count, type Taking, candidateCountsOf, kindsOf, noCount, papersOf, shownOf, standingOf, tallyOf, votesOf } from "./count";

const secret: Taking = { method: "secret_ballot", voters: 31, entitled: 44 };
const posted: Taking = { method: "correspondence", voters: 31, entitled: 44 };
const counted = (in_favour: number, papers: Partial<Count["papers"]> = {}): Count => ({
  ...noCount(false),
  figures: { in_favour, against: null, abstain: null, invalid: null, blank: null },
  papers: { handed_out: null, returned: null, ...papers },
});

test("papers follow the vote until they are typed", () => {
  const nothing = { handed_out: null, returned: null };
  expect(papersOf({ ...secret, method: "show_of_hands" }, nothing, 31)).toBeNull();
  expect(papersOf(secret, nothing, 28)).toEqual({ handed_out: 31, returned: 28 });
  expect(papersOf(posted, nothing, 31), "posted to everybody who may vote").toEqual({ handed_out: 44, returned: 31 });
  expect(papersOf(secret, nothing, 32)?.returned, "more than went out has to be typed").toBe(31);
  expect(papersOf(secret, { handed_out: 30, returned: 29 }, 28)).toEqual({ handed_out: 30, returned: 29 });
});

test("a vote is void only when somebody types that more papers came back than went out", () => {
  expect(standingOf(secret, counted(32))).toMatchObject({ isVoid: false, canClose: false, left: -1 });
  expect(standingOf(secret, counted(32, { returned: 32 }))).toMatchObject({ isVoid: true, canClose: true, left: 0 });
  expect(standingOf(secret, counted(28)), "somebody cast no ballot").toMatchObject({ canClose: true, left: 3 });
  expect(standingOf(secret, counted(28, { returned: 28 }))).toMatchObject({ canClose: true, left: 0 });
  expect(standingOf(posted, counted(30))).toMatchObject({ left: 1 });
  expect(standingOf(secret, counted(0)), "nothing is counted").toMatchObject({ canClose: false });
});

test("who is not marked on a valid ballot abstains, until another figure is typed", () => {
  expect(votesOf({ in_favour: 20, against: 3, abstain: null }, 30)).toEqual({ in_favour: 20, against: 3, abstain: 7 });
  expect(votesOf({ in_favour: 20, against: null, abstain: 0 }, 30)).toEqual({ in_favour: 20, against: 0, abstain: 0 });
  expect(votesOf({ in_favour: 31, against: null, abstain: null }, 30).abstain).toBe(0);
  const count = { ...counted(30), votes: { b: { in_favour: 18, against: 12, abstain: null } } };
  expect(candidateCountsOf(count.votes, tallyOf(count).in_favour, ["a", "b"]), "all who stand, in the order of the paper").toEqual([
    { person_id: "a", votes: { in_favour: 0, against: 0, abstain: 30 } },
    { person_id: "b", votes: { in_favour: 18, against: 12, abstain: 0 } },
  ]);
});

test("hands are neither invalid nor blank, unless an older count says so; of papers both are told apart", () => {
  const none = { in_favour: 3, against: 0, abstain: 0, invalid: 0, blank: 0 };
  expect(kindsOf("show_of_hands")).toEqual(["in_favour", "against", "abstain"]);
  expect(shownOf(none, "show_of_hands")).toEqual(["in_favour", "against", "abstain"]);
  expect(shownOf({ ...none, blank: 1 }, "show_of_hands")).toEqual(["in_favour", "against", "abstain", "blank"]);
  expect(shownOf(none, "secret_ballot")).toEqual(["in_favour", "against", "abstain", "invalid", "blank"]);
});
