// What a count would come to, judged by the program as the vote itself will be; its refusal when it cannot be.
import { useQuery } from "@tanstack/react-query";
import type { Rehearsal, VoteOperation } from "../../../generated/api";
import { call, type Failure } from "../../../host";
import { newId } from "../../../shared/ids";
import { useRested } from "../../../shared/rested";
import { useWords } from "../../../words/words";
import { sent } from "../meeting/when";

type Close = Extract<VoteOperation, { close: unknown }>["close"];
type Correct = Extract<VoteOperation, { correct: unknown }>["correct"];

/** A count that nobody has confirmed: it has no keys yet, and no moment while it is of now. */
export type Said =
  | { close: Omit<Close, "ballot_id" | "resolution_id" | "closed_at"> & { closed_at: string | null } }
  | { correct: Omit<Correct, "ballot_id" | "resolution_id" | "corrected_at"> & { corrected_at: string | null } };

/** The operation that confirms a count. */
export function confirmed(said: Said): VoteOperation {
  const keys = { ballot_id: newId(), resolution_id: newId() };
  return "close" in said
    ? { close: { ...said.close, ...keys, closed_at: sent(said.close.closed_at) } }
    : { correct: { ...said.correct, ...keys, corrected_at: sent(said.correct.corrected_at) } };
}

/** What the judgement rests on. */
const kinds = ["meeting", "agenda_item", "attendance", "proxy", "recusal", "candidate", "charter_rule", "ballot", "resolution", "body", "person"];

/** While keys follow each other faster, nothing is asked, milliseconds. */
const REST = 60;

/** Nothing while nothing is counted that could be, or while it is being confirmed: it is then judged itself. */
export function useRehearsal(typed: Said | null, isConfirming: boolean) {
  const { language } = useWords();
  const rested = useRested(typed, REST);
  const said = isConfirming || typed === null ? null : rested;
  return useQuery<Rehearsal | null, Failure>({
    gcTime: 0,
    queryKey: ["rehearse_vote", { said, language }, { kinds }],
    queryFn: async () => said && call("rehearse_vote", { operation: confirmed(said), language }),
  });
}
