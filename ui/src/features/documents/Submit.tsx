// Recording that a file was sent to an authority, and what the authority answered.
import { useState } from "react";
import { Button, Input, Select } from "tdesign-react";
import type { DocumentRow, Fate } from "../../generated/api";
import { newId } from "../../shared/ids";
import { FailureNotice } from "../../shared/parts";
import { useChange, useView } from "../../shared/queries";
import { useWords } from "../../words/words";

const fates: Fate[] = ["returned", "approved", "filed"];

export function Submit({ row }: { row: DocumentRow }) {
  const { t } = useWords();
  const act = useChange("act");
  const office = useView("office", {}, ["*"]);
  const [recipient, setRecipient] = useState("");
  const [answer, setAnswer] = useState("");
  const [fate, setFate] = useState<Fate>("filed");
  const today = office.data?.today ?? "";
  const open = row.submissions.find((sent) => sent.fate === "sent" || sent.fate === "returned");
  const send = () =>
    act.mutate({ operation: { document: { submit: { id: newId(), export_id: row.export.id, recipient, sent_on: today, fate: "sent", answered_on: null, answer: null } } } });
  return (
    <>
      {act.error && <FailureNotice failure={act.error} />}
      {open ? (
        <div className="row">
          <Select value={fate} onChange={(one) => setFate(one as Fate)} options={fates.map((value) => ({ value, label: t(`word-${value}`) }))} inputProps={{ "aria-label": t("documents-fate") } as object} />
          <label className="inline grow"><span className="note">{t("documents-answer")}</span><Input value={answer} onChange={setAnswer} /></label>
          <Button size="small" variant="outline" onClick={() => act.mutate({ operation: { document: { record_fate: { submission_id: open.id, fate, answered_on: today, answer: answer.trim() || null } } } })}>{t("documents-fate")}</Button>
        </div>
      ) : (
        <div className="row"><label className="inline grow"><span className="note">{t("documents-recipient")}</span><Input value={recipient} onChange={setRecipient} /></label>
          <Button size="small" variant="outline" disabled={recipient.trim() === ""} onClick={send}>{t("documents-submit")}</Button></div>
      )}
    </>
  );
}
