// The vote that is counted in the session: what was typed outlives a crash, and Enter on the confirmed sum judges it.
import type { ItemView, MeetingRoom } from "../../../generated/api";
import { useDraft } from "../../../shared/draft";
import { newId } from "../../../shared/ids";
import { nowWithOffset } from "../../../shared/moment";
import { useChange } from "../../../shared/queries";
import { agreesWith, type Counting, choicesOf, countBy, nothingCounted, papersOf, tallyOf, type Vote } from "./counting";

export function useVote(room: MeetingRoom, view: ItemView | undefined, judged: () => void) {
  const act = useChange("act");
  const draft = useDraft<Counting>(`council.session.vote.${view?.item.id ?? ""}`, nothingCounted);
  const counting = draft.value;
  const vote: Vote = {
    method: view?.item.method ?? "show_of_hands",
    entitled: room.seats - (view?.recusals.length ?? 0),
    voters: (view?.voter_ids ?? []).map((id) => {
      const one = room.attendees.find((attendee) => attendee.attendance.person_id === id);
      return { id, name: one?.name ?? "", sounds: one?.sounds ?? "" };
    }),
  };
  const judge = () => {
    if (!view || act.isPending || !agreesWith(counting, vote)) return;
    const close = {
      ballot_id: newId(),
      agenda_item_id: view.item.id,
      closed_at: nowWithOffset(),
      tally: tallyOf(counting, vote),
      choices: choicesOf(counting, vote),
      tellers: null,
      papers: papersOf(counting, vote),
      candidates: [],
      quorum_override: null,
      resolution_id: newId(),
    };
    act.mutate(
      { operation: { vote: { close } } },
      {
        onSuccess: () => {
          draft.clear();
          judged();
        },
      },
    );
  };
  const hear = (key: string): boolean => {
    const next = countBy(key, counting, vote);
    if (next === null) return false;
    if (next === "judge") judge();
    else {
      act.reset();
      draft.set(next);
    }
    return true;
  };
  return { vote, counting, hear, put: draft.set, failure: act.error };
}
