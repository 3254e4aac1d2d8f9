// What can be pasted from a table: work items with their leads, readings of indicators, expenses.
import type { AssignmentRole, ProjectRoom, StageKind } from "../../generated/api";
import type { EditableColumn } from "../../shared/EditableTable";
import { longDate, quantity, wanExact } from "../../shared/figures";
import {
  ChoiceField,
  DateField,
  MoneyField,
  NumberField,
  PersonField,
  QuantityField,
  TextField,
} from "../../shared/form";
import { newId } from "../../shared/ids";
import { readDate } from "../../shared/read/date";
import { readMoney, readQuantity, readWhole } from "../../shared/read/figure";
import { useWords } from "../../words/words";
import { lineOf } from "./ChangeDialog";
import { lineOptions, sourceOptions } from "./MoneyForms";
import { PasteDialog } from "./PasteDialog";
import { taskOptions, useStageOptions } from "./WorkForms";
import { somebodies } from "./section";

type Props = { room: ProjectRoom; close: () => void };
type Choice = { value: string; label: string };

/** A choice by its name, or by a part of it that only one has. */
function chosen(options: readonly Choice[], text: string): string | null | undefined {
  if (text === "") return null;
  const exact = options.find((one) => one.label === text || one.label.replace(/^\d+ /, "") === text);
  const part = options.filter((one) => one.label.includes(text));
  return exact?.value ?? (part.length === 1 ? part[0]?.value : undefined);
}

/** The columns that every paste is made of. */
function useCells<Row>(room: ProjectRoom) {
  const { language } = useWords();
  type Of<Value> = { [Key in keyof Row]: Row[Key] extends Value ? Key : never }[keyof Row] & string;
  const change = (key: string, value: unknown) => ({ [key]: value }) as Partial<Row>;
  const understood = <Value,>(key: string, read: Value | null | undefined) =>
    read === undefined ? null : change(key, read);
  return {
    text: (key: Of<string>, title: string): EditableColumn<Row> => ({
      key,
      title,
      cell: (row, set) => (
        <TextField isBare label={title} value={row[key] as string} onChange={(value) => set(change(key, value))} />
      ),
      toText: (row) => row[key] as string,
      fromText: (text) => change(key, text),
    }),
    day: (key: Of<string | null>, title: string): EditableColumn<Row> => ({
      key,
      title,
      width: 150,
      cell: (row, set) => (
        <DateField
          isBare
          label={title}
          value={row[key] as string | null}
          onChange={(value) => set(change(key, value))}
        />
      ),
      toText: (row) => (row[key] ? longDate(row[key] as string, language) : ""),
      fromText: (text) => understood(key, readDate(text, room.today)),
    }),
    choice: (key: Of<string | null>, title: string, options: readonly Choice[], width = 150): EditableColumn<Row> => ({
      key,
      title,
      width,
      cell: (row, set) => (
        <ChoiceField
          isBare
          clearable
          label={title}
          options={options}
          value={row[key] as string | null}
          onChange={(value) => set(change(key, value))}
        />
      ),
      toText: (row) => options.find((one) => one.value === row[key])?.label ?? "",
      fromText: (text) => understood(key, chosen(options, text)),
    }),
    person: (key: Of<string | null>, title: string): EditableColumn<Row> => ({
      key,
      title,
      width: 130,
      cell: (row, set) => (
        <PersonField
          isBare
          label={title}
          people={somebodies(room)}
          value={row[key] as string | null}
          onChange={(value) => set(change(key, value))}
        />
      ),
      toText: (row) => room.people.find((one) => one.id === row[key])?.name ?? "",
      fromText: (text) => {
        const named = room.people.filter((one) => one.name === text);
        return understood(key, text === "" ? null : named.length === 1 ? named[0]?.id : undefined);
      },
    }),
    whole: (key: Of<number | null>, title: string): EditableColumn<Row> => ({
      key,
      title,
      width: 90,
      align: "right",
      cell: (row, set) => (
        <NumberField
          isBare
          label={title}
          value={row[key] as number | null}
          onChange={(value) => set(change(key, value))}
        />
      ),
      toText: (row) => String(row[key] ?? ""),
      fromText: (text) => understood(key, readWhole(text)),
    }),
    quantity: (key: Of<number | null>, title: string): EditableColumn<Row> => ({
      key,
      title,
      width: 110,
      align: "right",
      cell: (row, set) => (
        <QuantityField
          isBare
          label={title}
          value={row[key] as number | null}
          onChange={(value) => set(change(key, value))}
        />
      ),
      toText: (row) => (row[key] === null ? "" : quantity(row[key] as number)),
      fromText: (text) => understood(key, readQuantity(text)),
    }),
    wan: (key: Of<number | null>, title: string): EditableColumn<Row> => ({
      key,
      title,
      width: 120,
      align: "right",
      cell: (row, set) => (
        <MoneyField
          isBare
          label={title}
          value={row[key] as number | null}
          onChange={(value) => set(change(key, value))}
        />
      ),
      toText: (row) => (row[key] === null ? "" : wanExact(row[key] as number)),
      fromText: (text) => understood(key, readMoney(text, "wan")),
    }),
  };
}

type ItemRow = {
  title: string;
  task: string | null;
  stage: string | null;
  from: string | null;
  to: string | null;
  lead: string | null;
  days: number | null;
};

