// Progress reports that were begun here and not exported yet: kept on this machine until their file is made or they are dropped.
import { useEffect } from "react";
import type { DocumentOf, DocumentsRoom, PaperRow } from "../../generated/api";
import { useDraft } from "../../shared/draft";
import { longDate } from "../../shared/figures";
import { useWords } from "../../words/words";

export type ReportOf = Extract<DocumentOf, { document: "progress_report" }>;

const none: ReportOf[] = [];

/** What tells a report from the others: its project, its days, and its number once it has one. */
const keyOf = (of: ReportOf): string =>
  ["progress_report", of.project_id, of.period.from, of.period.to, ...(of.number ? [of.number] : [])].join(" ");

export function useReports(room: DocumentsRoom) {
  const { t, language } = useWords();
  const begun = useDraft<ReportOf[]>("documents.reports", none);
  const made = new Set(room.rows.map((row) => [row.key, ...(row.number ? [row.number] : [])].join(" ")));
  const open = begun.value.filter((of) => !made.has(keyOf(of)));
  useEffect(() => {
    if (open.length < begun.value.length) begun.set(open);
  }, [open.length, begun.value.length]);
  const rows = open.map((of): PaperRow => ({
    key: keyOf(of),
    of,
    of_key: of.project_id,
    group: "report",
    title: t("documents-report", {
      project: room.projects.find((one) => one.id === of.project_id)?.title ?? "",
      from: longDate(of.period.from, language),
      to: longDate(of.period.to, language),
    }),
    number: of.number ?? null,
    version: null,
    draft: 1,
    state: "draft",
    is_open: true,
    date: room.today,
    meeting_id: null,
    agenda_item_id: null,
    project_id: of.project_id,
    exports: [],
  }));
  return {
    rows,
    begin: (of: ReportOf): string => {
      const key = keyOf(of);
      if (!made.has(key)) begun.set([of, ...open.filter((one) => keyOf(one) !== key)]);
      return key;
    },
    has: (key: string): boolean => rows.some((row) => row.key === key),
    drop: (key: string) => begun.set(open.filter((of) => keyOf(of) !== key)),
  };
}
