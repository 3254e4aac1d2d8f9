// Who represents whom, as far as the charter lets them (委托).
import type { AttendeeView, MeetingRoom, ProxyView } from "../../../generated/api";
import { ordinaryRule } from "./notice";
import { isAway } from "./passages";

/** Whether members may be represented; what the agenda does not tell, the program decides. */
export const mayBeRepresented = (room: MeetingRoom): boolean => {
  const rule = ordinaryRule(room);
  return rule === null || rule.proxy !== null;
};

/** The proxy of a person. */
export const proxyOf = (room: MeetingRoom, person: string): ProxyView | undefined =>
  room.proxies.find((one) => one.proxy.person_id === person);

/** Whom a person represents. */
export const heldBy = (room: MeetingRoom, person: string): ProxyView[] =>
  room.proxies.filter((one) => one.proxy.holder_id === person);

/** Who may represent a person: called, of the kind that the charter asks, not represented themselves, and with room for one more. */
export function holdersFor(room: MeetingRoom, person: string): AttendeeView[] {
  const allowed = ordinaryRule(room)?.proxy;
  return room.attendees.filter(({ attendance: { person_id, capacity } }) => {
    const held = heldBy(room, person_id).filter((one) => one.proxy.person_id !== person);
    return (
      person_id !== person &&
      proxyOf(room, person_id) === undefined &&
      (allowed?.holder === "anyone" || capacity === "member") &&
      (allowed ? held.length < allowed.most : true)
    );
  });
}

/** Whether somebody in the room votes for a member who is not. */
export function isRepresented(room: MeetingRoom, { attendance }: AttendeeView): boolean {
  const isIn = ({ state, left_at }: AttendeeView["attendance"]) => state === "present" && left_at === null;
  const holder = proxyOf(room, attendance.person_id)?.proxy.holder_id;
  const row = room.attendees.find((one) => one.attendance.person_id === holder);
  return row !== undefined && isIn(row.attendance) && (attendance.state !== "present" || isAway(attendance));
}
