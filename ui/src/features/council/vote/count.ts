// What is counted: by figures, or by each member's choice.
import type { Choice, MemberChoice, Tally } from "../../../generated/api";

export const counted: Choice[] = ["in_favour", "against", "abstain", "invalid", "blank"];

/** The key of each choice: the initial of its word. */
export const choiceOfKey: Record<string, Choice> = {
  t: "in_favour",
  f: "against",
  q: "abstain",
  w: "invalid",
  k: "blank",
};

export type Count = {
  /** Whether each member's choice is named. */
  isNamed: boolean;
  figures: Record<Choice, number | null>;
  choices: Record<string, Choice>;
};

export const noCount = (isNamed: boolean): Count => ({
  isNamed,
  figures: { in_favour: null, against: null, abstain: null, invalid: null, blank: null },
  choices: {},
});

/** The count of a ballot, to be corrected. */
export const countOf = (tally: Tally, choices: MemberChoice[]): Count => ({
  isNamed: choices.length > 0,
  figures: { ...tally },
  choices: Object.fromEntries(choices.map((one) => [one.person_id, one.choice])),
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
