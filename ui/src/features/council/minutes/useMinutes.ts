// The minutes as they are typed: kept in the page with every key and on the disk within half a second, put into the ledger
// when an item or the writing ends or a minute passed. One text, wherever it is written.
import { useEffect, useRef, useState } from "react";
import type { MeetingRoom } from "../../../generated/api";
import { useDraft } from "../../../shared/draft";
import { nowWithOffset } from "../../../shared/moment";
import { useChange } from "../../../shared/queries";
import { isOvertaken, newerOf, type Typed, typedOf, typedOnDisk } from "./typed";
import { useDisk } from "./useDisk";

/** After how long what was typed goes into the ledger even if nothing else happens, in milliseconds. */
const MINUTE = 60_000;

export function useMinutes({ meeting }: MeetingRoom) {
  const act = useChange("act");
  const standing = meeting.minutes;
  const { value, set, clear } = useDraft<Typed | string | null>(`council.minutes.${meeting.id}`, null);
  const typed = typedOf(value);
  const text = typed?.text ?? standing;
  const isBehind = typed !== null && isOvertaken(typed, standing);
  const [recorded, setRecorded] = useState({ text: "", at: null as string | null });
  const disk = useDisk(`minutes-${meeting.id}`);
  const sending = useRef<string | null>(null);
  const canWrite = meeting.status === "in_session" || meeting.status === "closed";
  const keep = (next: Typed) => {
    set(next);
    disk.soon(JSON.stringify(next));
  };
  const drop = () => {
    clear();
    disk.drop();
  };
  const type = (next: string) => keep({ over: standing, sent: null, ...typed, text: next });
  const send = (typed: Typed) => {
    sending.current = text;
    keep({ ...typed, sent: text });
    act.mutate(
      { operation: { meeting: { write_minutes: { meeting_id: meeting.id, minutes: text } } } },
      {
        onSuccess: () => {
          setRecorded({ text, at: nowWithOffset() });
          if (latest.current.typed?.text === text) drop();
        },
        onSettled: () => {
          if (sending.current === text) sending.current = null;
        },
      },
    );
  };
  const record = () => {
    if (canWrite && typed && text !== standing && text !== sending.current && !isBehind) send(typed);
  };
  const now = { typed, standing, record };
  const latest = useRef(now);
  latest.current = now;
  useEffect(() => {
    const each = setInterval(() => latest.current.record(), MINUTE);
    return () => {
      clearInterval(each);
      latest.current.record();
    };
  }, []);
  useEffect(() => {
    if (!canWrite) return;
    void disk.read().then((kept) => {
      const onDisk = typedOnDisk(kept);
      const inPage = latest.current.typed?.text ?? latest.current.standing;
      if (onDisk && newerOf(inPage, onDisk.text) !== inPage) set(onDisk);
      else if (onDisk && !latest.current.typed) disk.drop();
    });
  }, []);
  // What stands in the ledger needs no draft.
  useEffect(() => {
    if (typed?.text === standing) drop();
  }, [typed?.text, standing]);
  return {
    text,
    type,
    record,
    canWrite,
    /** Whether what stands came from elsewhere while this was typed: the person says which of the two it is to be. */
    isOvertaken: isBehind,
    standing,
    /** The text of this writer takes the place of what stands. */
    keepTyped: () => typed && send({ ...typed, over: standing }),
    /** What stands stays, and what was typed is dropped. */
    keepStanding: drop,
    isRecorded: text === standing,
    /** When what stands was put there from here. */
    recordedAt: recorded.text === standing ? recorded.at : null,
    error: act.error ?? disk.trouble,
  };
}

export type Minutes = ReturnType<typeof useMinutes>;
