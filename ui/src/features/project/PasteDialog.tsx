// A table from Excel or WPS, seen and mended before anything is written: pasted, shown row by row, then written whole or not at all.
import { type ClipboardEvent, useState } from "react";
import type { Operation } from "../../generated/api";
import { type EditableColumn, EditableTable } from "../../shared/EditableTable";
import { FormDialog } from "../../shared/FormDialog";
import { useDraft } from "../../shared/draft";
import { pasted } from "../../shared/pasted";
import { useChange } from "../../shared/queries";
import { readCells } from "../../shared/read/cells";
import { useWords } from "../../words/words";

type Props<Row> = {
  title: string;
  draft: string;
  columns: EditableColumn<Row>[];
  newRow: () => Row;
  /** What a row still lacks, in words; nothing when it can be written. */
  lacks: (row: Row) => string[];
  operation: (rows: Row[]) => Operation;
  close: () => void;
};

/** The columns in the order of a heading row, when the first row is one; else the columns as they are. */
export function headed<Row>(cells: string[][], columns: EditableColumn<Row>[]) {
  const plain = (text: string) => text.replace(/[\s（(].*$/u, "").trim();
  const first = cells[0] ?? [];
  const found = first.map((cell) => columns.find((column) => plain(column.title) === plain(cell)));
  if (found.filter((column) => column !== undefined).length < 2) return { columns, cells };
  const skipped: Pick<EditableColumn<Row>, "fromText"> = { fromText: () => ({}) };
  return { columns: found.map((column) => column ?? skipped), cells: cells.slice(1) };
}

export function PasteDialog<Row>({ title, draft: key, columns, newRow, lacks, operation, close }: Props<Row>) {
  const { t } = useWords();
  const act = useChange("act");
  const draft = useDraft<Row[]>(key, []);
  const [unread, setUnread] = useState(0);
  const rows = draft.value;
  const wanting = rows
    .map((row, place) => ({ row: place + 1, lacks: lacks(row) }))
    .filter((one) => one.lacks.length > 0);
  const paste = (event: ClipboardEvent) => {
    const { columns: read, cells } = headed(readCells(event.clipboardData.getData("text/plain")), columns);
    const filled = cells.filter((line) => line.some((cell) => cell.trim() !== ""));
    const result = pasted([...rows], read, filled, rows.length, 0, newRow);
    draft.set(result.rows);
    setUnread(result.unread);
    event.preventDefault();
  };
  const submit = () => {
    if (rows.length === 0 || wanting.length > 0) return;
    const written = () => {
      draft.clear();
      close();
    };
    act.mutate({ operation: operation(rows) }, { onSuccess: written });
  };
  return (
    <FormDialog
      open
      title={title}
      close={close}
      submit={submit}
      submitLabel={rows.length > 0 ? t("paste-write", { count: rows.length }) : t("paste-write-first")}
      isBusy={act.isPending}
      failure={act.error}
      draft={draft}
      width={1080}
    >
      <div className="paste" tabIndex={0} role="textbox" aria-multiline aria-label={t("paste-here")} onPaste={paste}>
        <strong>{t("paste-here")}</strong>
        <span className="note">
          {t("paste-columns", { columns: columns.map((column) => column.title).join("、") })}
        </span>
      </div>
      {unread > 0 && (
        <p className="notice" role="alert">
          {t("paste-unread", { count: unread })}
        </p>
      )}
      {rows.length > 0 && (
        <EditableTable
          label={title}
          columns={columns}
          rows={rows}
          onChange={(next) => draft.set(next)}
          newRow={newRow}
        />
      )}
      {wanting.length > 0 && (
        <ul className="notice" role="alert">
          {wanting.slice(0, 8).map((one) => (
            <li key={one.row}>{t("paste-row-lacks", { row: one.row, fields: one.lacks.join(t("form-and")) })}</li>
          ))}
        </ul>
      )}
      {rows.length > 0 && wanting.length === 0 && <p className="note">{t("paste-ready", { count: rows.length })}</p>}
    </FormDialog>
  );
}
