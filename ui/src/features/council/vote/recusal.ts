// When a recused member was out of the room.
import type { AttendeeView, ItemView, MeetingRoom, Recusal } from "../../../generated/api";
import { clock } from "../../../shared/figures";
import type { Words } from "../../../words/words";
import { standing } from "./standing";

/** 09:45离场，10:05返场; nothing while no time is known. */
export function awayOf({ left_at, returned_at }: Recusal, t: Words["t"]): string {
  if (left_at === null) return "";
  if (returned_at === null) return t("council-recusal-away", { left: clock(left_at) });
  return t("council-recusal-away-back", { left: clock(left_at), back: clock(returned_at) });
}

/** Whether the member left and is not known to be back. */
export const isAway = ({ left_at, returned_at }: Recusal): boolean => left_at !== null && returned_at === null;

/** Whether there is no vote on an item to be waited for: it was closed, or put off. */
export const isOver = (view: ItemView): boolean => standing(view) !== undefined || view.item.state === "deferred";

/** Those who left for an item that is over by now, and are not known to be back. */
export const stillAway = ({ meeting, items }: MeetingRoom): Recusal[] =>
  meeting.closed_at === null ? items.filter(isOver).flatMap(({ recusals }) => recusals.filter(isAway)) : [];

/** Those of them who could vote on an item, if they were back. */
export const awaited = (room: MeetingRoom, { item, recusals }: ItemView): Recusal[] =>
  stillAway(room).filter(({ agenda_item_id, person_id }) => agenda_item_id !== item.id && recusals.every((one) => one.person_id !== person_id));

/** How many are out of the room now for an item that they may not vote on; the quorum counts them all the same. */
export function recusedNow({ meeting, items, attendees }: MeetingRoom): number {
  if (meeting.status !== "in_session") return 0;
  const away = new Set(items.flatMap(({ recusals }) => recusals.filter(isAway)).map(({ person_id }) => person_id));
  const isThere = ({ attendance }: AttendeeView) => attendance.capacity === "member" && attendance.state === "present" && attendance.left_at === null;
  return attendees.filter((one) => isThere(one) && away.has(one.attendance.person_id)).length;
}

/** From the opening until the minutes are confirmed the times can be told. */
export const canTime = ({ meeting }: MeetingRoom): boolean => meeting.status === "in_session" || meeting.status === "closed";
