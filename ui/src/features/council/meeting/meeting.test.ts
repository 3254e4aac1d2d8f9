// Facts about who is there and represented, the notice, the agenda's items and the paper of an election.
import { expect, test } from "vitest";
import type { AgendaItem, Attendance, CharterRule, MeetingRoom, Proxy } from "../../../generated/api";
import { nextPassage } from "./attend";
import { moved } from "./candidates";
import { type TypedItem, itemOf, papersOf, typedOf } from "./item";
import { daysLate, representedOf } from "./notice";
import { passagesOf } from "./passages";
import { holdersFor, isRepresented, mayBeRepresented } from "./proxies";
import { pickBy } from "./pick";

const at = (time: string) => `2026-09-12T${time}:00+08:00`;
const row = (person_id: string, more: Partial<Attendance> = {}) => ({
  name: person_id,
  attendance: { person_id, capacity: "member", state: "present", arrived_at: null, left_at: null, absences: [], ...more },
});
const given = (person_id: string, holder_id: string) => ({ name: person_id, holder: holder_id, proxy: { person_id, holder_id } as Proxy });
const room = (more: object, rule: Partial<CharterRule> = {}) =>
  ({
    meeting: { status: "in_session" },
    items: [{ rule: { matter: "ordinary", proxy: null, ...rule } }],
    attendees: [],
    proxies: [],
    proxied: 0,
    ...more,
  }) as unknown as MeetingRoom;

test("comings and goings stand in the order of time", () => {
  const { attendance } = row("a", {
    arrived_at: at("09:10"),
    absences: [{ left_at: at("09:40"), returned_at: at("09:55") }],
    left_at: at("10:30"),
  });
  const said = passagesOf(attendance as Attendance).map((one) => `${one.how} ${one.at.slice(11, 16)}`);
  expect(said).toEqual(["came 09:10", "left 09:40", "back 09:55", "left 10:30"]);
  expect(passagesOf({ ...attendance, state: "on_leave" } as Attendance)).toEqual([]);
});

test("who is there can leave, who has left can return, who is not there can do neither", () => {
  const next = (more: Partial<Attendance>, status = "in_session") =>
    nextPassage(room({ meeting: { status } }), row("a", more) as never);
  expect(next({})).toBe("leave");
  expect(next({ left_at: at("10:00") })).toBe("return");
  expect(next({ state: "absent" })).toBeNull();
  expect(next({}, "noticed")).toBeNull();
});

test("a holder is called, of the kind that the charter asks, not represented, and has room for one more", () => {
  const attendees = [row("a", { state: "on_leave" }), row("b"), row("c"), row("d"), row("o", { capacity: "observer" })];
  const proxies = [given("d", "b")];
  const names = (holder: "member" | "anyone", most: number) =>
    holdersFor(room({ attendees, proxies }, { proxy: { holder, most, presence: "counts" } }), "a").map((one) => one.name);
  expect(names("member", 1)).toEqual(["c"]);
  expect(names("member", 2)).toEqual(["b", "c"]);
  expect(names("anyone", 1)).toEqual(["c", "o"]);
  expect(mayBeRepresented(room({})), "a charter that says nothing allows none").toBe(false);
});

test("a proxy stands while the holder is in the room and the member is not", () => {
  const of = (member: Partial<Attendance>, holder: Partial<Attendance>) => {
    const attendees = [row("a", member), row("b", holder)];
    return isRepresented(room({ attendees, proxies: [given("a", "b")] }), attendees[0] as never);
  };
  expect(of({ state: "on_leave" }, {})).toBe(true);
  expect(of({}, {})).toBe(false);
  expect(of({ left_at: at("10:00") }, {})).toBe(true);
  expect(of({ state: "on_leave" }, { left_at: at("10:00") })).toBe(false);
  const counts = (presence: "counts" | "votes_only") =>
    representedOf(room({ proxied: 2 }, { proxy: { holder: "member", most: 1, presence } }));
  expect([counts("counts"), counts("votes_only")]).toEqual([2, 0]);
});

test("a notice is late by the days that it lacks", () => {
  const rule = { notice_days: 15 } as CharterRule;
  expect(daysLate(rule, "2026-09-01", at("09:00"))).toBe(4);
  expect(daysLate(rule, "2026-08-28", at("09:00"))).toBe(0);
  expect(daysLate(null, "2026-09-11", at("09:00"))).toBe(0);
});

/** The agreement of two projects, and a file of the meeting. */
const papers = {
  agreements: [
    { id: "a1", project_id: "p", title: "任务书第1版" },
    { id: "a2", project_id: "p", title: "任务书第2版" },
    { id: "b1", project_id: "q", title: "别的任务书" },
  ],
  files: [{ id: "f", title: "评价标准.docx" }],
};

test("an item is about a version of its own project's agreement, or about a file of the meeting", () => {
  const typed: TypedItem = { ...typedOf(null), title: "签署任务书", project_id: "p" };
  expect(papersOf(papers, typed).map((one) => one.id)).toEqual(["a2", "a1", "f"]);
  const said = (paper: string | null) => itemOf({ ...typed, paper }, { id: "i", meeting_id: "m", position: 1 }, null, papers);
  expect(said("a2")).toMatchObject({ agreement_version_id: "a2", evidence_id: null });
  expect(said("f")).toMatchObject({ agreement_version_id: null, evidence_id: "f" });
  expect(said("b1"), "another project's agreement is not meant").toMatchObject({ agreement_version_id: null, evidence_id: null });
});

test("an election is by secret ballot, and only a change names an earlier resolution", () => {
  const typed: TypedItem = { ...typedOf(null), title: "换届", places: 3, changes_id: "r" };
  const said = (more: Partial<TypedItem>) => itemOf({ ...typed, ...more }, { id: "i", meeting_id: "m", position: 1 }, null, papers);
  expect(said({ purpose: "election" })).toMatchObject({ method: "secret_ballot", places: 3, change: null, changes_id: null });
  expect(said({ purpose: "replaces" })).toMatchObject({ places: null, change: "replaces", changes_id: "r" });
  expect(said({ purpose: "replaces", kind: "hear" })).toMatchObject({ change: null, changes_id: null });
  const carried = { ...said({ purpose: "election" }), carried_from_id: "old" } as AgendaItem;
  expect(typedOf(carried)).toMatchObject({ purpose: "election", places: 3 });
  expect(itemOf(typedOf(carried), carried, carried, papers), "what is not changed stays").toEqual(carried);
});

test("one of a list is moved by one place", () => {
  expect(moved(["a", "b", "c"], 2, -1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b", "c"], 0, 1)).toEqual(["b", "a", "c"]);
});

test("a typed name takes who alone is meant, and of several only who is picked", () => {
  expect(pickBy("Enter", 1, -1)).toEqual({ take: 0 });
  expect(pickBy("Enter", 3, -1), "nobody was picked").toEqual({ pick: -1 });
  expect(pickBy("Enter", 3, 1)).toEqual({ take: 1 });
  expect(pickBy("3", 3, -1)).toEqual({ take: 2 });
  expect(pickBy("4", 3, -1), "nobody has this number").toEqual({ pick: -1 });
  expect(pickBy("ArrowDown", 3, -1)).toEqual({ pick: 0 });
  expect([pickBy("Enter", 0, -1), pickBy("1", 1, -1), pickBy("a", 3, 0)]).toEqual([null, null, null]);
});
