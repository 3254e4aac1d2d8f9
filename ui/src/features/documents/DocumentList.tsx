// The list of papers: by kind, by words, by state and by year.
import { useEffect, useState } from "react";
import type { PaperRow, PaperState } from "../../generated/api";
import { longDate, shortDate } from "../../shared/figures";
import { TextField } from "../../shared/form";
import { type ListColumn, ListTable } from "../../shared/ListTable";
import { Select } from "../../shared/form/Select";
import { Empty, Tag } from "../../shared/parts";
import { useWords } from "../../words/words";
import { isUnder, type Tab, tabs } from "./groups";
import { numberOf, stateTone } from "./states";

const states: readonly PaperState[] = ["draft", "issued", "awaiting_signature", "signed", "confirmed", "exported", "sent", "returned", "approved", "filed"];

type Props = { rows: readonly PaperRow[]; today: string; chosen: string | null; choose: (key: string) => void };

export function DocumentList({ rows, today, chosen, choose }: Props) {
  const { t, language } = useWords();
  const [tab, setTab] = useState<Tab>("formal");
  const [text, setText] = useState("");
  const [state, setState] = useState<PaperState | "all">("all");
  const [year, setYear] = useState("all");
  const under = (one: Tab) => rows.filter((row) => isUnder(one, row));
  // What was chosen elsewhere is shown under its own tab.
  useEffect(() => {
    const row = rows.find((one) => one.key === chosen);
    if (row) setTab((now) => (isUnder(now, row) ? now : (tabs.find((one) => isUnder(one, row)) ?? "all")));
  }, [chosen]);
  const years = [...new Set(rows.map((row) => row.date.slice(0, 4)))].sort().reverse();
  const wanted = text.trim().toLowerCase();
  const shown = under(tab).filter(
    (row) =>
      (state === "all" || row.state === state) &&
      (year === "all" || row.date.startsWith(year)) &&
      `${row.title} ${numberOf(row) ?? ""}`.toLowerCase().includes(wanted),
  );
  const day = (date: string) => (date.slice(0, 4) === today.slice(0, 4) ? shortDate(date, language) : longDate(date, language));
  const columns: ListColumn<PaperRow>[] = [
    { key: "title", title: t("documents-title"), cell: (row) => <span className="paper-title" title={row.title}>{row.title}</span>, toText: (row) => row.title },
    { key: "number", title: t("documents-number"), width: 152, cell: (row) => numberOf(row) ?? "—" },
    { key: "version", title: t("documents-version"), width: 88, cell: (row) => <Version row={row} /> },
    { key: "state", title: t("documents-state"), width: 96, cell: (row) => <Tag tone={stateTone[row.state]}>{t(`documents-state-${row.state}`)}</Tag> },
    { key: "date", title: t("documents-date"), width: 92, align: "right", cell: (row) => day(row.date), toText: (row) => row.date },
  ];
  return (
    <section className="document-list" aria-label={t("frame-room-documents")}>
      <div className="document-tabs" role="tablist" aria-label={t("documents-kinds")}>
        {tabs.map((one) => (
          <button key={one} type="button" role="tab" aria-selected={one === tab} className={one === tab ? "document-tab document-tab-here" : "document-tab"} onClick={() => setTab(one)}>
            {t(`documents-tab-${one}`)} <span className="note">{under(one).length}</span>
          </button>
        ))}
      </div>
      <div className="document-filters">
        <TextField label={t("documents-find")} isBare value={text} onChange={setText} placeholder={t("documents-find")} />
        <Select
          value={state}
          onChange={(one) => setState(one as PaperState | "all")}
          options={[
            { value: "all", label: t("documents-every-state") },
            ...states.map((value) => ({ value, label: t(`documents-state-${value}`) })),
          ]}
          label={t("documents-state")}
        />
        <Select
          value={year}
          onChange={(one) => setYear(one as string)}
          options={[{ value: "all", label: t("documents-every-year") }, ...years.map((value) => ({ value, label: t("documents-year", { year: value }) }))]}
          label={t("documents-date")}
        />
      </div>
      <div className="document-rows">
        <ListTable
          label={t("frame-room-documents")}
          columns={columns}
          rows={shown}
          keyOf={(row) => row.key}
          chosen={chosen}
          onOpen={(row) => choose(row.key)}
          empty={<Empty>{t(rows.length === 0 ? "documents-empty" : "documents-none-found")}</Empty>}
        />
      </div>
    </section>
  );
}

/** 第2版第3稿, or 第1稿 for papers without versions. */
export function Version({ row }: { row: PaperRow }) {
  const { t } = useWords();
  if (row.version === null) return <>{t("documents-draft", { draft: row.draft })}</>;
  return <>{t("documents-version-draft", { version: row.version, draft: row.draft })}</>;
}
