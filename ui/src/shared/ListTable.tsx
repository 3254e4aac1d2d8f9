// A list that is read: figures stand right, ↑↓ walk it, Enter opens a row, copying gives Excel its cells.
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { writeCells } from "./read/cells";

export type ListColumn<Row> = {
  key: string;
  title: string;
  width?: number | string;
  align?: "left" | "right" | "center";
  cell: (row: Row) => ReactNode;
  /** What a spreadsheet gets; without it the text that is shown. */
  toText?: (row: Row) => string;
};

type Props<Row> = {
  columns: readonly ListColumn<Row>[];
  rows: readonly Row[];
  onOpen?: ((row: Row) => void) | undefined;
  /** What stands there when there are no rows: one sentence and one button. */
  empty: ReactNode;
  /** What the list is of, read out. */
  label?: string;
  keyOf?: (row: Row, place: number) => string;
  /** The row that is open beside the list. */
  chosen?: string | null;
};

const idOf = (row: unknown, place: number): string => (row as { id?: string }).id ?? String(place);

export function ListTable<Row>(props: Props<Row>) {
  const { columns, rows, onOpen, empty, label, keyOf = idOf, chosen = null } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const [at, setAt] = useState(0);
  if (rows.length === 0) return <>{empty}</>;
  const here = Math.min(at, rows.length - 1);
  const go = (to: number) => {
    const place = Math.max(0, Math.min(to, rows.length - 1));
    setAt(place);
    body.current?.querySelectorAll<HTMLElement>(":scope > tr")[place]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, row: Row, place: number) => {
    if (event.target !== event.currentTarget) return;
    const steps: Record<string, number> = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: rows.length - 1 };
    const to = steps[event.key];
    if (to !== undefined) go(to);
    else if (event.key === "Enter" && onOpen) onOpen(row);
    else return;
    event.preventDefault();
  };
  const onCopy = (event: ClipboardEvent<HTMLTableElement>) => {
    if (!(document.getSelection()?.isCollapsed ?? true)) return;
    const shown = [...(body.current?.querySelectorAll(":scope > tr") ?? [])].map((row) => [...row.children].map((cell) => cell.textContent ?? ""));
    const lines = rows.map((row, place) => columns.map((column, across) => column.toText?.(row) ?? shown[place]?.[across] ?? ""));
    event.clipboardData.setData("text/plain", writeCells([columns.map((column) => column.title), ...lines]));
    event.preventDefault();
  };
  return (
    <table className="table list" aria-label={label} onCopy={onCopy}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={column.align} style={{ width: column.width }}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {rows.map((row, place) => {
          const key = keyOf(row, place);
          return (
            <tr
              key={key}
              data-record={key}
              tabIndex={place === here ? 0 : -1}
              className={[onOpen ? "opens" : "", key === chosen ? "chosen" : ""].join(" ")}
              aria-current={key === chosen ? "true" : undefined}
              onFocus={() => setAt(place)}
              onKeyDown={(event) => onKeyDown(event, row, place)}
              onClick={() => onOpen?.(row)}
            >
              {columns.map((column) => (
                <td key={column.key} className={column.align}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
