// Facts about what minutes lack before they are confirmed, and about who is out of the room as recused.
import { expect, test } from "vitest";
import type { MeetingRoom } from "../../../generated/api";
import { awaited, recusedNow, stillAway } from "../vote/recusal";
import { gapsOf } from "./gaps";

const row = (person_id: string, state: string, remark: string | null = null) => ({
  name: person_id,
  attendance: { person_id, capacity: "member", state, remark, left_at: null },
});
const item = (id: string, more: object = {}) => ({
  item: { id, title: id, state: "passed", method: "show_of_hands" },
  ballots: [{ id: `${id} vote`, tellers: null }],
  standing_id: `${id} vote`,
  recusals: [],
  resolution: null,
  ...more,
});
const recusal = (person_id: string, agenda_item_id: string, returned_at: string | null = null) => ({
  person_id,
  agenda_item_id,
  left_at: "2026-09-12T09:10:00+08:00",
  returned_at,
});
const room = (more: object) =>
  ({
    meeting: { status: "closed", closed_at: "x", minutes: "写好", chair_id: "a", recorder_id: "b", place: "会议室", form: "in_person" },
    names: { a: "甲", b: "乙" },
    attendees: [],
    items: [],
    ...more,
  }) as unknown as MeetingRoom;

test("complete minutes lack nothing", () => {
  const attendees = [row("a", "present"), row("b", "on_leave"), row("c", "absent", "出差")];
  expect(gapsOf(room({ attendees, items: [item("一")] }))).toEqual([]);
});

test("what the meeting, its members and its items lack is named in this order", () => {
  const meeting = { minutes: " ", chair_id: null, recorder_id: null, place: null, form: "in_person", closed_at: "x" };
  const secret = { item: { id: "二", title: "二", state: "passed", method: "secret_ballot" }, resolution: { number: "会决〔2026〕2号", resolution: { status: "in_force", chair_signed_on: null } } };
  const heard = { item: { id: "三", title: "三", state: "pending", method: "show_of_hands" }, ballots: [], standing_id: null };
  const items = [item("一", { recusals: [recusal("a", "一"), recusal("b", "一", "x")] }), item("二", secret), item("三", heard)];
  expect(gapsOf(room({ meeting, attendees: [row("c", "absent"), row("d", "expected")], items }))).toEqual([
    { gap: "text" },
    { gap: "chair" },
    { gap: "recorder" },
    { gap: "place" },
    { gap: "uncalled", names: ["d"] },
    { gap: "unexcused", names: ["c"] },
    { gap: "away", names: ["甲"] },
    { gap: "tellers", title: "二" },
    { gap: "unsigned", number: "会决〔2026〕2号" },
    { gap: "undecided", title: "三" },
  ]);
});

test("who is out for an item that is voted on is awaited by every other, but where they are recused again", () => {
  const items = [item("一", { recusals: [recusal("a", "一"), recusal("b", "一", "x")] }), item("二"), item("三", { recusals: [recusal("a", "三")], standing_id: null })];
  const held = room({ meeting: { status: "in_session", closed_at: null }, items, attendees: [row("a", "present"), row("b", "present")] });
  expect(stillAway(held).map((one) => one.agenda_item_id)).toEqual(["一"]);
  expect(items.map((view) => awaited(held, view as never).length)).toEqual([0, 1, 0]);
  expect(recusedNow(held), "one who is out for two items is one").toBe(1);
  expect(recusedNow(room({ items, attendees: [row("a", "present")] })), "of a closed meeting nobody is out now").toBe(0);
});
