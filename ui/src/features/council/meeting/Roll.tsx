// The roll: one key a member, or initials and Enter; everybody else at once; times and reasons by a form.
import { type KeyboardEvent, useRef, useState } from "react";
import { Input, type InputValue } from "tdesign-react";
import { MoreIcon } from "tdesign-icons-react";
import type { AttendanceState, AttendeeView, MeetingRoom } from "../../../generated/api";
import { Button } from "../../../shared/Button";
import { clock } from "../../../shared/figures";
import { Empty, FailureNotice } from "../../../shared/parts";
import { useWords } from "../../../words/words";
import { coded } from "../words";
import { AttendanceForm } from "./AttendanceForm";
import { isMeant, stateOfKey, useAttend } from "./attend";

type Marked = Exclude<AttendanceState, "expected">;

const states: Marked[] = ["present", "on_leave", "absent"];

export function Roll({ room }: { room: MeetingRoom }) {
  const { t } = useWords();
  const { mark, isPending, error } = useAttend(room);
  const [typed, type] = useState("");
  const [open, setOpen] = useState<AttendeeView | null>(null);
  const rows = useRef<HTMLOListElement>(null);
  const isCalled = room.meeting.status === "in_session" || room.meeting.status === "noticed";
  const waiting = room.attendees.filter(
    (one) => one.attendance.state === "expected" && one.attendance.capacity === "member",
  );
  const found = room.attendees.filter((one) => isMeant(one, typed));
  if (room.attendees.length === 0) {
    return (
      <section className="roll-pane">
        <h2>{t("council-roll")}</h2>
        <Empty>{t("council-roll-empty")}</Empty>
      </section>
    );
  }
  const callTyped = (_: InputValue, { e }: { e: KeyboardEvent }) => {
    const first = found.find((one) => one.attendance.state === "expected") ?? found[0];
    if (typed.trim() === "" || !first) return;
    e.preventDefault();
    mark([first], "present");
    type("");
  };
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>, one: AttendeeView, place: number) => {
    if (event.target !== event.currentTarget) return;
    const go = (to: number) => rows.current?.querySelectorAll<HTMLElement>(":scope > li")[to]?.focus();
    const state = stateOfKey[event.key.toLowerCase()];
    if (event.key === "ArrowDown") go(place + 1);
    else if (event.key === "ArrowUp") go(place - 1);
    else if (event.key === "Enter" && isCalled) setOpen(one);
    else if (state && isCalled) {
      mark([one], state);
      go(place + 1);
    } else return;
    event.preventDefault();
  };
  return (
    <section className="roll-pane">
      <h2>{t("council-roll")}</h2>
      {isCalled && (
        <div className="roll-top">
          <label>
            <span className="unseen">{t("council-roll-type")}</span>
            <Input value={typed} onChange={type} onEnter={callTyped} placeholder={t("council-roll-type")} />
          </label>
          {waiting.length > 0 && (
            <Button block variant="outline" loading={isPending} onClick={() => mark(waiting, "present")}>
              {t("council-all-present", { count: waiting.length })}
            </Button>
          )}
          <p className="note">{t("council-roll-keys")}</p>
        </div>
      )}
      {error && <FailureNotice failure={error} />}
      <ol className="roll" ref={rows} aria-label={t("council-roll")}>
        {found.map((one, place) => (
          <li
            key={one.attendance.id}
            tabIndex={place === 0 ? 0 : -1}
            aria-label={`${one.name} ${t(coded(one.attendance.state))}`}
            onKeyDown={(event) => onKeyDown(event, one, place)}
          >
            <Person one={one} />
            {isCalled ? (
              <Marks one={one} mark={(state) => mark([one], state)} open={() => setOpen(one)} />
            ) : (
              <span className={`roll-state ${one.attendance.state}`}>{t(coded(one.attendance.state))}</span>
            )}
          </li>
        ))}
      </ol>
      {open && <AttendanceForm room={room} one={open} close={() => setOpen(null)} />}
    </section>
  );
}

function Person({ one }: { one: AttendeeView }) {
  const { t } = useWords();
  const { attendance, name, position, is_late } = one;
  const notes = [attendance.capacity === "observer" ? t("word-observer") : position ? t(coded(position)) : ""];
  if (is_late && attendance.arrived_at) notes.push(t("council-came-at", { at: clock(attendance.arrived_at) }));
  if (attendance.left_at) notes.push(t("council-left-at", { at: clock(attendance.left_at) }));
  if (attendance.remark) notes.push(attendance.remark);
  return (
    <span className="roll-who">
      <span className="place">{attendance.elected_order}</span>
      <span>
        <strong>{name}</strong>
        <small title={notes.join(" ")}>{notes.join(" ")}</small>
      </span>
    </span>
  );
}

type MarksProps = { one: AttendeeView; mark: (state: Marked) => void; open: () => void };

function Marks({ one, mark, open }: MarksProps) {
  const { t } = useWords();
  const { state } = one.attendance;
  return (
    <span className="roll-marks">
      {states.map((each) => (
        <button
          type="button"
          key={each}
          tabIndex={-1}
          aria-pressed={state === each}
          title={`${one.name} ${t(coded(each))}`}
          className={state === each ? `council-mark chosen ${each}` : "council-mark"}
          onClick={() => mark(each)}
        >
          {t(`council-mark-${each}`)}
        </button>
      ))}
      <button
        type="button"
        tabIndex={-1}
        className="icon-button"
        aria-label={t("council-attendance-of", { name: one.name })}
        onClick={open}
      >
        <MoreIcon />
      </button>
    </span>
  );
}
