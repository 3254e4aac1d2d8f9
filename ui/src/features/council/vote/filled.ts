// How many places of an election were filled; of two elected for three places "not passed" would say too little.
import type { ItemView } from "../../../generated/api";
import { standing } from "./standing";

export type Filled = { filled: number; places: number };

/** Nothing while nobody was elected, and for what is no election. */
export function filledOf(view: ItemView): Filled | null {
  const ballot = standing(view);
  if (!ballot?.election || ballot.judgement.outcome === "void") return null;
  const { places, candidates } = ballot.election;
  const filled = candidates.filter((one) => one.outcome === "elected").length;
  return filled > 0 ? { filled, places } : null;
}
