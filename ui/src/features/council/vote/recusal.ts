// When a recused member was out of the room.
import type { MeetingRoom, Recusal } from "../../../generated/api";
import { clock } from "../../../shared/figures";
import type { Words } from "../../../words/words";

/** 09:45离场，10:05返场; nothing while no time is known. */
export function awayOf({ left_at, returned_at }: Recusal, t: Words["t"]): string {
  if (left_at === null) return "";
  if (returned_at === null) return t("council-recusal-away", { left: clock(left_at) });
  return t("council-recusal-away-back", { left: clock(left_at), back: clock(returned_at) });
}

/** Whether the member left and is not known to be back. */
export const isAway = ({ left_at, returned_at }: Recusal): boolean => left_at !== null && returned_at === null;

/** From the opening until the minutes are confirmed the times can be told. */
export const canTime = ({ meeting }: MeetingRoom): boolean => meeting.status === "in_session" || meeting.status === "closed";
