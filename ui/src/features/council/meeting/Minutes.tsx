// The minutes, written as the meeting goes: what is typed is kept at once and saved when the keys rest.
import { useEffect, useRef, useState } from "react";
import type { MeetingRoom } from "../../../generated/api";
import { Button } from "../../../shared/Button";
import { useDraft } from "../../../shared/draft";
import { ProseField } from "../../../shared/form";
import { clock } from "../../../shared/figures";
import { nowWithOffset } from "../../../shared/moment";
import { Card, FailureNotice } from "../../../shared/parts";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { CorrectionForm } from "../resolution/CorrectionForm";
import { Corrections } from "../resolution/Corrections";
import { isOut } from "./MeetingHead";

/** How long the keys rest before what was typed is saved, in milliseconds. */
const REST = 1500;

export function Minutes({ room }: { room: MeetingRoom }) {
  const { t } = useWords();
  const [isCorrecting, setCorrecting] = useState(false);
  const { meeting } = room;
  if ((meeting.status === "in_session" || meeting.status === "closed") && !isOut(room)) return <Written room={room} />;
  if (meeting.status !== "minutes_confirmed" && meeting.minutes === "") return null;
  return (
    <Card
      title={t("council-minutes")}
      more={
        <Button size="small" variant="outline" onClick={() => setCorrecting(true)}>
          {t("council-correction")}
        </Button>
      }
    >
      <Corrections all={room.corrections.filter((one) => one.resolution_id === null)} />
      {isCorrecting && (
        <CorrectionForm
          original={{ meeting_id: meeting.id }}
          what={t("council-minutes")}
          text={meeting.minutes}
          close={() => setCorrecting(false)}
        />
      )}
      {meeting.minutes.split("\n").map((paragraph, place) => (
        <p className="council-motion" key={place}>
          {paragraph}
        </p>
      ))}
    </Card>
  );
}

function Written({ room }: { room: MeetingRoom }) {
  const { t } = useWords();
  const { id, minutes: standing } = room.meeting;
  const act = useChange("act");
  const draft = useDraft<string>(`council.minutes.${id}`, standing);
  const [saved, setSaved] = useState({ text: standing, at: null as string | null });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const save = (text: string, after?: () => void) => {
    clearTimeout(timer.current);
    if (text === saved.text) return after?.();
    act.mutate(
      { operation: { meeting: { write_minutes: { meeting_id: id, minutes: text } } } },
      {
        onSuccess: () => {
          setSaved({ text, at: nowWithOffset() });
          after?.();
        },
      },
    );
  };
  const type = (text: string) => {
    draft.set(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => save(text), REST);
  };
  const isSaved = draft.value === saved.text;
  const said = !isSaved
    ? t("council-minutes-typing")
    : saved.at
      ? t("council-minutes-saved", { at: clock(saved.at) })
      : undefined;
  return (
    <Card title={t("council-minutes")}>
      {act.error && <FailureNotice failure={act.error} />}
      <div onBlur={() => save(draft.value, draft.clear)}>
        <ProseField
          label={t("council-minutes-text")}
          value={draft.value}
          onChange={type}
          rows={4}
          placeholder={t("council-minutes-prompt")}
          isBare
        />
        <p className="note minutes-saved" role="status">
          {said}
        </p>
      </div>
    </Card>
  );
}
