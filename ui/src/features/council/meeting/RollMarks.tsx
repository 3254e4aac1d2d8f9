// The marks of one person: the reply before the meeting, the state at the roll call, the door while it is held.
import { MoreIcon } from "tdesign-icons-react";
import type { AttendanceState, AttendeeView, Reply } from "../../../generated/api";
import { useWords } from "../../../words/words";
import { coded } from "../words";

export type Marked = Exclude<AttendanceState, "expected">;

const states: Marked[] = ["present", "on_leave", "absent"];

type MarkProps = { word: string; title: string; isChosen: boolean; kind: string; onClick: () => void };

function Mark({ word, title, isChosen, kind, onClick }: MarkProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-pressed={isChosen}
      aria-label={title}
      title={title}
      className={isChosen ? `council-mark chosen ${kind}` : "council-mark"}
      onClick={onClick}
    >
      {word}
    </button>
  );
}

type CallProps = {
  one: AttendeeView;
  /** Which way the person next goes through the door. */
  next: "leave" | "return" | null;
  mark: (state: Marked) => void;
  pass: (passage: "leave" | "return") => void;
  open: () => void;
};

export function CallMarks({ one, next, mark, pass, open }: CallProps) {
  const { t } = useWords();
  const { name, attendance } = one;
  return (
    <span className="roll-marks">
      {states.map((state) => (
        <Mark
          key={state}
          word={t(`council-mark-${state}`)}
          title={`${name} ${t(coded(state))}`}
          isChosen={attendance.state === state}
          kind={state}
          onClick={() => mark(state)}
        />
      ))}
      {next && (
        <button
          type="button"
          tabIndex={-1}
          title={t(`council-passage-${next}-of`, { name })}
          aria-label={t(`council-passage-${next}-of`, { name })}
          className={next === "return" ? "council-mark roll-door is-away" : "council-mark roll-door"}
          onClick={() => pass(next)}
        >
          {t(`council-mark-${next}`)}
        </button>
      )}
      <More name={name} open={open} />
    </span>
  );
}

type ReplyProps = { one: AttendeeView; replies: Reply[]; reply: (reply: Reply) => void; open: () => void };

export function ReplyMarks({ one, replies, reply, open }: ReplyProps) {
  const { t } = useWords();
  return (
    <span className="roll-marks">
      {replies.map((each) => (
        <Mark
          key={each}
          word={t(`council-mark-reply-${each}`)}
          title={`${one.name} ${t("council-replied", { reply: t(`council-reply-${each}`) })}`}
          isChosen={one.attendance.reply === each}
          kind={each === "attend" ? "present" : "on_leave"}
          onClick={() => reply(each)}
        />
      ))}
      <More name={one.name} open={open} />
    </span>
  );
}

function More({ name, open }: { name: string; open: () => void }) {
  const { t } = useWords();
  return (
    <button
      type="button"
      tabIndex={-1}
      className="icon-button"
      aria-label={t("council-attendance-of", { name })}
      onClick={open}
    >
      <MoreIcon />
    </button>
  );
}
