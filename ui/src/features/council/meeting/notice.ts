// The charter's rule for a meeting's ordinary matters, and how its notice keeps it.
import type { CharterRule, MeetingRoom } from "../../../generated/api";

/** The rule for ordinary matters on the meeting's day, as far as the agenda tells it. */
export const ordinaryRule = ({ items }: Pick<MeetingRoom, "items">): CharterRule | null =>
  items.find(({ rule }) => rule?.matter === "ordinary")?.rule ?? null;

/** How many days a notice of a day is too late for a meeting; nothing when it is in time, or the charter does not say. */
export function daysLate(rule: CharterRule | null, noticed_on: string, starts_at: string): number {
  if (rule === null) return 0;
  const given = (Date.parse(starts_at.slice(0, 10)) - Date.parse(noticed_on)) / 86_400_000;
  return Math.max(rule.notice_days - given, 0);
}

/** How many the quorum counts: of a closed meeting those of its opening, else those of now, and who is represented where that counts. */
export const countedOf = (room: MeetingRoom): number =>
  (room.meeting.closed_at === null ? room.present : room.attending.at_opening) + representedOf(room);

/** How many are missing for the quorum. */
export const shortOf = (room: MeetingRoom): number => Math.max(room.quorum_needed - countedOf(room), 0);

/** Members who are absent and count as present, for somebody in the room represents them. */
export const representedOf = (room: MeetingRoom): number =>
  ordinaryRule(room)?.proxy?.presence === "counts" ? room.proxied : 0;
