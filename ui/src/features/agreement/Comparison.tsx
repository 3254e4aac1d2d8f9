// Two versions against each other: texts with their changes marked as with a pen, tables as 原 and 现.
import type { AgreementChanges, FieldChange, Piece, RowChange, TermValue, VersionView } from "../../generated/api";
import { longDate, quantity, wanExact } from "../../shared/figures";
import { Select } from "../../shared/form/Select";
import { Tag } from "../../shared/parts";
import { useWords } from "../../words/words";

type Props = {
  changes: AgreementChanges | null;
  earlier: readonly VersionView[];
  against: string | null;
  choose: (id: string) => void;
  view: VersionView;
};

export function Comparison({ changes, earlier, against, choose, view }: Props) {
  const { t } = useWords();
  const tables = ["tasks", "milestones", "indicators", "funding", "budget"] as const;
  return (
    <section className="comparison" aria-label={t("agreement-comparison")}>
      <div className="pages-bar">
        <span>{t("agreement-comparison-of", { number: view.version.number })}</span>
        <Select
          size="small"
          value={against ?? ""}
          onChange={(id) => choose(id as string)}
          options={earlier.map(({ version }) => ({ value: version.id, label: t("agreement-version", { number: version.number }) }))}
          label={t("agreement-compare-with")}
        />
      </div>
      <div className="comparison-body" tabIndex={0} role="group" aria-label={t("agreement-comparison")}>
        {changes?.parts.length === 0 && <p className="note">{t("agreement-same")}</p>}
        {changes?.texts.map((one) => (
          <article key={one.text}>
            <h2>{t(`agreement-${one.text}`)}</h2>
            <Marked pieces={one.pieces} />
          </article>
        ))}
        {tables.map((table) => {
          const rows = changes?.rows.filter((row) => row.table === table) ?? [];
          return rows.length === 0 ? null : (
            <article key={table}>
              <h2>{t(`agreement-table-${table}`)}</h2>
              <Rows rows={rows} />
            </article>
          );
        })}
      </div>
    </section>
  );
}

/** A text with what is struck out and what is new; a word is read out with each. */
function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <p className="comparison-marked">
      {pieces.map((piece, place) => {
        if (piece.mark === "removed") return <del key={place}>{piece.text}</del>;
        if (piece.mark === "added") return <ins key={place}>{piece.text}</ins>;
        return <span key={place}>{piece.text}</span>;
      })}
    </p>
  );
}

function Rows({ rows }: { rows: readonly RowChange[] }) {
  const { t } = useWords();
  return (
    <table className="table comparison-table">
      <colgroup>
        <col className="comparison-row" />
        <col className="comparison-field" />
        <col />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t("agreement-row")}</th>
          <th scope="col">{t("agreement-field")}</th>
          <th scope="col">{t("agreement-before")}</th>
          <th scope="col">{t("agreement-now")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) =>
          row.fields.map((field, place) => (
            <tr key={row.name + field.field}>
              {place === 0 && (
                <th scope="row" rowSpan={row.fields.length}>
                  {row.name} <Tag tone={row.fate === "removed" ? "amber" : "blue"}>{t(`agreement-fate-${row.fate}`)}</Tag>{" "}
                  {row.is_lowered && <Tag tone="amber">{t("agreement-lowered")}</Tag>}
                </th>
              )}
              <Sides change={field} />
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}

function Sides({ change }: { change: FieldChange }) {
  const { t } = useWords();
  const said = useSaid();
  return (
    <>
      <td>{t(`agreement-term-${change.field}`)}</td>
      <td>{change.before && <del>{said(change.before) || t("agreement-nothing")}</del>}</td>
      <td>{change.after && <ins>{said(change.after) || t("agreement-nothing")}</ins>}</td>
    </>
  );
}

/** A value of a term in words. */
function useSaid(): (value: TermValue) => string {
  const { t, language } = useWords();
  return (value) => {
    if ("text" in value) return value.text;
    if ("date" in value) return longDate(value.date, language);
    if ("stage" in value) return t(`word-${value.stage}`);
    if ("quantity" in value) return quantity(value.quantity);
    if ("direction" in value) return t(`agreement-${value.direction}`);
    if ("accumulation" in value) return t(`agreement-${value.accumulation}`);
    if ("source" in value) return t(`agreement-funding-${value.source}`);
    if ("year" in value) return String(value.year);
    return t("form-money-wan-sum", { sum: wanExact(value.money) });
  };
}
