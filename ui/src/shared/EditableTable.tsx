// A list that is written: rows are added, removed and moved, a range from Excel or WPS is pasted where the cursor stands.
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { AddIcon, ArrowDownIcon, ArrowUpIcon, DeleteIcon } from "tdesign-icons-react";
import { useWords } from "../words/words";
import { Button } from "./Button";
import { movedRow, pasted } from "./pasted";
import { readCells, writeCells } from "./read/cells";

export type EditableColumn<Row> = {
  key: string;
  title: string;
  width?: number | string;
  align?: "left" | "right" | "center";
  /** The control of the cell, with `isBare`; `set` changes what it names and leaves the rest. */
  cell: (row: Row, set: (change: Partial<Row>) => void) => ReactNode;
  toText: (row: Row) => string;
  /** What a pasted cell changes; null when it is not understood. */
  fromText: (text: string, row: Row) => Partial<Row> | null;
};

type Props<Row> = {
  columns: readonly EditableColumn<Row>[];
  rows: readonly Row[];
  onChange: (rows: Row[]) => void;
  /** Makes the row that is added; without it the rows are given and only their cells are written. */
  newRow?: (() => Row) | undefined;
  label?: string;
  isReadOnly?: boolean;
};

export function EditableTable<Row>({ columns, rows, onChange, newRow, label, isReadOnly = false }: Props<Row>) {
  const { t } = useWords();
  const body = useRef<HTMLTableSectionElement>(null);
  const [unread, setUnread] = useState(0);
  const replace = (place: number, row: Row) => onChange(rows.map((one, at) => (at === place ? row : one)));
  const cellAt = (row: number, column: number) =>
    body.current?.querySelectorAll(":scope > tr")[row]?.children[column]?.querySelector<HTMLElement>("input, textarea, button");
  const isFixed = isReadOnly || newRow === undefined;
  const add = () => {
    if (newRow) onChange([...rows, newRow()]);
    requestAnimationFrame(() => cellAt(rows.length, 0)?.focus());
  };
  const onPaste = (event: ClipboardEvent, row: number, column: number) => {
    const cells = readCells(event.clipboardData.getData("text/plain"));
    if (!isRange(event, cells)) return;
    event.preventDefault();
    const result = pasted(rows, columns, cells, row, column, newRow);
    setUnread(result.unread);
    onChange(result.rows);
  };
  const onCopy = (event: ClipboardEvent) => {
    const field = event.target as HTMLInputElement;
    const hasSelection = field.selectionStart !== field.selectionEnd || !(document.getSelection()?.isCollapsed ?? true);
    if (hasSelection) return;
    event.clipboardData.setData("text/plain", writeCells(rows.map((row) => columns.map((column) => column.toText(row)))));
    event.preventDefault();
  };
  const onKeyDown = (event: KeyboardEvent, row: number, column: number) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    const to = row + (event.key === "ArrowUp" ? -1 : 1);
    if (to < 0 || to >= rows.length || isFixed) return;
    event.preventDefault();
    onChange(movedRow(rows, row, to));
    requestAnimationFrame(() => cellAt(to, column)?.focus());
  };
  const move = (from: number, to: number) => onChange(movedRow(rows, from, to));
  const remove = (place: number) => onChange(rows.filter((_, at) => at !== place));
  return (
    <div className="editable" role="group" aria-label={label}>
      <table className="table edited" onCopy={onCopy}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.align} style={{ width: column.width }}>
                {column.title}
              </th>
            ))}
            {!isFixed && <th className="tools"><span className="unseen">{t("form-row-tools")}</span></th>}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, place) => (
            <tr key={place}>
              {columns.map((column, across) => (
                <td
                  key={column.key}
                  className={column.align}
                  onPaste={(event) => isReadOnly || onPaste(event, place, across)}
                  onKeyDown={(event) => onKeyDown(event, place, across)}
                >
                  {column.cell(row, (change) => replace(place, { ...row, ...change }))}
                </td>
              ))}
              {!isFixed && <RowTools place={place} count={rows.length} move={move} remove={remove} />}
            </tr>
          ))}
        </tbody>
      </table>
      {unread > 0 && (
        <p className="notice" role="alert">
          {t("form-paste-unread", { count: unread })}
        </p>
      )}
      {!isReadOnly && (
        <p className="editable-foot">
          {!isFixed && (
            <Button size="small" variant="outline" icon={<AddIcon />} type="button" onClick={add}>
              {t("form-row-add")}
            </Button>
          )}
          <span className="note">{t(isFixed ? "form-paste-hint-fixed" : "form-paste-hint")}</span>
        </p>
      )}
    </div>
  );
}

/** Whether cells were copied, and not the paragraphs of a text that goes into one cell. */
function isRange(event: ClipboardEvent, cells: string[][]): boolean {
  if (cells.some((line) => line.length > 1)) return true;
  if (cells.length <= 1) return false;
  return !(event.target instanceof HTMLTextAreaElement) || event.clipboardData.getData("text/html").includes("<table");
}

type Tools = { place: number; count: number; move: (from: number, to: number) => void; remove: (place: number) => void };

function RowTools({ place, count, move, remove }: Tools) {
  const { t } = useWords();
  const row = place + 1;
  return (
    <td className="tools">
      <button type="button" className="icon-button" disabled={place === 0} aria-label={t("form-row-up", { row })} onClick={() => move(place, place - 1)}>
        <ArrowUpIcon />
      </button>
      <button type="button" className="icon-button" disabled={place === count - 1} aria-label={t("form-row-down", { row })} onClick={() => move(place, place + 1)}>
        <ArrowDownIcon />
      </button>
      <button type="button" className="icon-button" aria-label={t("form-row-remove", { row })} onClick={() => remove(place)}>
        <DeleteIcon />
      </button>
    </td>
  );
}
