// The columns that the agreement's tables share: how each kind of cell is typed, copied and pasted.
import { ChoiceField, DateField, MoneyField, NumberField, type Option, QuantityField, TextField } from "../../../shared/form";
import type { EditableColumn } from "../../../shared/EditableTable";
import { quantity, wanExact } from "../../../shared/figures";
import { readMoney, readQuantity, readWhole } from "../../../shared/read/figure";
import { readDate } from "../../../shared/read/date";

type Shape = { title: string; width?: number | string; disabled: boolean };

/** The keys of a row whose values are of a type. */
type Of<Row, Value> = { [Key in keyof Row]: Row[Key] extends Value ? Key : never }[keyof Row] & string;

const change = <Row, Value>(key: keyof Row, value: Value): Partial<Row> => ({ [key]: value }) as unknown as Partial<Row>;
const read = <Row, Value>(key: keyof Row, value: Value | null | undefined): Partial<Row> | null =>
  value === null || value === undefined ? null : change(key, value);

/** The column with each cell known as a field of the paper. */
export function inField<Row>(column: EditableColumn<Row>, field: (row: Row) => string): EditableColumn<Row> {
  return { ...column, cell: (row, set) => <div data-field={field(row)}>{column.cell(row, set)}</div> };
}

export function textColumn<Row>(key: Of<Row, string>, shape: Shape): EditableColumn<Row> {
  return {
    key,
    ...shape,
    cell: (row, set) => (
      <TextField label={shape.title} isBare value={row[key] as string} onChange={(text) => set(change<Row, string>(key, text))} disabled={shape.disabled} />
    ),
    toText: (row) => row[key] as string,
    fromText: (text) => change<Row, string>(key, text),
  };
}

/** A day; while what is typed is no day, the one before stays. */
export function dateColumn<Row>(key: Of<Row, string>, shape: Shape & { today: string }): EditableColumn<Row> {
  return {
    key,
    ...shape,
    cell: (row, set) => (
      <DateField
        label={shape.title}
        isBare
        today={shape.today}
        value={row[key] as string}
        onChange={(day) => day !== null && set(change<Row, string>(key, day))}
        disabled={shape.disabled}
      />
    ),
    toText: (row) => row[key] as string,
    fromText: (text) => read(key, readDate(text, shape.today)),
  };
}

export function choiceColumn<Row, Value extends string>(
  key: Of<Row, Value>,
  shape: Shape & { options: readonly Option<Value>[] },
): EditableColumn<Row> {
  const { options } = shape;
  return {
    key,
    ...shape,
    cell: (row, set) => (
      <ChoiceField
        label={shape.title}
        isBare
        value={row[key] as Value}
        options={options}
        onChange={(value) => value !== null && set(change<Row, Value>(key, value))}
        disabled={shape.disabled}
      />
    ),
    toText: (row) => options.find((option) => option.value === row[key])?.label ?? "",
    fromText: (text) => read(key, options.find((option) => option.label === text || option.value === text)?.value),
  };
}

export function quantityColumn<Row>(key: Of<Row, number>, shape: Shape): EditableColumn<Row> {
  return {
    key,
    align: "right",
    ...shape,
    cell: (row, set) => (
      <QuantityField
        label={shape.title}
        isBare
        value={row[key] as number}
        onChange={(value) => value !== null && set(change<Row, number>(key, value))}
        disabled={shape.disabled}
      />
    ),
    toText: (row) => quantity(row[key] as number),
    fromText: (text) => read(key, readQuantity(text)),
  };
}

export function yearColumn<Row>(key: Of<Row, number>, shape: Shape): EditableColumn<Row> {
  return {
    key,
    align: "right",
    ...shape,
    cell: (row, set) => (
      <NumberField
        label={shape.title}
        isBare
        value={row[key] as number}
        onChange={(value) => value !== null && set(change<Row, number>(key, value))}
        disabled={shape.disabled}
      />
    ),
    toText: (row) => String(row[key]),
    fromText: (text) => read(key, readWhole(text)),
  };
}

/** Money, typed and pasted in 万元. */
export function moneyColumn<Row>(key: Of<Row, number>, shape: Shape): EditableColumn<Row> {
  return {
    key,
    align: "right",
    ...shape,
    cell: (row, set) => (
      <MoneyField
        label={shape.title}
        isBare
        value={row[key] as number}
        onChange={(value) => value !== null && set(change<Row, number>(key, value))}
        disabled={shape.disabled}
      />
    ),
    toText: (row) => wanExact(row[key] as number),
    fromText: (text) => read(key, readMoney(text, "wan")),
  };
}
