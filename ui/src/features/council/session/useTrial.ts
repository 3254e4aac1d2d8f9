// What a count would come to, judged by the program as the vote will be; its refusal when it cannot be.
import { useQuery } from "@tanstack/react-query";
import type { ItemView, MeetingRoom, TrialCount } from "../../../generated/api";
import { call, type Failure } from "../../../host";
import { useWords } from "../../../words/words";
import { agreesWith, type Counting, papersOf, tallyOf, type Vote } from "./counting";

/** No record is read, so none makes it stale. */
const NOTHING = { kinds: [] };

export function useTrial(room: MeetingRoom, view: ItemView, counting: Counting, vote: Vote) {
  const { language } = useWords();
  const { rule } = view;
  const here = new Set(room.attendees.filter(({ attendance }) => attendance.state === "present" && attendance.left_at === null).map((one) => one.attendance.person_id));
  const count: TrialCount = {
    seats: room.seats,
    present: room.present,
    recused: view.recusals.filter((one) => here.has(one.person_id)).length,
    method: vote.method,
    tally: tallyOf(counting, vote),
    proxied: room.proxied,
    papers: papersOf(counting, vote),
  };
  return useQuery<Awaited<ReturnType<typeof call<"try_charter_rule">>> | null, Failure>({
    queryKey: ["try_charter_rule", { rule, count, language }, NOTHING],
    // Until the sum agrees it says itself what is wrong.
    queryFn: () => (rule && agreesWith(counting, vote) ? call("try_charter_rule", { rule, count, language }) : null),
  });
}
