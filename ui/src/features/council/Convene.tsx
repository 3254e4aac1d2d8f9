// Drafting a meeting.
import { useState } from "react";
import { Button, Input, Select } from "tdesign-react";
import type { CouncilRoom, MeetingForm } from "../../generated/api";
import { newId } from "../../shared/ids";
import { today, withOffset } from "../../shared/moment";
import { Card, FailureNotice } from "../../shared/parts";
import { useChange } from "../../shared/queries";
import { useWords } from "../../words/words";

const forms: MeetingForm[] = ["in_person", "correspondence", "mixed"];

export function Convene({ room, close }: { room: CouncilRoom; close: () => void }) {
  const { t } = useWords();
  const act = useChange("act");
  const [body, setBody] = useState(room.bodies[0]?.body.id ?? "");
  const [form, setForm] = useState<MeetingForm>("in_person");
  const [starts, setStarts] = useState(`${today()}T09:00`);
  const [place, setPlace] = useState("");
  const [chair, setChair] = useState<string | null>(null);
  const [recorder, setRecorder] = useState<string | null>(null);
  const people = (room.bodies.find((one) => one.body.id === body)?.members ?? []).map((one) => ({ value: one.seat.person_id, label: one.name }));
  const everybody = room.people.map((person) => ({ value: person.id, label: person.name }));
  const convene = () =>
    act.mutate(
      { operation: { meeting: { convene: { meeting_id: newId(), body_id: body, form, starts_at: withOffset(starts), place: place.trim() || null, chair_id: chair, recorder_id: recorder } } } },
      { onSuccess: close },
    );
  return (
    <Card title={t("council-convene")}>
      {act.error && <FailureNotice failure={act.error} />}
      <div className="fields">
        <label>{t("council-body")}<Select value={body} onChange={(chosen) => setBody(chosen as string)} options={room.bodies.map((one) => ({ value: one.body.id, label: one.body.name }))} /></label>
        <label>{t("council-form")}<Select value={form} onChange={(chosen) => setForm(chosen as MeetingForm)} options={forms.map((value) => ({ value, label: t(`council-form-${value}`) }))} /></label>
        <label>{t("council-when")}<input className="t-input" type="datetime-local" value={starts} onChange={(event) => setStarts(event.target.value)} /></label>
        <label>{t("council-place")}<Input value={place} onChange={setPlace} /></label>
        <label>{t("council-chair")}<Select filterable value={chair ?? ""} onChange={(chosen) => setChair(chosen as string)} options={people} /></label>
        <label>{t("council-recorder")}<Select filterable value={recorder ?? ""} onChange={(chosen) => setRecorder(chosen as string)} options={everybody} /></label>
      </div>
      <div className="row"><Button loading={act.isPending} onClick={convene}>{t("council-convene")}</Button><Button variant="outline" onClick={close}>{t("council-cancel")}</Button></div>
    </Card>
  );
}
