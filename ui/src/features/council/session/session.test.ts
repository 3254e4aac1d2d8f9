// Facts about the session's keys: calling the roll, counting, what is missing at the end, what the projector keeps to itself.
import { expect, test } from "vitest";
import type { ItemView, MeetingRoom } from "../../../generated/api";
import { withoutPhones } from "./channel";
import { lacksOf } from "./checks";
import { agreesWith, candidatesOf, choicesOf, countBy, type Counting, nothingCounted, papersOf, sumOf, tallyOf, type Vote } from "./counting";
import { keyOf } from "./keys";
import { offersOf } from "./offers";
import { callBy, type Called, type Calling, notCalled, shownOf } from "./roll";

const people: Called[] = [
  { id: "a", name: "周启明", sounds: "zqm zhouqiming qm qiming m ming", state: "expected" },
  { id: "b", name: "徐启", sounds: "xq xuqi q qi", state: "expected" },
  { id: "c", name: "欧阳振国", sounds: "oyzg ouyangzhenguo yzg yangzhenguo zg zhenguo g guo", state: "expected" },
];

/** The roll after keys: who is marked how. */
function called(keys: string[], from: Called[] = people): { calling: Calling; states: string[] } {
  let calling = notCalled;
  let now = from;
  for (const key of keys) {
    const heard = callBy(key, calling, now);
    if (!heard) continue;
    calling = heard.calling;
    now = now.map((one) => ({ ...one, state: heard.marks.find((mark) => mark.id === one.id)?.state ?? one.state }));
  }
  return { calling, states: now.map((one) => one.state) };
}

test("one key a member calls the roll in elected order", () => {
  expect(called([" ", "q", "x"]).states).toEqual(["present", "on_leave", "absent"]);
});

test("the last marks are taken back one by one, a mark of all at once", () => {
  expect(called([" ", "q", "Backspace"]).states).toEqual(["present", "expected", "expected"]);
  expect(called([" ", "q", "Backspace"]).calling.at, "whose mark was taken back is called again").toBe(1);
  expect(called(["q", "a"]).states).toEqual(["on_leave", "present", "present"]);
  expect(called(["q", "a", "Backspace"]).states).toEqual(["on_leave", "expected", "expected"]);
});

test("initials narrow the roll, and Q and X are letters then", () => {
  expect(called(["Tab", "x", "q", "Enter"]).states).toEqual(["expected", "present", "expected"]);
  expect(called(["Tab", "o", "y", "0"]).states).toEqual(["expected", "expected", "absent"]);
  expect(called(["Tab", "Enter"]).states, "no letter means nobody").toEqual(["expected", "expected", "expected"]);
  const { calling } = called(["Tab", "q"]);
  expect(shownOf(calling, people).map((one) => one.name)).toEqual(["周启明", "徐启"]);
});

test("letters that mean several mark nobody until one is picked, by its number or by the arrows", () => {
  const { calling, states } = called(["Tab", "q", "Enter"]);
  expect(states).toEqual(["expected", "expected", "expected"]);
  expect(calling.letters, "what was typed stays").toBe("q");
  expect(called(["Tab", "q", "2"]).states).toEqual(["expected", "present", "expected"]);
  expect(called(["Tab", "q", "9"]).states, "a number that nobody has").toEqual(["expected", "expected", "expected"]);
  expect(called(["Tab", "q", "ArrowDown", "ArrowDown", "-"]).states).toEqual(["expected", "on_leave", "expected"]);
  const [calledAlready] = [called(["Tab", "z", "q", "Enter", "q", "Enter"])];
  expect(calledAlready.states, "one who was called already is meant as well").toEqual(["present", "expected", "expected"]);
});

test("fifty members of whom ten share their letters are called by letters in under three minutes at two keys a second", () => {
  const fifty = Array.from({ length: 50 }, (_, place): Called => {
    const letters = String.fromCharCode(97 + Math.floor(place / 10)) + String.fromCharCode(97 + (place % 10));
    return { id: String(place), name: "员", sounds: place < 10 ? "zz" : letters, state: "expected" };
  });
  const keys = ["Tab", ...fifty.flatMap(({ sounds }) => [...sounds, sounds === "zz" ? "1" : "Enter"])];
  expect(called(keys, fifty).states.every((state) => state === "present")).toBe(true);
  expect(keys.length / 2).toBeLessThan(180);
});

test("fifty members are called by fifty keys", () => {
  const fifty = Array.from({ length: 50 }, (_, place): Called => ({ id: String(place), name: "员", sounds: "y yuan", state: "expected" }));
  expect(called(Array.from({ length: 50 }, () => " "), fifty).states.every((state) => state === "present")).toBe(true);
});

const hands: Vote = { method: "show_of_hands", voters: people, entitled: 3, nominees: null };
const secret: Vote = { method: "secret_ballot", voters: people, entitled: 3, nominees: null };

const counted = (vote: Vote, keys: string[]) =>
  keys.reduce<Counting>((counting, key) => {
    const next = countBy(key, counting, vote);
    return next === null || next === "judge" ? counting : next;
  }, nothingCounted);

test("of a show of hands only the exceptions are typed; the rest is in favour", () => {
  const all = counted(hands, ["1", "Enter", "Enter"]);
  expect(tallyOf(all, hands)).toEqual({ in_favour: 2, against: 1, abstain: 0, invalid: 0, blank: 0 });
  expect(countBy("Enter", all, hands)).toBe("judge");
  expect(choicesOf(all, hands), "figures name nobody").toEqual([]);
  expect(tallyOf(counted(hands, ["9"]), hands).in_favour, "more than there are is seen").toBe(-6);
});

