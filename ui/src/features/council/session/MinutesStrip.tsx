// The minutes below the motion: a strip while others speak, a page while one writes.
import { useEffect, useRef } from "react";
import type { MeetingRoom } from "../../../generated/api";
import { isComposing } from "../../../shared/composing";
import { clock } from "../../../shared/figures";
import { useUnprinted } from "../../../shared/form";
import { FailureNotice } from "../../../shared/parts";
import { useWords } from "../../../words/words";
import { Overtaken } from "../minutes/Overtaken";
import type { Minutes } from "../minutes/useMinutes";

type Props = { room: MeetingRoom; minutes: Minutes; isWriting: boolean; write: () => void; leave: () => void };

export function MinutesStrip({ room, minutes, isWriting, write, leave }: Props) {
  const { t } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, type, canWrite, isRecorded, recordedAt, error } = minutes;
  useEffect(() => {
    const one = field.current;
    if (!isWriting || !one) return;
    one.focus();
    one.setSelectionRange(one.value.length, one.value.length);
    one.scrollTop = one.scrollHeight;
  }, [isWriting]);
  const unprinted = useUnprinted(canWrite ? text : "");
  const said = !isRecorded
    ? t("session-minutes-kept")
    : recordedAt
      ? t("session-minutes-recorded", { at: clock(recordedAt) })
      : "";
  return (
    <section className={isWriting ? "session-minutes session-minutes-open" : "session-minutes"} aria-label={t("council-minutes")}>
      <header>
        <h2>{t("council-minutes")}</h2>
        {unprinted && (
          <span role="alert" className="amber-text">
            {t("form-unprinted", { character: unprinted.character, code: unprinted.code_point })}
          </span>
        )}
        <span role="status">{said}</span>
      </header>
      {error && <FailureNotice failure={error} />}
      <Overtaken minutes={minutes} />
      {canWrite ? (
        <textarea
          ref={field}
          aria-label={t("council-minutes-text")}
          value={text}
          placeholder={t("session-minutes-prompt")}
          onFocus={write}
          // Another window in front does not end the writing.
          onBlur={() => document.hasFocus() && leave()}
          onChange={(event) => type(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || isComposing(event)) return;
            event.stopPropagation();
            event.currentTarget.blur();
          }}
        />
      ) : (
        <p>{t(room.meeting.status === "minutes_confirmed" ? "session-minutes-confirmed" : "session-minutes-ahead")}</p>
      )}
    </section>
  );
}
