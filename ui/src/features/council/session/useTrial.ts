// What a count would come to, judged by the program as the vote will be; its refusal when it cannot be.
import { useQueries, useQuery } from "@tanstack/react-query";
import type { ItemView, Language, MeetingRoom, Tally, Trial, TrialCount } from "../../../generated/api";
import { call, type Failure } from "../../../host";
import { useWords } from "../../../words/words";
import { agreesWith, candidatesOf, type Counting, papersOf, tallyOf, type Vote } from "./counting";

/** No record is read, so none makes it stale. */
const NOTHING = { kinds: [] };

type Tried = { room: MeetingRoom; view: ItemView; counting: Counting; vote: Vote };

/** A tally under the rule of the item, in the room as it is. */
function tried({ room, view, counting, vote }: Tried, tally: Tally, language: Language) {
  const { rule } = view;
  const here = new Set(room.attendees.filter(({ attendance }) => attendance.state === "present" && attendance.left_at === null).map((one) => one.attendance.person_id));
  const count: TrialCount = {
    seats: room.seats,
    present: room.present,
    recused: view.recusals.filter((one) => here.has(one.person_id)).length,
    method: vote.method,
    tally,
    proxied: room.proxied,
    papers: papersOf(counting, vote),
  };
  return {
    queryKey: ["try_charter_rule", { rule, count, language }, NOTHING],
    // Until the sum agrees it says itself what is wrong.
    queryFn: async (): Promise<Trial | null> => (rule && agreesWith(counting, vote) ? call("try_charter_rule", { rule, count, language }) : null),
  };
}

export function useTrial(of: Tried) {
  const { language } = useWords();
  return useQuery<Trial | null, Failure>(tried(of, tallyOf(of.counting, of.vote), language));
}

/** What the rule asks for each candidate of an election, and whether there is enough; the paper's order. */
export function useNomineeTrials(of: Tried) {
  const { language } = useWords();
  const { invalid, blank } = tallyOf(of.counting, of.vote);
  const candidates = candidatesOf(of.counting, of.vote);
  const trials = useQueries({ queries: candidates.map(({ votes }) => tried(of, { ...votes, invalid, blank }, language)) });
  return {
    error: trials.find((one) => one.error)?.error ?? null,
    results: candidates.flatMap((one, place) => {
      const judgement = trials[place]?.data?.judgement;
      return judgement ? [{ ...one, needed: judgement.needed, outcome: judgement.outcome }] : [];
    }),
  };
}
