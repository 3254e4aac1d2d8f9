// What the minutes of a closed meeting lack before they are confirmed: they can be confirmed all the same, but then it stays so.
import type { Attendance, ItemView, MeetingRoom } from "../../../generated/api";
import { unsignedOf } from "../resolution/SignForm";
import { isAway } from "../vote/recusal";
import { standing } from "../vote/standing";

/** One gap: of the whole meeting, of people, of an item, or of a resolution by its number. */
export type Gap =
  | { gap: "text" | "chair" | "recorder" | "place" }
  | { gap: "uncalled" | "unexcused" | "away"; names: readonly string[] }
  | { gap: "undecided" | "tellers"; title: string }
  | { gap: "unsigned"; number: string };

/** All gaps: the meeting's own first, then who came, then its items in the order of the agenda. */
export function gapsOf({ meeting, attendees, items, names }: MeetingRoom): Gap[] {
  const members = attendees.filter(({ attendance }) => attendance.capacity === "member");
  const people = (gap: "uncalled" | "unexcused", is: (attendance: Attendance) => boolean): Gap[] => {
    const meant = members.filter(({ attendance }) => is(attendance)).map(({ name }) => name);
    return meant.length > 0 ? [{ gap, names: meant }] : [];
  };
  const away = items.flatMap(({ recusals }) => recusals.filter(isAway)).map(({ person_id }) => names[person_id] ?? "");
  return [
    ...(meeting.minutes.trim() === "" ? [{ gap: "text" } as const] : []),
    ...(meeting.chair_id === null ? [{ gap: "chair" } as const] : []),
    ...(meeting.recorder_id === null ? [{ gap: "recorder" } as const] : []),
    ...(meeting.place === null && meeting.form !== "correspondence" ? [{ gap: "place" } as const] : []),
    ...people("uncalled", ({ state }) => state === "expected"),
    ...people("unexcused", ({ state, remark }) => state === "absent" && remark === null),
    ...(away.length > 0 ? [{ gap: "away", names: [...new Set(away)] } as const] : []),
    ...items.flatMap(gapsOfItem),
  ];
}

function gapsOfItem(view: ItemView): Gap[] {
  const { item, resolution } = view;
  const ballot = standing(view);
  return [
    ...(item.state === "pending" ? [{ gap: "undecided", title: item.title } as const] : []),
    ...(ballot?.tellers === null && item.method === "secret_ballot" ? [{ gap: "tellers", title: item.title } as const] : []),
    ...(resolution && unsignedOf(resolution.resolution).length > 0 ? [{ gap: "unsigned", number: resolution.number } as const] : []),
  ];
}
