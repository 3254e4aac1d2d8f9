// Facts about the list of seats.
import { expect, test } from "vitest";
import type { SeatPosition } from "../../../generated/api";
import { filled, readPosition } from "./seats";

const words: Partial<Record<SeatPosition, string>> = {
  president: "理事长",
  vice_president: "副理事长",
  secretary_general: "秘书长",
  executive_member: "常务理事",
  member: "理事",
  chair: "主任委员",
};
const word = (position: SeatPosition): string => words[position] ?? position;

test("a position is read as it is written in rosters", () => {
  const rows: [string, SeatPosition | null][] = [
    ["理事长", "president"],
    [" 副理事长 ", "vice_president"],
    ["副理事长兼秘书长", "vice_president"],
    ["秘书长（法定代表人）", "secretary_general"],
    ["常务理事、研究员", "executive_member"],
    ["会长", "president"],
    ["主任", "chair"],
    ["教授", null],
    ["", null],
  ];
  for (const [text, position] of rows) expect([text, readPosition(text, word)]).toEqual([text, position]);
});

test("filling the list keeps the positions that were pasted and takes those that people's own posts name", () => {
  const pasted = [
    { person: "b", position: "president" as const },
    { person: null, position: "vice_president" as const },
    { person: null, position: "member" as const },
  ];
  const free = [
    { id: "d", post: "教授" },
    { id: "a", post: "副理事长、教授" },
    { id: "b", post: "研究员" },
    { id: "c", post: "主任" },
  ];
  expect(filled(pasted, free, "council", word)).toEqual([
    { person: "b", position: "president" },
    { person: null, position: "vice_president" },
    { person: "a", position: "vice_president" },
    { person: "c", position: "member" },
    { person: "d", position: "member" },
  ]);
});
