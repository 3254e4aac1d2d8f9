// What is recorded of a person's attendance, and how the roll is called.
import type { AttendanceEntry, AttendanceState, AttendeeView, MeetingRoom } from "../../../generated/api";
import { nowWithOffset } from "../../../shared/moment";
import { useChange } from "../../../shared/queries";

/** The states that a key of the roll call gives. */
export const stateOfKey: Record<string, AttendanceState> = { p: "present", l: "on_leave", a: "absent" };

/** Whether a vote was closed already: who comes after it is late. */
const hasVoted = (room: MeetingRoom): boolean => room.items.some((item) => item.ballots.length > 0);

/** The entry of a person who is found in a state now: at the roll call one was there from the beginning. */
function entryOf(room: MeetingRoom, { attendance }: AttendeeView, state: AttendanceState): AttendanceEntry {
  const { person_id, arrived_at, left_at, remark } = attendance;
  if (state !== "present") return { person_id, state, arrived_at: null, left_at: null, remark };
  const cameNow = attendance.state !== "present" && room.meeting.status === "in_session" && hasVoted(room);
  return { person_id, state, arrived_at: cameNow ? nowWithOffset() : arrived_at, left_at, remark };
}

/** Records attendance; `mark` for people found in a state now, `record` for what is known otherwise. */
export function useAttend(room: MeetingRoom) {
  const act = useChange("act");
  const record = (entries: AttendanceEntry[], then?: () => void) =>
    act.mutate(
      { operation: { meeting: { attend: { meeting_id: room.meeting.id, entries } } } },
      { onSuccess: () => then?.() },
    );
  const mark = (people: AttendeeView[], state: AttendanceState) =>
    record(people.map((one) => entryOf(room, one, state)));
  return { record, mark, isPending: act.isPending, error: act.error };
}

/** Whether a person is meant by what is typed: part of the name, pinyin or initials. */
export function isMeant({ name, sounds }: { name: string; sounds: string }, typed: string): boolean {
  const text = typed.trim().toLowerCase().replace(/['\s]/g, "");
  return text === "" || name.includes(typed.trim()) || sounds.split(" ").some((sound) => sound.startsWith(text));
}
