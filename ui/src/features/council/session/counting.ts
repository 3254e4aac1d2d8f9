// Counting by keys, without a screen: figures or names for those who are not in favour, or all papers of a ballot.
import type { CandidateCount, Choice, MemberChoice, Papers, Tally, VoteMethod } from "../../../generated/api";
import { isMeant } from "../meeting/attend";
import { candidateCountsOf, isOnPaper, marksOf } from "../vote/count";

/** What the valid ballots say of a candidate; who is not marked abstains. */
export type Mark = `${"in_favour" | "against"}:${string}`;

export type Figure = "handed_out" | "returned" | Choice | Mark;

export type Voter = { id: string; name: string; sounds: string };

/** Who stands for election. */
export type Nominee = { id: string; name: string };

/** The vote that is counted; of an election, who stands, in the order of the paper. */
export type Vote = { method: VoteMethod; voters: Voter[]; entitled: number; nominees: Nominee[] | null };

export type Counting = {
  /** The figures typed so far; one that was not typed has its usual value. */
  figures: Partial<Record<Figure, string>>;
  /** Who is named instead of counted. */
  names: Partial<Record<Figure, string[]>>;
  /** Which figure is typed now; after the last one comes the sum, to be confirmed. */
  at: number;
  letters: string;
  /** Which of those found by the letters; below zero while several are found and none of them was picked. */
  pick: number;
};

export const nothingCounted: Counting = { figures: {}, names: {}, at: 0, letters: "", pick: 0 };

const onPaper: Figure[] = ["handed_out", "returned", "in_favour", "against", "abstain", "invalid", "blank"];
const byHands: Figure[] = ["against", "abstain"];
/** Of an election the papers that are neither are the valid ones. */
const ofElection: Figure[] = ["handed_out", "returned", "invalid", "blank"];

/** What is asked, in its order: of hands only who is not in favour, of an election each candidate's marks. */
export function figuresOf({ method, nominees }: Pick<Vote, "method" | "nominees">): Figure[] {
  if (nominees) return [...ofElection, ...nominees.flatMap(({ id }): Mark[] => [`in_favour:${id}`, `against:${id}`])];
  return isOnPaper(method) ? onPaper : byHands;
}

/** A figure as typed, or its usual value: all papers go out, and all come back. */
export function figureOf(counting: Counting, vote: Vote, figure: Figure): number {
  const named = counting.names[figure];
  if (named && named.length > 0) return named.length;
  const typed = counting.figures[figure];
  if (typed !== undefined && typed !== "") return Number(typed);
  if (figure === "handed_out") return vote.method === "correspondence" ? vote.entitled : vote.voters.length;
  if (figure === "returned") return Math.min(figureOf(counting, vote, "handed_out"), vote.voters.length);
  return 0;
}

/** What was counted: of hands the rest is in favour. */
export function tallyOf(counting: Counting, vote: Vote): Tally {
  const of = (choice: Choice) => figureOf(counting, vote, choice);
  if (vote.nominees) {
    const [invalid, blank] = [of("invalid"), of("blank")];
    return { in_favour: figureOf(counting, vote, "returned") - invalid - blank, against: 0, abstain: 0, invalid, blank };
  }
  const [against, abstain] = [of("against"), of("abstain")];
  if (isOnPaper(vote.method)) {
    return { in_favour: of("in_favour"), against, abstain, invalid: of("invalid"), blank: of("blank") };
  }
  return { in_favour: vote.voters.length - against - abstain, against, abstain, invalid: 0, blank: 0 };
}

export const papersOf = (counting: Counting, vote: Vote): Papers | null =>
  isOnPaper(vote.method)
    ? { handed_out: figureOf(counting, vote, "handed_out"), returned: figureOf(counting, vote, "returned") }
    : null;

/** How many ballots there must be, and how many were counted. */
export function sumOf(counting: Counting, vote: Vote): { counted: number; needed: number } {
  const { in_favour, against, abstain, invalid, blank } = tallyOf(counting, vote);
  const papers = papersOf(counting, vote);
  return { counted: Math.max(in_favour, 0) + against + abstain + invalid + blank, needed: papers?.returned ?? vote.voters.length };
}

/** What the valid ballots of an election say of each candidate; nothing when it is none. */
export function candidatesOf(counting: Counting, vote: Vote): CandidateCount[] {
  const typed = (vote.nominees ?? []).map(({ id }) => {
    const [in_favour, against] = (["in_favour", "against"] as const).map((kind) => figureOf(counting, vote, `${kind}:${id}`));
    return [id, { in_favour: in_favour ?? 0, against: against ?? 0, abstain: null }] as const;
  });
  const valid = tallyOf(counting, vote).in_favour;
  return candidateCountsOf(Object.fromEntries(typed), valid, typed.map(([id]) => id));
}

