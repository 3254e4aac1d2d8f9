// The facts that each function asks for (§三), in the order in which they are typed, and a project's form as it is kept.
import type {
  Extent,
  FunctionArea,
  FunctionFacts,
  PilotProject,
  Stage,
  StageKind,
  UndertakingBasis,
} from "../../generated/api";
import { newId } from "../../shared/ids";

type Fact = { field: string; kind: "line" | "day" | "count"; isOptional?: true };

const line = (field: string): Fact => ({ field, kind: "line" });

export const factsOf: Record<FunctionArea, Fact[]> = {
  evaluation_base: [line("commissioned_by"), line("bases")],
  evaluation_programme: [line("programme"), line("standard_followed"), line("feedback_to")],
  evaluation_project: [line("projects"), { field: "ended_on", kind: "day" }],
  qualification: [line("confirmed_by"), line("fields")],
  title_review: [line("guided_by"), line("scope")],
  standard: [
    line("field"),
    line("market_gap"),
    line("co_drafters"),
    { field: "standard_number", kind: "line", isOptional: true },
  ],
  award: [line("scope"), line("selection"), { field: "objection_days", kind: "count" }, line("publicity")],
};

export const stageKinds: StageKind[] = ["preparation", "mobilisation", "implementation", "summary"];

export type ProjectDraft = {
  name: string;
  function: FunctionArea | null;
  facts: Record<string, string | number | null>;
  extent: Extent | null;
  basis: UndertakingBasis | null;
  department: string;
  bureau: string;
  department_contact: string;
  department_telephone: string;
  department_address: string;
  cast_contact: string;
  cast_telephone: string;
  responsible_id: string | null;
  office_id: string | null;
  starts_on: string | null;
  ends_on: string | null;
  spans: { from: string | null; to: string | null }[];
};

export const blankProject = (): ProjectDraft => ({
  name: "",
  function: null,
  facts: {},
  extent: null,
  basis: null,
  department: "",
  bureau: "",
  department_contact: "",
  department_telephone: "",
  department_address: "",
  cast_contact: "",
  cast_telephone: "",
  responsible_id: null,
  office_id: null,
  starts_on: null,
  ends_on: null,
  spans: stageKinds.map(() => ({ from: null, to: null })),
});

/** A project as its form shows it. */
export function draftOf(project: PilotProject): ProjectDraft {
  const { function: area, ...facts } = project.facts;
  const text = (value: string | null): string => value ?? "";
  return {
    ...project,
    function: area,
    facts,
    bureau: text(project.bureau),
    department_contact: text(project.department_contact),
    department_telephone: text(project.department_telephone),
    department_address: text(project.department_address),
    cast_contact: text(project.cast_contact),
    cast_telephone: text(project.cast_telephone),
    spans: [],
  };
}

const optional = (text: string): string | null => (text.trim() === "" ? null : text.trim());

/** The project of a filled form. The leader is named apart from it, so none stands here. */
export function projectOf(id: string, draft: ProjectDraft): PilotProject {
  const area = draft.function ?? "qualification";
  const fields = factsOf[area].map((fact) => {
    const value = draft.facts[fact.field] ?? null;
    return [fact.field, typeof value === "string" && fact.isOptional ? optional(value) : value];
  });
  return {
    id,
    name: draft.name,
    facts: { function: area, ...Object.fromEntries(fields) } as FunctionFacts,
    extent: draft.extent ?? "part",
    basis: draft.basis ?? "commission",
    department: draft.department,
    bureau: optional(draft.bureau),
    department_contact: optional(draft.department_contact),
    department_telephone: optional(draft.department_telephone),
    department_address: optional(draft.department_address),
    cast_contact: optional(draft.cast_contact),
    cast_telephone: optional(draft.cast_telephone),
    responsible_id: draft.responsible_id,
    office_id: draft.office_id,
    leader_id: null,
    leader_position: null,
    leader_resolution_id: null,
    starts_on: draft.starts_on ?? "",
    ends_on: draft.ends_on ?? "",
  };
}

/** The four stages of a filled form. */
export const stagesOf = (project: string, draft: ProjectDraft): Stage[] =>
  stageKinds.map((kind, place) => ({
    id: newId(),
    project_id: project,
    kind,
    planned_from: draft.spans[place]?.from ?? "",
    planned_to: draft.spans[place]?.to ?? "",
    started_on: null,
    completed_on: null,
  }));
