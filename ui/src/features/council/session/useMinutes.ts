// The minutes as they are typed: kept on this machine with every key, put into the ledger when an item ends or a minute passed.
import { useEffect, useRef, useState } from "react";
import type { MeetingRoom } from "../../../generated/api";
import { useDraft } from "../../../shared/draft";
import { nowWithOffset } from "../../../shared/moment";
import { useChange } from "../../../shared/queries";

/** After how long what was typed goes into the ledger even if nothing else happens, in milliseconds. */
const MINUTE = 60_000;

export function useMinutes({ meeting }: MeetingRoom) {
  const act = useChange("act");
  const standing = meeting.minutes;
  // The meeting's page keeps its draft in the same place: one text, wherever it is written.
  const draft = useDraft<string>(`council.minutes.${meeting.id}`, standing);
  const [recordedAt, setRecordedAt] = useState<string | null>(null);
  const sent = useRef(standing);
  const canWrite = meeting.status === "in_session" || meeting.status === "closed";
  const record = (then?: () => void) => {
    const minutes = draft.value;
    if (!canWrite || minutes === sent.current) return then?.();
    const before = sent.current;
    sent.current = minutes;
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
  const { value, clear } = draft;
  // What stands in the ledger needs no draft.
  useEffect(() => {
    if (value === standing) clear();
  }, [value, standing, clear]);
  return { text: value, type: draft.set, record, canWrite, isRecorded: value === standing, recordedAt, error: act.error };
}

export type Minutes = ReturnType<typeof useMinutes>;
