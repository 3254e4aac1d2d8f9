// The rooms: where each record is shown, and the sections of the project room with their order, paths and words.
export const projectSections = [
  { section: "overview", to: "/project/$project/overview", label: "section-overview" },
  { section: "agreement", to: "/project/$project/agreement", label: "section-agreement" },
  { section: "team", to: "/project/$project/team", label: "section-team" },
  { section: "work", to: "/project/$project/work", label: "section-work" },
  { section: "indicators", to: "/project/$project/indicators", label: "section-indicators" },
  { section: "money", to: "/project/$project/money", label: "section-money" },
  { section: "findings", to: "/project/$project/findings", label: "section-findings" },
] as const;

export type ProjectSection = (typeof projectSections)[number]["section"];

/** The sections of the council room. */
export const councilSections = [
  { section: "meetings", to: "/council", label: "council-meetings" },
  { section: "resolutions", to: "/council/resolutions", label: "council-resolutions" },
  { section: "duties", to: "/council/duties", label: "council-duties" },
  { section: "people", to: "/council/people", label: "council-people" },
  { section: "bodies", to: "/council/bodies", label: "council-bodies" },
] as const;

/** Where what a rule found is mended. */
const homes: Record<string, ProjectSection> = {
  office: "overview",
  "leader-rank": "overview",
  "leader-approved": "overview",
  "stages-in-time": "overview",
  "agreement-complete": "agreement",
  "agreement-approved": "agreement",
  "indicator-not-lowered": "agreement",
  "signed-before-implementation": "agreement",
  "major-expense-decided": "money",
};

/** The section in which a rule's finding is mended; that of the findings for a rule without a home of its own. */
export const homeOf = (rule: string): ProjectSection => homes[rule] ?? "findings";

/** Where a rule's finding is mended: bodies are not a project's. */
export const mendedAt = (rule: string, project: string): string =>
  rule === "officials-approved" ? "/council/bodies" : `/project/${project}/${homeOf(rule)}`;

/** A record, and the records that it stands under. */
export type Whereabouts = {
  kind: string;
  id: string;
  project_id?: string | null;
  meeting_id?: string | null;
  agenda_item_id?: string | null;
  proves_kind?: string | null;
  proves_id?: string | null;
};

/** An address within the page. */
export type Place = { to: string; search: Record<string, string> };

const sectionOf: Record<string, ProjectSection> = {
  pilot_project: "overview",
  stage: "overview",
  gate_record: "overview",
  agreement_version: "agreement",
  team_member: "team",
  key_task: "work",
  work_item: "work",
  assignment: "work",
  deliverable: "work",
  indicator: "indicators",
  reading: "indicators",
  funding_source: "money",
  receipt: "money",
  budget_line: "money",
  expense: "money",
};

/** Where a record is shown; the room brings it into view, for its row carries the key as `data-record`. */
export function placeOf(where: Whereabouts): Place {
  const { project_id, meeting_id, agenda_item_id } = where;
  // Evidence is shown with what it proves.
  const { kind, id } = where.proves_kind && where.proves_id ? { kind: where.proves_kind, id: where.proves_id } : where;
  const search = { record: id };
  const section = sectionOf[kind];
  const project = kind === "pilot_project" ? id : project_id;
  if (section) return project ? { to: `/project/${project}/${section}`, search } : { to: "/project", search };
  const meeting = kind === "meeting" ? id : meeting_id;
  const item = kind === "agenda_item" ? id : agenda_item_id;
  if (meeting) return { to: `/council/${meeting}`, search: item ? { ...search, item } : search };
  if (kind === "export" || kind === "submission") return { to: "/documents", search };
  if (kind === "society") return { to: "/society", search };
  if (kind === "duty") return { to: "/council/duties", search };
  if (kind === "person") return { to: "/council/people", search };
  if (kind === "body" || kind === "charter_rule") return { to: "/council/bodies", search };
  if (kind === "resolution") return { to: "/council/resolutions", search };
  return { to: "/council", search };
}
