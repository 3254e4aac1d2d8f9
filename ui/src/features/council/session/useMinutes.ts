// The minutes as they are typed: kept in the page with every key and on the disk within half a second, put into the ledger
// when an item or the writing ends or a minute passed.
import { useEffect, useRef, useState } from "react";
import type { MeetingRoom } from "../../../generated/api";
import { useDraft } from "../../../shared/draft";
import { nowWithOffset } from "../../../shared/moment";
import { useChange } from "../../../shared/queries";
import { useDisk } from "./useDisk";

/** After how long what was typed goes into the ledger even if nothing else happens, in milliseconds. */
const MINUTE = 60_000;

/** What was kept: the page's own memory is ahead of the disk while it lives, and may lack its last seconds after a power cut. */
export const newerOf = (inPage: string, onDisk: string | null): string => (onDisk === null || inPage.startsWith(onDisk) ? inPage : onDisk);

export function useMinutes({ meeting }: MeetingRoom) {
  const act = useChange("act");
  const standing = meeting.minutes;
  // The meeting's page keeps its draft in the same place: one text, wherever it is written.
  const draft = useDraft<string>(`council.minutes.${meeting.id}`, standing);
  const [recordedAt, setRecordedAt] = useState<string | null>(null);
  const disk = useDisk(`minutes-${meeting.id}`);
  const typed = useRef(draft.value);
  const sent = useRef(standing);
  const canWrite = meeting.status === "in_session" || meeting.status === "closed";
  const record = (then?: () => void) => {
    const minutes = draft.value;
    if (!canWrite || minutes === sent.current) return then?.();
    const before = sent.current;
    sent.current = minutes;
    disk.now(minutes);
    act.mutate(
      { operation: { meeting: { write_minutes: { meeting_id: meeting.id, minutes } } } },
      {
        onSuccess: () => {
          setRecordedAt(nowWithOffset());
          then?.();
        },
        onError: () => {
          sent.current = before;
        },
      },
    );
  };
  const latest = useRef(record);
  latest.current = record;
  useEffect(() => {
    const each = setInterval(() => latest.current(), MINUTE);
    return () => {
      clearInterval(each);
      latest.current();
    };
  }, []);
  const { value, clear, set } = draft;
  const type = (text: string) => {
    set(text);
    typed.current = text;
    disk.soon(text);
  };
  useEffect(() => {
    if (!canWrite) return;
    void disk.read().then((onDisk) => {
      const newer = newerOf(typed.current, onDisk);
      if (newer !== typed.current) type(newer);
    });
  }, []);
  // What stands in the ledger needs no draft.
  useEffect(() => {
    if (value !== standing || typed.current !== standing) return;
    clear();
    if (recordedAt !== null) disk.drop();
  }, [value, standing, clear, recordedAt]);
  return { text: value, type, record, canWrite, isRecorded: value === standing, recordedAt, error: act.error ?? disk.trouble };
}

export type Minutes = ReturnType<typeof useMinutes>;
