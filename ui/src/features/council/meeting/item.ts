// An item of the agenda as it is typed: what it decides, and the item that it makes.
import type {
  AgendaItem,
  AgendaKind,
  MajorMatter,
  Matter,
  MeetingRoom,
  ResolutionChange,
  SeatPosition,
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
  elects: SeatPosition | null;
  changes_id: string | null;
  method: VoteMethod | null;
  matter: Matter | null;
  major_matter: MajorMatter | null;
  project_id: string | null;
  /** The paper that it is about: the key of an agreement's version, or of a file of the meeting. */
  paper: string | null;
  proposer: string;
  title: string;
  text: string;
};

export const typedOf = (item: AgendaItem | null): TypedItem => ({
  kind: item?.kind ?? "vote",
  purpose: item?.places != null ? "election" : (item?.change ?? "motion"),
  places: item?.places ?? 1,
  elects: item?.elects ?? null,
  changes_id: item?.changes_id ?? null,
  method: item?.method ?? "show_of_hands",
  matter: item?.matter ?? "ordinary",
  major_matter: item?.major_matter ?? null,
  project_id: item?.project_id ?? null,
  paper: item?.agreement_version_id ?? item?.evidence_id ?? null,
  proposer: item?.proposer ?? "",
  title: item?.title ?? "",
  text: item?.text ?? "",
});

/** Whether what is typed is about an earlier resolution. */
export const changeOf = ({ kind, purpose }: TypedItem): ResolutionChange | null =>
  kind === "vote" && purpose !== "motion" && purpose !== "election" ? purpose : null;

export const isElection = ({ kind, purpose }: TypedItem): boolean => kind === "vote" && purpose === "election";

type Standing = Pick<AgendaItem, "id" | "meeting_id" | "position">;

/** The papers that an item can be about: the agreement's versions of its project, newest first, and the meeting's files. */
export function papersOf({ agreements, files }: Pick<MeetingRoom, "agreements" | "files">, { project_id }: Pick<TypedItem, "project_id">) {
  return [...agreements.filter((one) => one.project_id === project_id).reverse(), ...files];
}

/** The item that was typed; `item` is the one that it changes, if there is one. */
export function itemOf(typed: TypedItem, standing: Standing, item: AgendaItem | null, room: Pick<MeetingRoom, "agreements" | "files">): AgendaItem {
  const { kind, method, matter, major_matter, project_id, title, text } = typed;
  const change = changeOf(typed);
  const paper = papersOf(room, typed).find((one) => one.id === typed.paper);
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
    elects: isElection(typed) ? typed.elects : null,
    change,
    changes_id: change ? typed.changes_id : null,
    carried_from_id: item?.carried_from_id ?? null,
    // Which draft it is the program says.
    agreement_draft: item?.agreement_draft ?? null,
    agreement_version_id: paper && "project_id" in paper ? paper.id : null,
    evidence_id: paper && !("project_id" in paper) ? paper.id : null,
  };
}
