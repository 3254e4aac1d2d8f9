// The vote that is counted in the session: what was typed outlives a crash, and Enter on the confirmed sum judges it.
import { useRef } from "react";
import type { ItemView, MeetingRoom } from "../../../generated/api";
import { Failure } from "../../../host";
import { useDraft } from "../../../shared/draft";
import { useChange } from "../../../shared/queries";
import { confirmed, type Said } from "../vote/rehearsal";
import { line } from "../words";
import { agreesWith, candidatesOf, type Counting, choicesOf, countBy, nothingCounted, papersOf, tallyOf, type Vote } from "./counting";

/** What a vote is refused with when too few are there. */
export const NO_QUORUM = "vote-no-quorum";

export function useVote(room: MeetingRoom, view: ItemView | undefined, judged: () => void) {
  const act = useChange("act");
  const draft = useDraft<Counting>(`council.session.vote.${view?.item.id ?? ""}`, nothingCounted);
  const counting = draft.value;
  const statement = useDraft<string | null>(`council.session.statement.${view?.item.id ?? ""}`, null);
  const tellers = useDraft(`council.session.tellers.${view?.item.id ?? ""}`, "");
  const noQuorum = act.error instanceof Failure && act.error.code === NO_QUORUM ? act.error : null;
  const lacksQuorum = !room.is_quorate || noQuorum !== null;
  const vote: Vote = {
    method: view?.item.method ?? "show_of_hands",
    entitled: room.seats - (view?.recusals.length ?? 0),
    nominees: view?.item.places == null ? null : view.candidates.map(({ candidate, name }) => ({ id: candidate.person_id, name })),
    voters: (view?.voter_ids ?? []).map((id) => {
      const one = room.attendees.find((attendee) => attendee.attendance.person_id === id);
      return { id, name: one?.name ?? "", sounds: one?.sounds ?? "" };
    }),
  };
  /** The vote as it is counted; nothing until the sum agrees. */
  const said: Said | null =
    view && agreesWith(counting, vote)
      ? {
          close: {
            agenda_item_id: view.item.id,
            closed_at: null,
            tally: tallyOf(counting, vote),
            choices: choicesOf(counting, vote),
            tellers: line(tellers.value),
            papers: papersOf(counting, vote),
            candidates: candidatesOf(counting, vote),
            quorum_override: statement.value,
          },
        }
      : null;
  // Two keys may follow each other before the page knows that the first is on its way.
  const isSending = useRef(false);
  const judge = () => {
    if (isSending.current || said === null) return;
    isSending.current = true;
    act.mutate(
      { operation: { vote: confirmed(said) } },
      {
        onSuccess: () => {
          draft.clear();
          statement.clear();
          tellers.clear();
          judged();
        },
        onSettled: () => {
          isSending.current = false;
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
  return {
    vote,
    counting,
    said,
    /** Whether it is being judged, or was. */
    isSent: act.isPending || act.isSuccess,
    hear,
    put: draft.set,
    failure: noQuorum ? null : act.error,
    /** That it was refused for want of members. */
    noQuorum,
    /** Whether the item cannot be voted on for want of members, unless somebody answers for that in writing. */
    lacksQuorum,
    statement: statement.value,
    tellers: tellers.value,
    /** Puts down who watches and counts. */
    name: (people: string) => {
      act.reset();
      tellers.set(people);
    },
    /** Goes on, or no more, by a written statement. */
    state: (reason: string | null) => {
      act.reset();
      if (reason === null) statement.clear();
      else statement.set(reason);
    },
  };
}
