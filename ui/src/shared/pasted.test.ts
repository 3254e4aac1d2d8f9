// A range from a spreadsheet lands where it was pasted.
import { expect, test } from "vitest";
import { movedRow, pasted } from "./pasted";
import { readMoney } from "./read/figure";

type Line = { name: string; fen: number | null };
const columns = [
  { fromText: (text: string): Partial<Line> | null => ({ name: text }) },
  {
    fromText: (text: string): Partial<Line> | null => {
      const fen = readMoney(text, "wan");
      return fen === undefined ? null : { fen };
    },
  },
];
const newRow = (): Line => ({ name: "", fen: null });

test("cells fill rows that are there and make the rows that are not", () => {
  const before: Line[] = [{ name: "甲", fen: 1 }];
  const after = pasted(before, columns, [["乙", "2万"], ["丙", "3"]], 0, 0, newRow);
  expect(after).toEqual({ rows: [{ name: "乙", fen: 2_000_000 }, { name: "丙", fen: 3_000_000 }], unread: 0 });
  expect(before).toEqual([{ name: "甲", fen: 1 }]);
});

test("a cell that is not understood is counted and leaves its place as it was", () => {
  const after = pasted([{ name: "甲", fen: 5 }], columns, [["若干", "多出的一列"]], 0, 1, newRow);
  expect(after).toEqual({ rows: [{ name: "甲", fen: 5 }], unread: 1 });
});

test("where no row can be new, cells below the last row are counted", () => {
  const after = pasted([{ name: "甲", fen: 5 }], columns, [["乙"], ["丙"]], 0, 0, undefined);
  expect(after).toEqual({ rows: [{ name: "乙", fen: 5 }], unread: 1 });
});

test("a row moves without disturbing the others", () => {
  expect(movedRow(["甲", "乙", "丙"], 2, 0)).toEqual(["丙", "甲", "乙"]);
  expect(movedRow(["甲", "乙", "丙"], 0, 1)).toEqual(["乙", "甲", "丙"]);
});
