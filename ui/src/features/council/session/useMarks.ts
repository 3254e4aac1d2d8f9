// Marks of the roll on their way to the ledger: shown at once, sent one after the other, those that wait together.
import { useRef, useState } from "react";
import type { AttendanceEntry, AttendanceState, MeetingRoom } from "../../../generated/api";
import { nowWithOffset } from "../../../shared/moment";
import { useChange } from "../../../shared/queries";
import type { Called, Mark } from "./roll";

/** Who is marked present after a vote came after it; before that one was there from the beginning. */
function entryOf(room: MeetingRoom, { id, state }: Mark): AttendanceEntry[] {
  const attendance = room.attendees.find((one) => one.attendance.person_id === id)?.attendance;
  if (!attendance) return [];
  const { person_id, arrived_at, left_at, remark } = attendance;
  if (state !== "present") return [{ person_id, state, arrived_at: null, left_at: null, remark }];
  const hasVoted = room.items.some((view) => view.ballots.length > 0);
  const cameNow = attendance.state !== "present" && room.meeting.status === "in_session" && hasVoted;
  return [{ person_id, state, arrived_at: cameNow ? nowWithOffset() : arrived_at, left_at, remark }];
}

export function useMarks(room: MeetingRoom) {
  const act = useChange("act");
  const [marked, setMarked] = useState<Record<string, AttendanceState>>({});
  const waiting = useRef(new Map<string, Mark>());
  const isSending = useRef(false);
  const latest = useRef(room);
  latest.current = room;
  const send = async () => {
    if (isSending.current || waiting.current.size === 0) return;
    isSending.current = true;
    const marks = [...waiting.current.values()];
    waiting.current.clear();
    const entries = marks.flatMap((mark) => entryOf(latest.current, mark));
    try {
      await act.mutateAsync({ operation: { meeting: { attend: { meeting_id: room.meeting.id, entries } } } });
    } catch {
      // What was refused is not shown as done; the refusal itself stands in `error`.
      waiting.current.clear();
      setMarked({});
    }
    isSending.current = false;
    void send();
  };
  const mark = (marks: Mark[]) => {
    for (const one of marks) waiting.current.set(one.id, one);
    setMarked((before) => ({ ...before, ...Object.fromEntries(marks.map((one) => [one.id, one.state])) }));
    void send();
  };
  const people: Called[] = room.attendees
    .filter((one) => one.attendance.capacity === "member")
    .map(({ attendance, name, sounds }) => ({
      id: attendance.person_id,
      name,
      sounds,
      state: marked[attendance.person_id] ?? attendance.state,
    }));
  return { people, mark, error: act.error };
}
