// The minutes, written as the meeting goes: what is typed is kept at once and saved when the keys rest.
import { useEffect, useRef, useState } from "react";
import type { MeetingRoom } from "../../../generated/api";
import { Button } from "../../../shared/Button";
import { clock } from "../../../shared/figures";
import { ProseField } from "../../../shared/form";
import { Card, FailureNotice } from "../../../shared/parts";
import { useWords } from "../../../words/words";
import { CorrectionForm } from "../resolution/CorrectionForm";
import { Corrections } from "../resolution/Corrections";
import { isOut } from "../meeting/MeetingHead";
import { Overtaken } from "./Overtaken";
import { useMinutes } from "./useMinutes";

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
  const minutes = useMinutes(room);
  const { isRecorded, recordedAt, record, error } = minutes;
  const latest = useRef(record);
  latest.current = record;
  const rest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(rest.current), []);
  const type = (text: string) => {
    minutes.type(text);
    clearTimeout(rest.current);
    rest.current = setTimeout(() => latest.current(), REST);
  };
  const said = minutes.isOvertaken
    ? undefined
    : !isRecorded
      ? t("council-minutes-typing")
      : recordedAt
        ? t("council-minutes-saved", { at: clock(recordedAt) })
        : undefined;
  return (
    <Card title={t("council-minutes")}>
      {error && <FailureNotice failure={error} />}
      <Overtaken minutes={minutes} />
      <div onBlur={record}>
        <ProseField
          label={t("council-minutes-text")}
          value={minutes.text}
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
