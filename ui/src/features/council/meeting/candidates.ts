// The paper of an election as it is to be, and what must be done to the one that stands.
import type { Candidate, VoteOperation } from "../../../generated/api";

/**
 * The steps from the candidates that stand to those wanted, in their order. Who keeps the place before everybody that changes is
 * left alone; the others come off the paper and are nominated again.
 */
export function stepsTo(standing: Candidate[], wanted: string[], agenda_item_id: string, key: () => string): VoteOperation[] {
  const differs = wanted.findIndex((person, place) => standing[place]?.person_id !== person);
  const kept = differs === -1 ? wanted.length : differs;
  const last = standing[kept - 1]?.position ?? 0;
  return [
    ...standing.slice(kept).map((one): VoteOperation => ({ withdraw_candidate: { candidate_id: one.id } })),
    ...wanted
      .slice(kept)
      .map((person_id, place): VoteOperation => ({
        nominate: { id: key(), agenda_item_id, person_id, position: last + 1 + place },
      })),
  ];
}

/** The list with the one at a place moved by one. */
export function moved<One>(list: One[], place: number, by: 1 | -1): One[] {
  const next = [...list];
  const [one] = next.splice(place, 1);
  if (one !== undefined) next.splice(place + by, 0, one);
  return next;
}
