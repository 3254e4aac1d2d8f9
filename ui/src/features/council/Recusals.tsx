// Who may not vote on an item.
import { useState } from "react";
import { Button, Input, Select } from "tdesign-react";
import type { ItemView, MeetingRoom } from "../../generated/api";
import { newId } from "../../shared/ids";
import { Card, FailureNotice } from "../../shared/parts";
import { useChange } from "../../shared/queries";
import { useWords } from "../../words/words";

export function Recusals({ room, view }: { room: MeetingRoom; view: ItemView }) {
  const { t } = useWords();
  const act = useChange("act");
  const [person, setPerson] = useState("");
  const [reason, setReason] = useState("");
  const members = room.attendees.filter((one) => one.attendance.capacity === "member");
  const nameOf = (id: string) => room.attendees.find((one) => one.attendance.person_id === id)?.name ?? "";
  const recuse = () =>
    act.mutate(
      { operation: { vote: { recuse: { id: newId(), agenda_item_id: view.item.id, person_id: person, reason } } } },
      { onSuccess: () => { setPerson(""); setReason(""); } },
    );
  return (
    <Card title={t("council-recusals")}>
      {act.error && <FailureNotice failure={act.error} />}
      {view.recusals.map((recusal) => (
        <div className="row" key={recusal.id}><strong>{nameOf(recusal.person_id)}</strong><span className="grow">{recusal.reason}</span>
          <Button size="small" variant="outline" onClick={() => act.mutate({ operation: { vote: { withdraw_recusal: { recusal_id: recusal.id } } } })}>{t("council-recusal-withdraw")}</Button></div>
      ))}
      <div className="row">
        <Select filterable value={person} onChange={(chosen) => setPerson(chosen as string)} placeholder={t("council-name")} options={members.map((one) => ({ value: one.attendance.person_id, label: one.name }))} inputProps={{ "aria-label": t("council-name") } as object} />
        <label className="inline grow"><span className="note">{t("council-recusal-reason")}</span><Input value={reason} onChange={setReason} /></label>
        <Button variant="outline" disabled={person === "" || reason.trim() === ""} onClick={recuse}>{t("council-recuse")}</Button>
      </div>
    </Card>
  );
}
