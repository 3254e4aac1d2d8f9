// What a table would bring: its columns and what they are read as, then every row with what becomes of it and why.
import type {
  ColumnMatch,
  FoundColumn,
  PeopleRead,
  PersonColumn,
  PersonDraft,
  RowPreview,
} from "../../../generated/api";
import { Button } from "../../../shared/Button";
import { ChoiceField, type Option, useUnprinted } from "../../../shared/form";
import { RefusalLine, Tag } from "../../../shared/parts";
import { useWords } from "../../../words/words";

const columns: PersonColumn[] = ["name", "employer", "post", "expertise", "phone", "email"];

/** What a column is that is not read. */
const ASIDE = "aside" as const;

type Props = {
  read: PeopleRead;
  match: (matches: ColumnMatch[]) => void;
  again: () => void;
  back: () => void;
  confirm: () => void;
  isBusy: boolean;
};

/** The name that a row brings. */
const nameOf = ({ outcome }: RowPreview): string => ("new" in outcome ? outcome.new.name : "");

export function ImportPreview({ read, match, again, back, confirm, isBusy }: Props) {
  const { t } = useWords();
  const hasNames = read.columns.some((found) => found.column === "name");
  const ofSeats = read.columns.find((found) => found.is_of_seats && found.column === null);
  // A name that no paper can print is told before it is taken in; it is the person's name all the same.
  const unprinted = useUnprinted(read.rows.map((row) => nameOf(row)).join(""));
  const figures = { new: read.new, known: read.known, refused: read.refused };
  return (
    <div className="import-preview">
      <Columns found={read.columns} match={match} />
      {ofSeats && <p className="note">{t("council-import-seats", { head: ofSeats.head })}</p>}
      {!hasNames && (
        <p className="notice" role="alert">
          {t("council-import-no-name")}
        </p>
      )}
      {unprinted && (
        <p className="notice" role="alert">
          {t("form-unprinted", { character: unprinted.character, code: unprinted.code_point })}
        </p>
      )}
      <p className="import-counts" role="status">
        <strong>{t("roster-counts", figures)}</strong>
        {read.refused > 0 && <span className="note">{t("council-import-refused-means")}</span>}
      </p>
      <div className="import-rows" tabIndex={0} role="region" aria-label={t("council-import-rows")}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col" className="right">
                {t("council-import-row")}
              </th>
              {columns.map((column) => (
                <th scope="col" key={column}>
                  {t(`roster-column-${column}`)}
                </th>
              ))}
              <th scope="col">{t("council-import-outcome")}</th>
            </tr>
          </thead>
          <tbody>
            {read.rows.map((row) => (
              <Row key={row.row} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <footer className="form-foot">
        <Button variant="outline" onClick={back}>
          {t("council-import-back")}
        </Button>
        <Button variant="outline" loading={isBusy} onClick={again}>
          {t("council-import-again")}
        </Button>
        <Button theme="primary" loading={isBusy} disabled={read.new === 0 || read.refused > 0} onClick={confirm}>
          {t("council-import-confirm", { count: read.new })}
        </Button>
      </footer>
    </div>
  );
}

function Columns({ found, match }: { found: FoundColumn[]; match: (matches: ColumnMatch[]) => void }) {
  const { t } = useWords();
  const options: Option<PersonColumn | typeof ASIDE>[] = [
    ...columns.map((value) => ({ value, label: t(`roster-column-${value}`) })),
    { value: ASIDE, label: t("council-import-aside") },
  ];
  const choose = (place: number, chosen: PersonColumn | typeof ASIDE) => {
    const column = chosen === ASIDE ? null : chosen;
    match(found.map((one) => ({ place: one.place, column: one.place === place ? column : one.column })));
  };
  return (
    <ul className="import-columns" aria-label={t("council-import-columns")}>
      {found.map((one) => (
        <li key={one.place}>
          <span>{one.head}</span>
          <ChoiceField
            label={t("council-import-column-of", { head: one.head })}
            isBare
            value={one.column ?? ASIDE}
            onChange={(chosen) => chosen && choose(one.place, chosen)}
            options={options}
          />
        </li>
      ))}
    </ul>
  );
}

function Row({ row: { row, outcome } }: { row: RowPreview }) {
  const { t } = useWords();
  if ("refused" in outcome) {
    return (
      <tr className="refused">
        <td className="right">{row}</td>
        <td colSpan={columns.length}>
          {outcome.refused.map((cell, place) => (
            <p key={place}>
              <strong>{t(`roster-column-${cell.column}`)}</strong> <RefusalLine refusal={cell.refusal} />
            </p>
          ))}
        </td>
        <td>
          <Tag tone="amber">{t("council-import-refused")}</Tag>
        </td>
      </tr>
    );
  }
  const isNew = "new" in outcome;
  const draft: PersonDraft = "new" in outcome ? outcome.new : "known" in outcome ? outcome.known : outcome.repeated[0];
  const said =
    "repeated" in outcome ? t("council-import-repeated", { row: outcome.repeated[1] }) : t(isNew ? "council-import-new" : "council-import-known");
  return (
    <tr className={isNew ? "" : "known"}>
      <td className="right">{row}</td>
      {columns.map((column) => (
        <td key={column}>{draft[column]}</td>
      ))}
      <td>
        <Tag tone={isNew ? "blue" : "plain"}>{said}</Tag>
      </td>
    </tr>
  );
}
