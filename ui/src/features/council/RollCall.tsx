// The roll call: one key a member, or everybody at once.
import { Button } from "tdesign-react";
import type { AttendanceState, MeetingRoom } from "../../generated/api";
import { nowWithOffset } from "../../shared/moment";
import { Card, Empty, FailureNotice } from "../../shared/parts";
import { useChange } from "../../shared/queries";
import { dashed, useWords } from "../../words/words";

const byKey: Record<string, AttendanceState> = { p: "present", l: "on_leave", a: "absent" };
const states: AttendanceState[] = ["present", "on_leave", "absent"];

export function RollCall({ room }: { room: MeetingRoom }) {
  const { t } = useWords();
  const act = useChange("act");
  const isOpen = room.meeting.status === "in_session" || room.meeting.status === "noticed";
  const attend = (people: string[], state: AttendanceState) =>
    act.mutate({
      operation: {
        meeting: {
          attend: {
            meeting_id: room.meeting.id,
            entries: people.map((person_id) => ({ person_id, state, arrived_at: state === "present" && room.meeting.status === "in_session" ? nowWithOffset() : null, left_at: null, remark: null })),
          },
        },
      },
    });
  const waiting = room.attendees.filter((one) => one.attendance.state === "expected");
  return (
    <Card title={t("council-roll")}>
      {act.error && <FailureNotice failure={act.error} />}
      {room.attendees.length === 0 && <Empty>{t("council-roll-empty")}</Empty>}
      {isOpen && waiting.length > 0 && (
        <div className="row"><Button variant="outline" loading={act.isPending} onClick={() => attend(waiting.map((one) => one.attendance.person_id), "present")}>{t("council-all-present", { count: waiting.length })}</Button><span className="note">{t("council-roll-keys")}</span></div>
      )}
      <ol className="roll">
        {room.attendees.map(({ attendance, name, position }) => (
          <li key={attendance.id} tabIndex={isOpen ? 0 : -1} aria-label={`${name} ${t(`word-${dashed(attendance.state)}`)}`}
            onKeyDown={(event) => {
              const state = byKey[event.key.toLowerCase()];
              if (!isOpen || !state) return;
              attend([attendance.person_id], state);
              (event.currentTarget.nextElementSibling as HTMLElement | null)?.focus();
            }}>
            <span className="figure note">{attendance.elected_order}</span>
            <strong>{name}</strong><span className="note grow">{attendance.capacity === "observer" ? t("word-observer") : position ? t(`word-${dashed(position)}`) : ""}</span>
            {states.map((state) => (
              <button type="button" key={state} disabled={!isOpen} aria-pressed={attendance.state === state} className={attendance.state === state ? `mark chosen ${state}` : "mark"}
                onClick={() => attend([attendance.person_id], state)}>{t(`word-${dashed(state)}`)}</button>
            ))}
          </li>
        ))}
      </ol>
    </Card>
  );
}
