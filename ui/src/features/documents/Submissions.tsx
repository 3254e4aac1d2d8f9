// To whom the exported file was sent, and what became of it.
import { useState } from "react";
import type { Fate, PaperRow, Submission } from "../../generated/api";
import { Button } from "../../shared/Button";
import { EvidenceButton } from "../../shared/Evidence";
import { useDraft } from "../../shared/draft";
import { longDate } from "../../shared/figures";
import { ChoiceField, DateField, TextField } from "../../shared/form";
import { FormDialog } from "../../shared/FormDialog";
import { newId } from "../../shared/ids";
import { Tag } from "../../shared/parts";
import { useChange } from "../../shared/queries";
import { useWords } from "../../words/words";
import { fateTone } from "./states";

export function Submissions({ row, today }: { row: PaperRow; today: string }) {
  const { t, language } = useWords();
  const [open, setOpen] = useState<"send" | Submission | null>(null);
  const sent = row.exports.flatMap(({ submissions }) => submissions);
  const close = () => setOpen(null);
  return (
    <section className="paper-submissions" aria-label={t("documents-submissions")}>
      {sent.length === 0 && <p className="note">{t("documents-submissions-none")}</p>}
      {sent.map((one) => (
        <div key={one.id} className="row" data-record={one.id}>
          <Tag tone={fateTone[one.fate]}>{t(`word-${one.fate}`)}</Tag>
          <span className="grow">{t("documents-sent-to", { recipient: one.recipient, day: longDate(one.sent_on, language) })}</span>
          {one.answered_on && <span className="note">{[longDate(one.answered_on, language), one.answer].filter(Boolean).join(" ")}</span>}
          <EvidenceButton of={{ record: "submission", submission_id: one.id }} id={one.id} title={one.recipient} />
          {(one.fate === "sent" || one.fate === "returned") && (
            <Button size="small" variant="outline" onClick={() => setOpen(one)}>
              {t("documents-fate")}
            </Button>
          )}
        </div>
      ))}
      <Button size="small" variant="outline" onClick={() => setOpen("send")}>
        {t("documents-submit-do")}
      </Button>
      {open === "send" && <SendForm row={row} today={today} close={close} />}
      {open !== null && open !== "send" && <FateForm submission={open} today={today} close={close} />}
    </section>
  );
}

function SendForm({ row, today, close }: { row: PaperRow; today: string; close: () => void }) {
  const { t, language } = useWords();
  const act = useChange("act");
  const draft = useDraft<{ export_id: string | null; recipient: string; sent_on: string | null }>(`documents.send.${row.key}`, {
    export_id: row.exports[0]?.export.id ?? null,
    recipient: "",
    sent_on: today,
  });
  const { export_id, recipient, sent_on } = draft.value;
  const send = () => {
    if (export_id === null || sent_on === null) return;
    const submission = { id: newId(), export_id, recipient, sent_on, fate: "sent", answered_on: null, answer: null } as const;
    act.mutate({ operation: { document: { submit: submission } } }, { onSuccess: () => (draft.clear(), close()) });
  };
  return (
    <FormDialog title={t("documents-submit-do")} open close={close} submit={send} submitLabel={t("documents-submit-do")} isBusy={act.isPending} failure={act.error} draft={draft}>
      <div className="whole">
        <ChoiceField
          label={t("documents-sent-file")}
          value={export_id}
          onChange={(one) => draft.set({ ...draft.value, export_id: one })}
          required
          options={row.exports.map(({ export: one }) => ({ value: one.id, label: `${longDate(one.exported_at, language)} ${one.file_name}` }))}
        />
      </div>
      <TextField label={t("documents-recipient")} value={recipient} onChange={(text) => draft.set({ ...draft.value, recipient: text })} required />
      <DateField label={t("documents-sent-on")} value={sent_on} onChange={(day) => draft.set({ ...draft.value, sent_on: day })} required today={today} />
    </FormDialog>
  );
}

const fates: readonly Fate[] = ["returned", "approved", "filed"];

function FateForm({ submission, today, close }: { submission: Submission; today: string; close: () => void }) {
  const { t } = useWords();
  const act = useChange("act");
  const draft = useDraft<{ fate: Fate | null; answered_on: string | null; answer: string }>(`documents.fate.${submission.id}`, {
    fate: null,
    answered_on: today,
    answer: "",
  });
  const { fate, answered_on, answer } = draft.value;
  const record = () => {
    if (fate === null || answered_on === null) return;
    const said = { submission_id: submission.id, fate, answered_on, answer: answer.trim() || null };
    act.mutate({ operation: { document: { record_fate: said } } }, { onSuccess: () => (draft.clear(), close()) });
  };
  return (
    <FormDialog title={t("documents-fate")} open close={close} submit={record} submitLabel={t("documents-fate")} isBusy={act.isPending} failure={act.error} draft={draft}>
      <ChoiceField
        label={t("documents-fate-what")}
        value={fate}
        onChange={(one) => draft.set({ ...draft.value, fate: one })}
        required
        options={fates.map((value) => ({ value, label: t(`word-${value}`) }))}
      />
      <DateField label={t("documents-answered-on")} value={answered_on} onChange={(day) => draft.set({ ...draft.value, answered_on: day })} required today={today} />
      <TextField label={t("documents-answer")} value={answer} onChange={(text) => draft.set({ ...draft.value, answer: text })} />
    </FormDialog>
  );
}
