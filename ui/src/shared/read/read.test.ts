// What people type is understood as they mean it, or said not to be understood.
import { expect, test } from "vitest";
import { readCells, writeCells } from "./cells";
import { readClock, readDate } from "./date";
import { readMoney, readQuantity, readWhole } from "./figure";

const today = "2026-09-14";

test("a day is understood in every way a secretary writes it", () => {
  for (const typed of ["2025年4月14日", "2025-4-14", "2025/04/14", "2025.4.14", "20250414", "２０２５年４月１４日", " 2025 年 4 月 14 日 "]) {
    expect(readDate(typed, today), typed).toBe("2025-04-14");
  }
  expect(readDate("14 April 2025", today)).toBe("2025-04-14");
  expect(readDate("31 June 2025", today)).toBeUndefined();
  expect(readDate("1 Smarch 2025", today)).toBeUndefined();
  expect(readDate("4月14日", today)).toBe("2026-04-14");
  expect(readDate("4-14", today)).toBe("2026-04-14");
  expect(readDate("2024年2月29日", today)).toBe("2024-02-29");
});

test("a day that is not in the calendar is not understood, and nothing typed is no day", () => {
  for (const typed of ["2025-2-29", "2025年13月1日", "4月31日", "明天", "2025", "0000-1-1"]) expect(readDate(typed, today), typed).toBeUndefined();
  expect(readDate("  ", today)).toBeNull();
});

test("a clock is understood with a colon, without, and in words", () => {
  const said = { "9:05": "09:05", "0905": "09:05", "9点05分": "09:05", "9点": "09:00", "9点半": "09:30", "下午2:30": "14:30", "14：30": "14:30" };
  for (const [typed, clock] of Object.entries(said)) expect(readClock(typed), typed).toBe(clock);
  expect(readClock("下午12:10")).toBe("12:10");
  for (const typed of ["24:00", "9:60", "905", "早"]) expect(readClock(typed), typed).toBeUndefined();
});

test("money is read to the fen in yuan and in wan", () => {
  expect(readMoney("12.5", "wan")).toBe(12_500_000);
  expect(readMoney("12.5", "yuan")).toBe(1_250);
  expect(readMoney("12.5万元", "yuan")).toBe(12_500_000);
  expect(readMoney("125,000.00元", "wan")).toBe(12_500_000);
  expect(readMoney("￥125000", "yuan")).toBe(12_500_000);
  expect(readMoney("0.000001", "wan")).toBe(1);
  expect(readMoney("-3元", "wan")).toBe(-300);
  expect(readMoney("", "wan")).toBeNull();
});

test("a sum below the fen, or no sum, is not understood", () => {
  for (const typed of ["0.001元", "0.0000001万", "1,25元", "十二万", "万", "1.2.3"]) expect(readMoney(typed, "yuan"), typed).toBeUndefined();
  expect(readMoney("99999999999999999", "wan")).toBeUndefined();
});

test("quantities are thousandths and whole numbers are whole", () => {
  expect(readQuantity("2,400")).toBe(2_400_000);
  expect(readQuantity("0.6%", "%")).toBe(600);
  expect(readQuantity("2400人", "人")).toBe(2_400_000);
  expect(readQuantity("0.0001")).toBeUndefined();
  expect(readWhole("1,200")).toBe(1200);
  expect(readWhole("1.5")).toBeUndefined();
  expect(readWhole("")).toBeNull();
});

test("a range copied in a spreadsheet is read cell by cell", () => {
  expect(readCells("甲\t乙\r\n丙\t丁\r\n")).toEqual([["甲", "乙"], ["丙", "丁"]]);
  expect(readCells('"一行\n两行"\t"他说""好"""\n')).toEqual([["一行\n两行", '他说"好"']]);
  expect(readCells("甲\t\t丙")).toEqual([["甲", "", "丙"]]);
  expect(readCells("\t\n")).toEqual([["", ""]]);
  expect(readCells("")).toEqual([]);
});

test("rows written for a spreadsheet are read back as they were", () => {
  const rows = [["名称", '含"引号"'], ["多\n行", "制\t表"], ["", "末"]];
  expect(readCells(writeCells(rows))).toEqual(rows);
});
