// Part: the quantified indicators, what is to be reached beside what was agreed before, and how each is measured.
import type { Accumulation, Direction, IndicatorTerm } from "../../../generated/api";
import { EditableTable, type EditableColumn } from "../../../shared/EditableTable";
import { quantity } from "../../../shared/figures";
import { newId } from "../../../shared/ids";
import { Tag } from "../../../shared/parts";
import { useWords } from "../../../words/words";
import { choiceColumn, quantityColumn, textColumn } from "./columns";
import type { FormProps } from "./Form";
import { Gapped } from "./Gapped";
import { Part } from "./Part";
import { Prose } from "./Prose";

const directions: readonly Direction[] = ["at_least", "at_most"];
const accumulations: readonly Accumulation[] = ["cumulative", "latest"];

export function Indicators(form: FormProps) {
  const { t } = useWords();
  const { view, parts, gaps } = form;
  const disabled = view.version.status !== "drafting";
  const rowOf = (row: IndicatorTerm) => parts.said.indicators.findIndex((one) => one.indicator_id === row.indicator_id);
  const measures: EditableColumn<IndicatorTerm>[] = [
    { key: "name", title: t("agreement-indicator"), width: 112, cell: (row) => row.name, toText: (row) => row.name, fromText: () => ({}) },
    ...(form.earlier ? [quantityColumn<IndicatorTerm>("baseline", { title: t("agreement-baseline"), width: 66, disabled })] : []),
    choiceColumn<IndicatorTerm, Accumulation>("accumulation", {
      title: t("agreement-accumulation"),
      width: 92,
      disabled,
      options: accumulations.map((value) => ({ value, label: t(`agreement-${value}`) })),
    }),
    {
      key: "measured_by",
      title: t("agreement-measured-by"),
      cell: (row, set) => (
        <Gapped gaps={gaps} part="indicators" kinds={["indicator_measure"]} row={rowOf(row)}>
          <Prose
            label={t("agreement-measured-by-of", { indicator: row.name })}
            isBare
            rows={1}
            value={row.measured_by}
            onChange={(measured_by) => set({ measured_by })}
            isReadOnly={disabled}
            placeholder={t("agreement-measured-by-example")}
          />
        </Gapped>
      ),
      toText: (row) => row.measured_by,
      fromText: (measured_by) => ({ measured_by }),
    },
  ];
  return (
    <Part part="indicators" form={form}>
      <Gapped gaps={gaps} part="indicators" kinds={["no_indicator"]} field="indicators">
        <EditableTable
          label={t("agreement-part-indicators")}
          columns={useTargets(form, disabled)}
          rows={parts.typed.indicators}
          onChange={(indicators) => parts.set({ indicators })}
          isReadOnly={disabled}
          newRow={(): IndicatorTerm => ({
            indicator_id: newId(),
            name: "",
            unit: "",
            baseline: 0,
            target: 0,
            direction: "at_least",
            accumulation: "cumulative",
            measured_by: "",
          })}
        />
      </Gapped>
      {form.earlier && <p className="note">{t("agreement-lowered-hint")}</p>}
      <h3>{t("agreement-measures")}</h3>
      <EditableTable
        label={t("agreement-measures")}
        columns={measures}
        rows={parts.typed.indicators}
        onChange={(indicators) => parts.set({ indicators })}
        isReadOnly={disabled}
      />
    </Part>
  );
}

/** The columns of the targets; an amendment shows what was agreed before. */
function useTargets(form: FormProps, disabled: boolean): EditableColumn<IndicatorTerm>[] {
  const { t } = useWords();
  const { parts, gaps, earlier } = form;
  const rowOf = (row: IndicatorTerm) => parts.said.indicators.findIndex((one) => one.indicator_id === row.indicator_id);
  const name = textColumn<IndicatorTerm>("name", { title: t("agreement-indicator"), disabled });
  const before = (row: IndicatorTerm) => earlier?.version.parts.indicators.find((one) => one.indicator_id === row.indicator_id);
  const change = (row: IndicatorTerm) =>
    form.draft?.changes.rows.find((one) => one.table === "indicators" && one.name === row.name.trim()) ?? null;
  const was: EditableColumn<IndicatorTerm> = {
    key: "before",
    title: t("agreement-before"),
    width: 66,
    align: "right",
    cell: (row) => {
      const old = before(row);
      if (!old) return <span className="note">{t("agreement-new-row")}</span>;
      const text = `${quantity(old.target)}${old.unit}`;
      return old.target === row.target && old.unit === row.unit ? <span className="note">{text}</span> : <s>{text}</s>;
    },
    toText: (row) => quantity(before(row)?.target ?? 0),
    fromText: () => ({}),
  };
  const target = quantityColumn<IndicatorTerm>("target", { title: t(earlier ? "agreement-now" : "agreement-target"), width: 80, disabled });
  return [
    {
      ...name,
      cell: (row, set) => (
        <Gapped gaps={gaps} part="indicators" kinds={["same_name"]} row={rowOf(row)} field={`indicators.${rowOf(row)}`}>
          {name.cell(row, set)}
          {change(row)?.is_lowered && <Tag tone="blue">{t("agreement-lowered")}</Tag>}
        </Gapped>
      ),
    },
    textColumn<IndicatorTerm>("unit", { title: t("agreement-unit"), width: 44, disabled }),
    choiceColumn<IndicatorTerm, Direction>("direction", {
      title: t("agreement-direction"),
      width: 94,
      disabled,
      options: directions.map((value) => ({ value, label: t(`agreement-${value}`) })),
    }),
    ...(earlier ? [was] : [quantityColumn<IndicatorTerm>("baseline", { title: t("agreement-baseline"), width: 74, disabled })]),
    target,
  ];
}
