// What went wrong is said in words: no code, no fen, no key of a record.
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { WordsProvider, learn } from "../words/words";
import { FailureNotice } from "./parts";

const chinese = await learn("zh-Hans");

beforeEach(() => localStorage.clear());
afterEach(cleanup);

/** What the notice says of a refusal. */
function said(code: string, args: Record<string, string | number>): string {
  render(
    <WordsProvider first={chinese}>
      <FailureNotice failure={{ code, args }} />
    </WordsProvider>,
  );
  const words = screen.getByRole("alert").textContent ?? "";
  cleanup();
  return words;
}

test("a code is said as its word", () => {
  expect(said("meeting-wrong-status", { status: "in_session", needed: "draft" })).toContain("会议当前状态为开会中，此操作需要起草状态");
  expect(said("pilot-leader-rank", { person: "赵海峰", position: "member" })).toContain("赵海峰的职务（理事）低于秘书长");
});

test("a sum is said in yuan and a figure that is no sum as it is", () => {
  expect(said("budget-exceeded", { line: "印刷", left: 12_500_000, amount: 900_000_005 })).toContain("尚余 125,000.00 元，本次支出 9,000,000.05 元");
  expect(said("vote-no-quorum", { seats: 45, present: 20, needed: 30 })).toContain("未达到法定人数30人");
});

test("a day is said as the language writes it", () => {
  expect(said("council-ends-before-start", { starts_on: "2026-03-05", ends_on: "2026-03-01" })).toContain("结束日期 2026年3月1日 早于开始日期 2026年3月5日");
});

test("a record that is gone is named by its kind", () => {
  expect(said("record-missing", { kind: "agenda_item", id: "019d0000-0000-7000-8000-000000000001" })).toMatch(/^这条议程已不在工作簿中/u);
});

test("what refused one entry of many stands within what refuses them all", () => {
  const why = JSON.stringify({ code: "vote-no-quorum", args: { seats: 9, present: 7, needed: 9 } });
  const words = said("carry-entry-refused", { seq: 17, moment: "2026-09-12 10:00", actor: "林秘书", why });
  expect(words).toContain("第17条（2026-09-12 10:00，林秘书）");
  expect(words).toContain("未达到法定人数9人");
});

test("a code without a sentence still says that nothing was done", () => {
  expect(said("never-heard-of", {})).toMatch(/^没有做成，未作改动。.*never-heard-of/u);
});

test("what could not be read is said without the path by which the program names it", () => {
  expect(said("input-wants-number", { path: "operation.vote.close.tally.against" })).toMatch(/^有一栏填写的内容无法读取/u);
});
