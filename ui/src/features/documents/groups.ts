// Under which heading a paper is looked for: what goes out apart from what a meeting only works with.
import type { DocumentKind, PaperGroup, PaperRow } from "../../generated/api";

/** Papers that are handed round, marked, folded or cut at a meeting, and go to nobody. */
const working: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  "attendance_sheet",
  "name_plates",
  "seat_labels",
  "proxy_form",
  "ballot_papers",
  "tally_sheet",
  "meeting_papers",
  "calibration_page",
]);

export const isWorking = ({ of }: Pick<PaperRow, "of">): boolean => working.has(of.document);

/** All that goes out, what is to be done, each group of it, what a meeting works with, and everything. */
export type Tab = "formal" | "open" | PaperGroup | "working" | "all";

export const tabs: readonly Tab[] = ["formal", "open", "resolution", "meeting", "report", "agreement", "working", "all"];

/** Whether a paper stands under a tab. */
export function isUnder(tab: Tab, row: Pick<PaperRow, "of" | "group" | "is_open">): boolean {
  if (tab === "all") return true;
  if (tab === "working" || isWorking(row)) return tab === "working" && isWorking(row);
  return tab === "formal" || (tab === "open" ? row.is_open : row.group === tab);
}
