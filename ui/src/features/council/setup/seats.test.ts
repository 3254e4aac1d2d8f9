// Facts about the list of seats.
import { expect, test } from "vitest";
import type { SeatPosition } from "../../../generated/api";
import { filled, isOpen, laidOut, readPositions, readPost, restOf } from "./seats";

const words: Partial<Record<SeatPosition, string>> = {
  president: "理事长",
  vice_president: "副理事长",
  secretary_general: "秘书长",
  executive_member: "常务理事",
  member: "理事",
  supervisor: "监事",
  chair: "主任委员",
};
const word = (position: SeatPosition): string => words[position] ?? position;

test("positions are read as they are written in rosters", () => {
  const rows: [string, SeatPosition[]][] = [
    ["理事长", ["president"]],
    [" 副理事长 ", ["vice_president"]],
    ["秘 书 长", ["secretary_general"]],
    ["副理事长兼秘书长", ["vice_president", "secretary_general"]],
    ["副理事长（兼任秘书长）", ["vice_president", "secretary_general"]],
    ["副理事长 秘书长", ["vice_president", "secretary_general"]],
    ["秘书长（法定代表人）", ["secretary_general"]],
    ["常务理事、研究员", ["executive_member"]],
    ["理事、秘书长", ["secretary_general"]],
    ["常务理事、理事", ["executive_member"]],
    ["理事、监事", ["member", "supervisor"]],
    ["会长", ["president"]],
    ["主任", ["chair"]],
    ["教授", []],
    ["", []],
  ];
  for (const [text, positions] of rows) expect([text, readPositions(text, word)]).toEqual([text, positions]);
});

test("two posts that one member holds are one seat's, the higher first; of others none is taken, and somebody chooses", () => {
  const both = { position: "vice_president", also: "secretary_general", posts: null };
  expect(readPost("副理事长兼秘书长", word)).toEqual(both);
  expect(readPost("秘书长、副理事长", word)).toEqual(both);
  expect(readPost("副理事长", word)).toEqual({ position: "vice_president", also: null, posts: null });
  expect(readPost("理事、监事", word)).toEqual({ position: null, also: null, posts: "理事、监事" });
  expect(readPost("教授", word)).toBeNull();
});

test("filling the list keeps the positions that were pasted and takes those that people's own posts name", () => {
  const pasted = [
    { person: "b", position: "president" as const },
    { person: null, position: "vice_president" as const },
    { person: null, position: "member" as const },
    { person: null, position: "member" as const, name: "张三丰" },
  ];
  const free = [
    { id: "d", post: "教授" },
    { id: "a", post: "副理事长、教授" },
    { id: "b", post: "研究员" },
    { id: "c", post: "主任" },
    { id: "e", post: "副理事长兼秘书长" },
  ];
  expect(restOf(pasted, free).map((one) => one.id)).toEqual(["a", "c", "d", "e"]);
  expect(filled(pasted, free, "council", word)).toEqual([
    { person: "b", position: "president" },
    { person: null, position: "vice_president" },
    { person: null, position: "member", name: "张三丰" },
    { person: "a", position: "vice_president", also: null, posts: null },
    { person: "c", position: "member", also: null, posts: null },
    { person: "d", position: "member", also: null, posts: null },
    { person: "e", position: "vice_president", also: "secretary_general", posts: null },
  ]);
});

test("a table is laid out below the rows that name somebody; what it leaves open somebody chooses", () => {
  const free = [
    { id: "a", name: "陆明", note: "测绘院" },
    { id: "b", name: "陆明", note: "计量所" },
    { id: "c", name: "钟秀" },
  ];
  const line = (name: string, posts: string | null, employer: string | null = null) => ({ name, posts, employer });
  const lines = [line("陆 明", "副理事长兼秘书长", "计量所"), line("陆明", "理事"), line("钟秀", null), line("苏文", "名誉会长")];
  const rows = laidOut([{ person: "c", position: "president" }, { person: null, position: "member" }], lines, free, "council", word);
  expect(rows).toEqual([
    { person: "c", position: "president" },
    { person: "b", name: null, position: "vice_president", also: "secretary_general", posts: null },
    { person: null, name: "陆明", position: "member", also: null, posts: null },
    { person: null, name: "苏文", position: null, also: null, posts: "名誉会长" },
  ]);
  expect(rows.map(isOpen)).toEqual([false, false, true, true]);
});
