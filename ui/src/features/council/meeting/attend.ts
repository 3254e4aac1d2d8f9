// What is recorded of a person's attendance, and how the roll is called.
import type {
  AttendanceEntry,
  AttendanceState,
  AttendeeView,
  MeetingOperation,
  MeetingRoom,
  Reply,
} from "../../../generated/api";
import { useChange } from "../../../shared/queries";
import { useToday } from "../form";
import { proposedMoment, sent } from "./when";

/** The states that a key of the roll call gives. */
export const stateOfKey: Record<string, AttendanceState> = { p: "present", l: "on_leave", a: "absent" };

/** The replies that a key gives before the meeting. */
export const replyOfKey: Record<string, Reply> = { p: "attend", l: "leave", d: "proxy" };

/** The key of leaving and returning. */
export const PASSAGE_KEY = "x";

/** How somebody goes through the door. */
export type Passage = "arrive" | "leave" | "return";

/** Whether a vote was closed already: who comes after it is late. */
const hasVoted = (room: MeetingRoom): boolean => room.items.some((item) => item.ballots.length > 0);

/** How a person of a meeting in session next goes through the door; nothing for who is not there at all. */
export function nextPassage(room: MeetingRoom, { attendance }: AttendeeView): "leave" | "return" | null {
  if (room.meeting.status !== "in_session" || attendance.state !== "present") return null;
  return attendance.left_at === null ? "leave" : "return";
}

/** Whether a person who is found to be there has only come now. */
export const comesNow = (room: MeetingRoom, { attendance }: AttendeeView): boolean =>
  attendance.state !== "present" && room.meeting.status === "in_session" && hasVoted(room);

/** The entry of a person who is found in a state at a moment: at the roll call one was there from the beginning. */
function entryOf(room: MeetingRoom, one: AttendeeView, state: AttendanceState, at: string): AttendanceEntry {
  const { person_id, arrived_at, left_at, remark } = one.attendance;
  if (state !== "present") return { person_id, state, arrived_at: null, left_at: null, remark };
  return { person_id, state, arrived_at: comesNow(room, one) ? at : arrived_at, left_at, remark };
}

/** Records attendance: `mark` for people found in a state now, `record` for what is known otherwise, `pass` for the door. */
export function useAttend(room: MeetingRoom) {
  const act = useChange("act");
  const today = useToday();
  const meeting_id = room.meeting.id;
  const send = (meeting: MeetingOperation, then?: () => void) =>
    act.mutate({ operation: { meeting } }, { onSuccess: () => then?.() });
  const record = (entries: AttendanceEntry[], then?: () => void) => send({ attend: { meeting_id, entries } }, then);
  const mark = (people: AttendeeView[], state: AttendanceState) =>
    record(people.map((one) => entryOf(room, one, state, sent(proposedMoment(room, today)))));
  const pass = ({ attendance: { person_id } }: AttendeeView, passage: Passage, at: string, then?: () => void) => {
    const moved = { meeting_id, person_id, at };
    const operations: Record<Passage, MeetingOperation> = {
      arrive: { arrive: moved },
      leave: { leave: moved },
      return: { return: moved },
    };
    send(operations[passage], then);
  };
  /** Records a reply; the one that stands is taken back. */
  const reply = ({ attendance: { person_id, remark, reply: standing } }: AttendeeView, said: Reply) =>
    send({ record_reply: { meeting_id, person_id, reply: standing === said ? null : said, remark } });
  return { record, mark, pass, reply, isPending: act.isPending, error: act.error };
}

/** Whether a person is meant by what is typed: part of the name, pinyin or initials. */
export function isMeant({ name, sounds }: { name: string; sounds: string }, typed: string): boolean {
  const text = typed.trim().toLowerCase().replace(/['\s]/g, "");
  return text === "" || name.includes(typed.trim()) || sounds.split(" ").some((sound) => sound.startsWith(text));
}