/** Whether as many ballots were counted as there must be, and none says more than once what it says of a candidate. */
export function agreesWith(counting: Counting, vote: Vote): boolean {
  const { counted, needed } = sumOf(counting, vote);
  const valid = tallyOf(counting, vote).in_favour;
  return counted === needed && valid >= 0 && candidatesOf(counting, vote).every(({ votes }) => marksOf(votes) <= valid);
}

/** Who chose what, when everybody not in favour is named; in the order of the voters. */
export function choicesOf(counting: Counting, vote: Vote): MemberChoice[] {
  const isNamed = byHands.some((figure) => (counting.names[figure] ?? []).length > 0) || vote.method === "named_ballot";
  const isFull = byHands.every((figure) => figureOf(counting, vote, figure) === (counting.names[figure] ?? []).length);
  if (isOnPaper(vote.method) || !isNamed || !isFull) return [];
  const chosen = (id: string): Choice =>
    (["against", "abstain"] as const).find((figure) => counting.names[figure]?.includes(id)) ?? "in_favour";
  return vote.voters.map(({ id }) => ({ person_id: id, choice: chosen(id) }));
}

/** The voters that the letters mean and who are not named yet. */
export function meantBy({ letters, names }: Counting, { voters }: Vote): Voter[] {
  if (letters === "") return [];
  const named = new Set(Object.values(names).flat());
  return voters.filter((one) => !named.has(one.id) && isMeant(one, letters));
}

/** What a key does to the count; "judge" when the confirmed sum is to be judged, nothing when the key is none of its own. */
export function countBy(key: string, counting: Counting, vote: Vote): Counting | "judge" | null {
  const figures = figuresOf(vote);
  const figure = figures[counting.at];
  const found = meantBy(counting, vote);
  const go = (at: number): Counting => ({ ...counting, at: Math.min(Math.max(at, 0), figures.length), letters: "", pick: 0 });
  if (key === "ArrowDown" || key === "ArrowUp") {
    const step = key === "ArrowDown" ? 1 : -1;
    if (counting.letters === "") return go(counting.at + step);
    return { ...counting, pick: Math.min(Math.max(counting.pick + step, 0), found.length - 1) };
  }
  const number = counting.letters !== "" && found.length > 1 && /^[1-9]$/u.test(key) ? Number(key) : 0;
  if ((key === "Enter" || number > 0) && counting.letters !== "") {
    // Of several nobody is taken unpicked: a vote must not be put down to the wrong name.
    const chosen = found[number > 0 ? number - 1 : counting.pick];
    if (!chosen || !figure) return counting;
    const names = { ...counting.names, [figure]: [...(counting.names[figure] ?? []), chosen.id] };
    return { ...counting, names, figures: { ...counting.figures, [figure]: "" }, letters: "", pick: 0 };
  }
  if (key === "Enter") return figure ? go(counting.at + 1) : "judge";
  if (!figure) return key === "Backspace" ? go(counting.at - 1) : null;
  if (key === "Backspace" && counting.letters !== "") return lettered(counting, vote, counting.letters.slice(0, -1));
  if (key === "Backspace") return shortened(counting, figure);
  if (/^\d$/u.test(key) && vote.method !== "named_ballot") {
    const typed = `${counting.figures[figure] ?? ""}${key}`.replace(/^0+(?=\d)/u, "").slice(0, 4);
    return { ...counting, figures: { ...counting.figures, [figure]: typed }, names: { ...counting.names, [figure]: [] }, letters: "" };
  }
  if (/^[a-z]$/u.test(key) && !isOnPaper(vote.method)) return lettered(counting, vote, counting.letters + key);
  return null;
}

/** With these letters; who alone is meant by them is picked. */
function lettered(counting: Counting, vote: Vote, letters: string): Counting {
  const next = { ...counting, letters };
  return { ...next, pick: meantBy(next, vote).length === 1 ? 0 : -1 };
}

/** Without its last name, else its last digit. */
function shortened(counting: Counting, figure: Figure): Counting {
  const named = counting.names[figure] ?? [];
  if (named.length > 0) return { ...counting, names: { ...counting.names, [figure]: named.slice(0, -1) } };
  return { ...counting, figures: { ...counting.figures, [figure]: (counting.figures[figure] ?? "").slice(0, -1) } };
}
