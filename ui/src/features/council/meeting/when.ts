// The moment of an act at a meeting: now while it is held, else the last moment that is known of it.
import type { MeetingRoom } from "../../../generated/api";
import { nowWithOffset, withOffset } from "../../../shared/moment";

/** The moment to propose: null means the moment at which the form is sent. */
export function proposedMoment({ meeting, items }: MeetingRoom, today: string): string | null {
  const day = (meeting.opened_at ?? meeting.starts_at).slice(0, 10);
  // What is done today at a meeting that was to be later is done now.
  if (day >= today) return null;
  const votes = items.flatMap((item) => item.ballots.filter((ballot) => ballot.corrects_id === null));
  const known = [meeting.starts_at, meeting.opened_at, ...votes.map((ballot) => ballot.closed_at)];
  return known.reduce<string>((last, at) => (at && Date.parse(at) > Date.parse(last) ? at : last), meeting.starts_at);
}

/** When a meeting that is convened today may begin: at nine on the next working day; holidays nobody knows here. */
export function nextMorning(today: string): string {
  const day = new Date(`${today}T00:00:00Z`);
  do day.setUTCDate(day.getUTCDate() + 1);
  while (day.getUTCDay() === 0 || day.getUTCDay() === 6);
  return withOffset(`${day.toISOString().slice(0, 10)}T09:00`);
}

/** What is sent for a chosen moment. */
export const sent = (chosen: string | null): string => chosen ?? nowWithOffset();
