// What an agreement says of what is typed: rows without a name are not in it yet, and ends are trimmed.
import type { AgreementParts } from "../../generated/api";

const trimmed = <Row extends object>(row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, typeof value === "string" ? value.trim() : value])) as Row;

/** The parts as the agreement would say them. */
export function said(typed: AgreementParts): AgreementParts {
  return trimmed({
    ...typed,
    tasks: typed.tasks.filter((row) => row.title.trim() !== "").map(trimmed),
    milestones: typed.milestones.filter((row) => row.title.trim() !== "").map(trimmed),
    indicators: typed.indicators.filter((row) => row.name.trim() !== "" && row.unit.trim() !== "").map(trimmed),
    funding: typed.funding.filter((row) => row.name.trim() !== "").map(trimmed),
    budget: typed.budget.filter((row) => row.subject.trim() !== "").map(trimmed),
  });
}

/** How many rows are typed that have no name yet. */
export function unnamed(typed: AgreementParts): number {
  const meant = said(typed);
  const tables = ["tasks", "milestones", "indicators", "funding", "budget"] as const;
  return tables.reduce((sum, table) => sum + typed[table].length - meant[table].length, 0);
}

/** An agreement that says nothing yet. */
export const nothingSaid: AgreementParts = {
  department_duties: "",
  society_duties: "",
  cast_duties: "",
  cooperation: "",
  objectives: "",
  tasks: [],
  milestones: [],
  quality: "",
  indicators: [],
  funding: [],
  budget: [],
};
