// What the charter makes each body do: by when it must meet next, and the table of a year that the annual inspection asks for.
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { AnnualTable, DutyView } from "../../../generated/api";
import { call, openPath, saveFile } from "../../../host";
import { Button } from "../../../shared/Button";
import { Copy } from "../../../shared/Copy";
import { longDate } from "../../../shared/figures";
import { ChoiceField } from "../../../shared/form";
import { type ListColumn, ListTable } from "../../../shared/ListTable";
import { FailureNotice, Shown } from "../../../shared/parts";
import { useView } from "../../../shared/queries";
import { writeCells } from "../../../shared/read/cells";
import { useWords } from "../../../words/words";
import { useToday } from "../form";
import { SectionHead } from "../SectionHead";
import "../sheets";
import { DutyTag } from "./DutyTag";

export function Duties() {
  const { t, language } = useWords();
  const today = useToday();
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const duties = useView("duties", {}, ["*"]);
  const table = useView("annual_table", { year, language }, ["*"]);
  return (
    <>
      <SectionHead title={t("council-duties")} />
      <div className="council-section stack">
        <section className="card" aria-label={t("council-duties-next")}>
          <header>
            <h2>{t("council-duties-next")}</h2>
          </header>
          <Shown view={duties}>{(rows) => <Next rows={rows} />}</Shown>
        </section>
        <Shown view={table}>{(view) => <Annual key={view.year} table={view} choose={setYear} />}</Shown>
      </div>
    </>
  );
}

function Next({ rows }: { rows: DutyView[] }) {
  const { t, language } = useWords();
  const columns: ListColumn<DutyView>[] = [
    { key: "body", title: t("council-body"), width: 160, cell: (row) => <strong>{row.body}</strong> },
    {
      key: "asked",
      title: t("council-duty-asked"),
      cell: (row) => t("council-duty-times", { clause: row.clause, needed: row.needed }),
    },
    {
      key: "last",
      title: t("council-duty-last"),
      width: 200,
      toText: (row) => row.last?.held_on ?? "",
      cell: ({ last }) =>
        last ? (
          <Link to="/council/$meeting" params={{ meeting: last.meeting_id }}>
            {longDate(last.held_on, language)}
          </Link>
        ) : (
          <span className="note">{t("council-duty-never")}</span>
        ),
    },
    { key: "held", title: t("council-duty-held"), width: 112, align: "right", cell: (row) => row.held },
    { key: "due", title: t("council-duty-due"), width: 160, cell: (row) => longDate(row.due_on, language) },
    { key: "standing", title: t("council-status"), width: 120, cell: (row) => <DutyTag duty={row} /> },
  ];
  return (
    <ListTable
      label={t("council-duties-next")}
      columns={columns}
      rows={rows}
      keyOf={(row) => row.body_id}
      empty={
        <p className="empty">
          {t("council-duties-empty")} <Link to="/council/bodies">{t("council-bodies")}</Link>
        </p>
      }
    />
  );
}

function Annual({ table, choose }: { table: AnnualTable; choose: (year: number) => void }) {
  const { t, language } = useWords();
  const exported = useMutation({
    mutationFn: async () => {
      const path = await saveFile(t("council-annual-export"), `${table.title}.xlsx`);
      return path === null ? null : call("export_annual_table", { year: table.year, path, language });
    },
  });
  // The names of bodies and what the charter asks take their part of a wide window.
  const widths = ["max(104px, 8vw)", 108, 140, 80, 52, 60, 76, 84, undefined, "max(176px, 18.5vw)"];
  const figures = new Set([4, 5, 6]);
  const columns = table.head.map(
    (title, across): ListColumn<string[]> => ({
      key: String(across),
      title,
      ...(widths[across] === undefined ? {} : { width: widths[across] }),
      align: figures.has(across) ? "right" : "left",
      toText: (row) => row[across] ?? "",
      cell: (row) => row[across],
    }),
  );
  return (
    <section className="card annual" aria-label={table.title}>
      <header>
        <h2>{table.title}</h2>
        <span className="grow" />
        <div className="annual-year">
          <ChoiceField
            label={t("council-annual-year")}
            isBare
            value={String(table.year)}
            onChange={(next) => next && choose(Number(next))}
            options={table.years.map((one) => ({ value: String(one), label: t("council-year", { year: String(one) }) }))}
          />
        </div>
        <Copy
          size="small"
          text={() => writeCells([table.head, ...table.rows])}
          label={t("council-annual-copy")}
          copied={t("council-annual-copied")}
        />
        <Button size="small" variant="outline" loading={exported.isPending} onClick={() => exported.mutate()}>
          {t("council-annual-export")}
        </Button>
      </header>
      {exported.error && <FailureNotice failure={exported.error} />}
      {exported.data && (
        <p className="council-exported" role="status">
          <span>{t("annual-exported", { count: exported.data.count, path: exported.data.path })}</span>
          <button type="button" className="as-link" onClick={() => exported.data && void openPath(exported.data.path)}>
            {t("council-open-file")}
          </button>
        </p>
      )}
      <ListTable
        label={table.title}
        columns={columns}
        rows={table.rows}
        keyOf={(_, place) => String(place)}
        empty={<p className="empty">{t("council-bodies-empty")}</p>}
      />
    </section>
  );
}
