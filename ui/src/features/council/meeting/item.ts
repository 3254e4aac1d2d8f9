// An item of the agenda as it is typed: what it decides, and the item that it makes.
import type {
  AgendaItem,
  AgendaKind,
  MajorMatter,
  Matter,
  ResolutionChange,
  VoteMethod,
} from "../../../generated/api";
import { line } from "../words";

/** What an item that is voted on does: a motion, an election, or something to an earlier resolution. */
export type Purpose = "motion" | "election" | ResolutionChange;

export const purposes: Purpose[] = ["motion", "election", "amends", "replaces", "revokes"];

export type TypedItem = {
  kind: AgendaKind | null;
  purpose: Purpose;
  places: number | null;
  changes_id: string | null;
  method: VoteMethod | null;
  matter: Matter | null;
  major_matter: MajorMatter | null;
  project_id: string | null;
  proposer: string;
  title: string;
  text: string;
};

export const typedOf = (item: AgendaItem | null): TypedItem => ({
  kind: item?.kind ?? "vote",
  purpose: item?.places != null ? "election" : (item?.change ?? "motion"),
  places: item?.places ?? 1,
  changes_id: item?.changes_id ?? null,
  method: item?.method ?? "show_of_hands",
  matter: item?.matter ?? "ordinary",
  major_matter: item?.major_matter ?? null,
  project_id: item?.project_id ?? null,
  proposer: item?.proposer ?? "",
  title: item?.title ?? "",
  text: item?.text ?? "",
});

/** Whether what is typed is about an earlier resolution. */
export const changeOf = ({ kind, purpose }: TypedItem): ResolutionChange | null =>
  kind === "vote" && purpose !== "motion" && purpose !== "election" ? purpose : null;

export const isElection = ({ kind, purpose }: TypedItem): boolean => kind === "vote" && purpose === "election";

type Standing = Pick<AgendaItem, "id" | "meeting_id" | "position">;

/** The item that was typed; `item` is the one that it changes, if there is one. */
export function itemOf(typed: TypedItem, standing: Standing, item: AgendaItem | null): AgendaItem {
  const { kind, method, matter, major_matter, project_id, title, text } = typed;
  const change = changeOf(typed);
  return {
    ...standing,
    kind: kind ?? "vote",
    title,
    text,
    proposer: line(typed.proposer),
    // An election is by secret ballot.
    method: isElection(typed) ? "secret_ballot" : (method ?? "show_of_hands"),
    matter: matter ?? "ordinary",
    major_matter,
    project_id,
    state: item?.state ?? "pending",
    deferral_reason: item?.deferral_reason ?? null,
    places: isElection(typed) ? (typed.places ?? 1) : null,
    change,
    changes_id: change ? typed.changes_id : null,
    carried_from_id: item?.carried_from_id ?? null,
  };
}