test("an exception by name names everybody's choice", () => {
  const named = counted(hands, ["o", "y", "Enter", "Enter", "z", "q", "m", "Enter", "Enter"]);
  expect(choicesOf(named, hands)).toEqual([
    { person_id: "a", choice: "abstain" },
    { person_id: "b", choice: "in_favour" },
    { person_id: "c", choice: "against" },
  ]);
  expect(tallyOf(named, hands).in_favour).toBe(1);
  expect(choicesOf(counted(hands, ["1", "Enter", "z", "Enter"]), hands), "half in figures names nobody").toEqual([]);
});

test("a vote is put down to nobody whose letters are another's too, until one is picked", () => {
  expect(counted(hands, ["q", "Enter"]).names).toEqual({});
  expect(counted(hands, ["q", "2"]).names).toEqual({ against: ["b"] });
  expect(counted(hands, ["q", "ArrowDown", "Enter"]).names).toEqual({ against: ["a"] });
});

const election: Vote = { ...secret, nominees: [{ id: "x", name: "甲" }, { id: "y", name: "乙" }] };

test("of an election the papers that are neither invalid nor blank are valid, and who is not marked abstains", () => {
  const count = counted(election, ["Enter", "Enter", "1", "Enter", "Enter", "2", "Enter", "Enter", "1", "Enter", "1", "Enter"]);
  expect(tallyOf(count, election)).toEqual({ in_favour: 2, against: 0, abstain: 0, invalid: 1, blank: 0 });
  expect(candidatesOf(count, election)).toEqual([
    { person_id: "x", votes: { in_favour: 2, against: 0, abstain: 0 } },
    { person_id: "y", votes: { in_favour: 1, against: 1, abstain: 0 } },
  ]);
  expect(countBy("Enter", count, election)).toBe("judge");
});

test("an election is not judged while a candidate has more marks than there are valid ballots", () => {
  const typed = ["Enter", "Enter", "Enter", "Enter", "3", "Enter", "1"];
  expect(agreesWith(counted(election, typed), election)).toBe(false);
  expect(agreesWith(counted(election, [...typed, "Backspace"]), election)).toBe(true);
  expect(candidatesOf(counted(hands, []), hands), "a vote that is none has no candidates").toEqual([]);
});

test("of a ballot all papers go out and come back unless typed, and the sum must agree", () => {
  const full = counted(secret, ["Enter", "Enter", "2", "Enter", "1"]);
  expect(papersOf(full, secret)).toEqual({ handed_out: 3, returned: 3 });
  expect(sumOf(full, secret)).toEqual({ counted: 3, needed: 3 });
  const short = counted(secret, ["3", "Enter", "2", "Enter", "2", "Backspace", "1"]);
  expect(sumOf(short, secret)).toEqual({ counted: 1, needed: 2 });
  expect(papersOf(full, hands)).toBeNull();
});

test("a key that the input method took is read off the keyboard", () => {
  expect([keyOf({ key: "Process", code: "KeyQ" }), keyOf({ key: "Process", code: "Space" }), keyOf({ key: "Q", code: "KeyQ" })]).toEqual(["q", " ", "q"]);
});

const offered = (room: object, view: object, hindered: { lacksQuorum: boolean; statement: string | null }) =>
  offersOf({ meeting: { status: "in_session" }, items: [], missing: [], ...room } as unknown as MeetingRoom, view as unknown as ItemView, "item", hindered).map((one) => one.key);
const motion = { item: { kind: "vote", state: "pending", places: null, text: "", method: "show_of_hands" }, candidates: [], resolution: null };

test("without a quorum the session offers the roll, deferral, the end and a written statement", () => {
  expect(offered({}, motion, { lacksQuorum: true, statement: null })).toEqual(expect.arrayContaining(["d", "t", "e", "w"]));
  expect(offered({}, motion, { lacksQuorum: false, statement: null })).not.toContain("w");
  expect(offered({}, motion, { lacksQuorum: false, statement: "台风" }), "it can be withdrawn").toContain("w");
});

test("an election without candidates cannot be counted; a resolution is signed until both have signed", () => {
  const none = { lacksQuorum: false, statement: null };
  const election = { ...motion, item: { ...motion.item, places: 1 } };
  expect(offered({}, election, none)).not.toContain("v");
  expect(offered({}, { ...election, candidates: [{}] }, none)).toContain("v");
  const adopted = (signed: string | null) => ({
    ...motion,
    item: { ...motion.item, state: "passed" },
    resolution: { resolution: { status: "in_force", chair_signed_on: "2026-11-06", recorder_signed_on: signed } },
  });
  expect(offered({}, adopted(null), none)).toContain("s");
  expect(offered({}, adopted("2026-11-06"), none)).not.toContain("s");
});

test("the end check names what is undecided, unprinted, unsigned, uncalled and unwritten", () => {
  const resolution = { number: "1号", resolution: { id: "r", status: "in_force", chair_signed_on: null, recorder_signed_on: null } };
  const items = [
    { item: { state: "pending" }, resolution: null },
    { item: { state: "passed" }, resolution },
  ];
  const room = { items, attending: { expected: 2 } } as unknown as MeetingRoom;
  expect(lacksOf(room, new Set(), " ").map((one) => one.lack)).toEqual(["undecided", "unprinted", "unsigned", "uncalled", "minutes"]);
  expect(lacksOf(room, new Set(["r"]), "议").map((one) => one.lack)).toEqual(["undecided", "unsigned", "uncalled"]);
});

test("no telephone number reaches the projector, and figures stay", () => {
  expect(withoutPhones("联系人李明，13800138000、010-12345678")).toBe("联系人李明，***、***");
  expect(withoutPhones("金额不超过180000.00元，2026年9月12日，编号20260912001")).toBe("金额不超过180000.00元，2026年9月12日，编号20260912001");
});
