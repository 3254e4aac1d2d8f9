// What is counted: by figures, by each member's choice, or for each candidate; and the papers on which it was voted.
import type {
  Ballot,
  CandidateCount,
  CandidateVotes,
  Choice,
  ItemView,
  MeetingRoom,
  MemberChoice,
  Papers,
  Tally,
  VoteMethod,
} from "../../../generated/api";

export const counted: Choice[] = ["in_favour", "against", "abstain", "invalid", "blank"];

/** What a member can choose: hands are not invalid or blank. */
export const kindsOf = (method: VoteMethod): Choice[] => (method === "show_of_hands" ? counted.slice(0, 3) : counted);

/** What of a tally is shown: of papers, also that none was invalid or blank. */
export const shownOf = (tally: Tally, method: VoteMethod): Choice[] =>
  counted.filter((kind) => tally[kind] > 0 || kindsOf(method).includes(kind));

/** The key of each choice: the initial of its word. */
export const choiceOfKey: Record<string, Choice> = {
  t: "in_favour",
  f: "against",
  q: "abstain",
  w: "invalid",
  k: "blank",
};

/** What is typed of one candidate; abstentions are the rest until they are typed. */
export type TypedVotes = { in_favour: number | null; against: number | null; abstain: number | null };

export type Count = {
  /** Whether each member's choice is named. */
  isNamed: boolean;
  figures: Record<Choice, number | null>;
  choices: Record<string, Choice>;
  /** The papers as they are typed; what is not typed follows from the vote. */
  papers: { handed_out: number | null; returned: number | null };
  /** Of an election: what the valid ballots say of each candidate. */
  votes: Record<string, TypedVotes>;
};

export const noVotes: TypedVotes = { in_favour: null, against: null, abstain: null };

export const noCount = (isNamed: boolean): Count => ({
  isNamed,
  figures: { in_favour: null, against: null, abstain: null, invalid: null, blank: null },
  choices: {},
  papers: { handed_out: null, returned: null },
  votes: {},
});

/** The papers of a ballot: all of them came back, or the figure stands as it was typed. */
const papersTyped = (papers: Papers | null): Count["papers"] => ({
  handed_out: papers?.handed_out ?? null,
  returned: papers && papers.returned !== papers.handed_out ? papers.returned : null,
});

/** The count of a ballot, to be corrected. */
export const countOf = ({ tally, choices, judgement, election }: Ballot): Count => ({
  isNamed: choices.length > 0,
  figures: { ...tally },
  choices: Object.fromEntries(choices.map((one) => [one.person_id, one.choice])),
  papers: papersTyped(judgement.papers),
  votes: Object.fromEntries((election?.candidates ?? []).map((one) => [one.person_id, one.votes])),
});

export function tallyOf({ isNamed, figures, choices }: Count): Tally {
  const named = Object.values(choices);
  const of = (kind: Choice) => (isNamed ? named.filter((choice) => choice === kind).length : (figures[kind] ?? 0));
  return {
    in_favour: of("in_favour"),
    against: of("against"),
    abstain: of("abstain"),
    invalid: of("invalid"),
    blank: of("blank"),
  };
}

/** The choices to send, in the order of the voters. */
export const choicesOf = ({ isNamed, choices }: Count, voters: string[]): MemberChoice[] =>
  isNamed ? voters.flatMap((person_id) => (choices[person_id] ? [{ person_id, choice: choices[person_id] }] : [])) : [];

export const castOf = (tally: Tally): number => counted.reduce((sum, kind) => sum + tally[kind], 0);

/** What so many valid ballots say of one candidate. */
export function votesOf({ in_favour, against, abstain }: TypedVotes, valid: number): CandidateVotes {
  const marked = (in_favour ?? 0) + (against ?? 0);
  return { in_favour: in_favour ?? 0, against: against ?? 0, abstain: abstain ?? Math.max(valid - marked, 0) };
}

/** The candidates' counts to send, in the order of the paper. */
export const candidateCountsOf = (votes: Record<string, TypedVotes>, valid: number, candidates: string[]): CandidateCount[] =>
  candidates.map((person_id) => ({ person_id, votes: votesOf(votes[person_id] ?? noVotes, valid) }));

/** How many marks the count of one candidate comes to. */
export const marksOf = ({ in_favour, against, abstain }: CandidateVotes): number => in_favour + against + abstain;

/** Who takes part in a vote, and how. */
export type Taking = {
  method: VoteMethod;
  /** Who may vote now; by correspondence, who answered. */
  voters: number;
  /** Who may vote at all, there or not. */
  entitled: number;
};

export const takingOf = (room: MeetingRoom, view: ItemView): Taking => ({
  method: view.item.method,
  voters: view.voters,
  entitled: Math.max(room.seats - view.recusals.length, 0),
});

export const isOnPaper = (method: VoteMethod): boolean => method === "secret_ballot" || method === "correspondence";

/**
 * The papers of a vote: handed to everybody who may vote, and as many back as were counted, until something else is typed. That
 * more came back than went out, somebody has to say.
 */
export function papersOf({ method, voters, entitled }: Taking, typed: Count["papers"], cast: number): Papers | null {
  if (!isOnPaper(method)) return null;
  const handed_out = typed.handed_out ?? (method === "correspondence" ? entitled : voters);
  return { handed_out, returned: typed.returned ?? Math.min(cast, handed_out) };
}

export type Standing = {
  papers: Papers | null;
  /** Ballots still to count; negative when there are too many. */
  left: number;
  /** More papers came back than went out, and somebody says so: the vote is void. */
  isVoid: boolean;
  canClose: boolean;
};

/** How far a count is. A slip of the pen makes no vote void: that takes typing how many papers came back. */
export function standingOf(taking: Taking, count: Count): Standing {
  const cast = castOf(tallyOf(count));
  const papers = papersOf(taking, count.papers, cast);
  const { returned } = count.papers;
  const isVoid = papers !== null && returned !== null && returned > papers.handed_out;
  const expected = returned ?? (taking.method === "secret_ballot" && papers ? papers.handed_out : taking.voters);
  const left = (papers ? expected : taking.voters) - cast;
  return { papers, left, isVoid, canClose: cast > 0 && left >= 0 };
}
