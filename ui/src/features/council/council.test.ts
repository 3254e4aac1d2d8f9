// Facts about counting, calling the roll and the moments of a meeting, as the forms send them.
import { expect, test, vi } from "vitest";
import type { Ballot, MeetingRoom } from "../../generated/api";
import { isMeant } from "./meeting/attend";
import { nextMorning, proposedMoment, sent } from "./meeting/when";
import { choicesOf, countOf, noCount, tallyOf } from "./vote/count";

test("a person is meant by part of the name, by pinyin and by initials from any character on", () => {
  const person = { name: "张国立", sounds: "zgl zhangguoli gl guoli l li" };
  for (const typed of ["", "国立", "zgl", "ZhangG", "guo li", "li"]) expect(isMeant(person, typed), typed).toBe(true);
  for (const typed of ["lzg", "王", "ang"]) expect(isMeant(person, typed), typed).toBe(false);
});

test("a count by names adds up to its figures and is sent in the voters' order", () => {
  const count = { ...noCount(true), choices: { b: "against", a: "in_favour", c: "in_favour" } as const };
  expect(tallyOf(count)).toEqual({ in_favour: 2, against: 1, abstain: 0, invalid: 0, blank: 0 });
  expect(choicesOf(count, ["a", "b", "c", "d"]).map((one) => one.person_id)).toEqual(["a", "b", "c"]);
  expect(choicesOf({ ...count, isNamed: false }, ["a", "b"])).toEqual([]);
});

test("a correction begins with what was counted", () => {
  const tally = { in_favour: 28, against: 2, abstain: 1, invalid: 0, blank: 0 };
  const ballot = { tally, choices: [], judgement: { papers: { handed_out: 32, returned: 31 } }, election: null };
  const begun = countOf(ballot as unknown as Ballot);
  expect([tallyOf(begun), begun.papers]).toEqual([tally, { handed_out: 32, returned: 31 }]);
  const named = countOf({ ...ballot, choices: [{ person_id: "a", choice: "abstain" }] } as unknown as Ballot);
  expect([named.isNamed, tallyOf(named).abstain]).toEqual([true, 1]);
});

test("the moment of an act is now while the meeting is held, else the last that is known of it", () => {
  const meeting = { starts_at: "2026-09-12T09:00:00+08:00", opened_at: "2026-09-12T09:02:00+08:00" };
  const vote = (closed_at: string, corrects_id: string | null) => ({ ballots: [{ closed_at, corrects_id }] });
  const items = [vote("2026-09-12T10:16:00+08:00", null), vote("2026-09-13T08:00:00+08:00", "x")];
  const room = { meeting, items } as unknown as MeetingRoom;
  expect(proposedMoment(room, "2026-09-12")).toBeNull();
  expect(proposedMoment(room, "2026-09-10"), "what is done before the day is done now").toBeNull();
  expect(proposedMoment(room, "2026-09-14"), "a correction is no part of the meeting").toBe("2026-09-12T10:16:00+08:00");
  vi.setSystemTime(new Date("2026-09-12T02:30:00Z"));
  expect(Date.parse(sent(null))).toBe(Date.parse("2026-09-12T02:30:00Z"));
  vi.useRealTimers();
});

test("a meeting is proposed for nine on the next working day", () => {
  const day = (today: string) => nextMorning(today).slice(0, 16);
  expect(day("2026-11-05"), "after a Thursday").toBe("2026-11-06T09:00");
  expect(day("2026-11-06"), "after a Friday").toBe("2026-11-09T09:00");
  expect(day("2026-11-07"), "on a Saturday").toBe("2026-11-09T09:00");
});