export function PasteItems({ room, close }: Props) {
  const { t } = useWords();
  const cells = useCells<ItemRow>(room);
  const stages = useStageOptions();
  const inHand = room.road.find((stage) => stage.completed_on === null)?.kind ?? "summary";
  const stageOf = (row: ItemRow) =>
    (row.stage ?? room.key_tasks.find((one) => one.task.id === row.task)?.task.stage ?? inHand) as StageKind;
  const operation = (rows: ItemRow[]) => {
    const items = rows.map((row) => ({
      id: newId(),
      project_id: room.project.id,
      key_task_id: row.task,
      resolution_id: null,
      title: row.title,
      stage: stageOf(row),
      planned_from: row.from ?? "",
      planned_to: row.to ?? "",
      revised_to: null,
      revision_reason: null,
      started_on: null,
      finished_on: null,
      progress: 0,
      depends_on: [],
    }));
    const assignments = rows.flatMap((row, place) => {
      const item = items[place];
      if (!item || row.lead === null) return [];
      return [
        {
          id: newId(),
          work_item_id: item.id,
          person_id: row.lead,
          role: "lead" as AssignmentRole,
          person_days: row.days ?? 0,
        },
      ];
    });
    return { work: { import_items: { items, assignments } } };
  };
  return (
    <PasteDialog<ItemRow>
      title={t("paste-items-title")}
      draft={`paste.items.${room.project.id}`}
      columns={[
        cells.text("title", t("item-title")),
        cells.choice("task", t("item-task"), taskOptions(room), 170),
        cells.choice("stage", t("item-stage"), stages, 120),
        cells.day("from", t("item-planned-from")),
        cells.day("to", t("item-planned-to")),
        cells.person("lead", t("item-lead")),
        cells.whole("days", t("assign-days")),
      ]}
      newRow={() => ({ title: "", task: null, stage: null, from: null, to: null, lead: null, days: null })}
      lacks={(row) => [
        ...(row.title.trim() ? [] : [t("item-title")]),
        ...(row.from ? [] : [t("item-planned-from")]),
        ...(row.to ? [] : [t("item-planned-to")]),
      ]}
      operation={operation}
      close={close}
    />
  );
}

type ReadingRow = {
  indicator: string | null;
  from: string | null;
  to: string | null;
  value: number | null;
  source: string;
};

export function PasteReadings({ room, close }: Props) {
  const { t } = useWords();
  const cells = useCells<ReadingRow>(room);
  const indicators = room.indicators.map((one) => ({ value: one.id, label: one.name }));
  return (
    <PasteDialog<ReadingRow>
      title={t("paste-readings-title")}
      draft={`paste.readings.${room.project.id}`}
      columns={[
        cells.choice("indicator", t("indicator-name"), indicators, 220),
        cells.day("from", t("reading-from")),
        cells.day("to", t("reading-to")),
        cells.quantity("value", t("reading-value")),
        cells.text("source", t("reading-source")),
      ]}
      newRow={() => ({ indicator: null, from: null, to: null, value: null, source: "" })}
      lacks={(row) => [
        ...(row.indicator ? [] : [t("indicator-name")]),
        ...(row.from ? [] : [t("reading-from")]),
        ...(row.to ? [] : [t("reading-to")]),
        ...(row.value !== null ? [] : [t("reading-value")]),
        ...(row.source.trim() ? [] : [t("reading-source")]),
      ]}
      operation={(rows) => ({
        work: {
          import_readings: {
            readings: rows.map((row) => ({
              id: newId(),
              indicator_id: row.indicator ?? "",
              period_from: row.from ?? "",
              period_to: row.to ?? "",
              value: row.value ?? 0,
              source: row.source,
              status: "draft",
              approved_on: null,
            })),
          },
        },
      })}
      close={close}
    />
  );
}

type ExpenseRow = {
  day: string | null;
  voucher: string;
  purpose: string;
  payee: string;
  line: string | null;
  source: string | null;
  amount: number | null;
  resolution: string | null;
};

export function PasteExpenses({ room, close }: Props) {
  const { t } = useWords();
  const cells = useCells<ExpenseRow>(room);
  const resolutions = room.resolutions.map((one) => ({ value: one.resolution.id, label: one.number }));
  return (
    <PasteDialog<ExpenseRow>
      title={t("paste-expenses-title")}
      draft={`paste.expenses.${room.project.id}`}
      columns={[
        cells.day("day", t("money-paid-on")),
        cells.text("voucher", t("money-voucher")),
        cells.text("purpose", t("money-purpose")),
        cells.text("payee", t("money-payee")),
        cells.choice("line", t("money-line"), lineOptions(room), 140),
        cells.choice("source", t("money-source"), sourceOptions(room), 140),
        cells.choice("resolution", t("money-resolution"), resolutions, 150),
        cells.wan("amount", t("money-amount-wan")),
      ]}
      newRow={() => ({
        day: null,
        voucher: "",
        purpose: "",
        payee: "",
        line: null,
        source: null,
        amount: null,
        resolution: null,
      })}
      lacks={(row) => [
        ...(row.day ? [] : [t("money-paid-on")]),
        ...(row.voucher.trim() ? [] : [t("money-voucher")]),
        ...(row.purpose.trim() ? [] : [t("money-purpose")]),
        ...(row.line ? [] : [t("money-line")]),
        ...(row.source ? [] : [t("money-source")]),
        ...(row.amount !== null ? [] : [t("money-amount-wan")]),
      ]}
      operation={(rows) => ({
        money: {
          import_expenses: {
            expenses: rows.map((row) => ({
              id: newId(),
              project_id: room.project.id,
              budget_line_id: row.line ?? "",
              funding_source_id: row.source ?? "",
              paid_on: row.day ?? "",
              amount: row.amount ?? 0,
              voucher: row.voucher,
              purpose: row.purpose,
              payee: lineOf(row.payee),
              resolution_id: row.resolution,
            })),
          },
        },
      })}
      close={close}
    />
  );
}
