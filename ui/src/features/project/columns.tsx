// Columns that several lists of the project have: a day, a sum, the key task that a record belongs to.
import type { ReactNode } from "react";
import type { ProjectRoom } from "../../generated/api";
import { shortDate, wanExact } from "../../shared/figures";
import { Wan } from "../../shared/Hovered";
import type { ListColumn } from "../../shared/ListTable";
import { Empty } from "../../shared/parts";
import { useWords } from "../../words/words";

/** A column of days, short to the eye and whole for a spreadsheet. */
export function useDays() {
  const { language } = useWords();
  return <Row,>(key: string, title: string, of: (row: Row) => string | null, width = 100): ListColumn<Row> => ({
    key,
    title,
    width,
    cell: (row) => {
      const day = of(row);
      return day && shortDate(day, language);
    },
    toText: (row) => of(row) ?? "",
  });
}

/** A column of sums in 万元, to the fen for a spreadsheet. */
export const sums = <Row,>(key: string, title: string, of: (row: Row) => number, width?: number): ListColumn<Row> => ({
  key,
  title,
  align: "right",
  ...(width === undefined ? {} : { width }),
  cell: (row) => <Wan fen={of(row)} isBare />,
  toText: (row) => wanExact(of(row)),
});

/** A column of texts that may run long: one line to the eye, whole for a spreadsheet and under the pointer. */
export const lines = <Row,>(key: string, title: string, of: (row: Row) => string, width?: number): ListColumn<Row> => ({
  key,
  title,
  ...(width === undefined ? {} : { width }),
  cell: (row) => (
    <span className="clip" title={of(row)}>
      {of(row)}
    </span>
  ),
  toText: of,
});

/** A key task's title; nothing for a record under none. */
export const taskTitle = (room: ProjectRoom, task: string | null): string =>
  room.key_tasks.find((one) => one.task.id === task)?.task.title ?? "";

/** A list's one sentence while it has no rows. */
export const Nothing = ({ children }: { children: ReactNode }) => (
  <div className="pad">
    <Empty>{children}</Empty>
  </div>
);
