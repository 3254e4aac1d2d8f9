// Recording what confirmed minutes or an adopted resolution say wrongly, and what is right (更正).
import type { MeetingOperation, Operation, ResolutionOperation } from "../../../generated/api";
import { FormDialog } from "../../../shared/FormDialog";
import { DateField, ProseField, TextField } from "../../../shared/form";
import { newId } from "../../../shared/ids";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { useForm, useToday } from "../form";

/** The original: the minutes of a meeting or a resolution. */
export type Original = { meeting_id: string } | { resolution_id: string };

type Typed = { said: string; says: string; reason: string; corrected_on: string | null };
type Props = { original: Original; what: string; /** What stands there. */ text: string; close: () => void };

function operationOf(original: Original, { said, says, reason, corrected_on }: Typed): Operation {
  const told = { correction_id: newId(), said, says, reason, corrected_on: corrected_on ?? "" };
  if ("meeting_id" in original) return { meeting: { correct_minutes: { ...told, ...original } } satisfies MeetingOperation };
  return { resolution: { correct: { ...told, ...original } } satisfies ResolutionOperation };
}

export function CorrectionForm({ original, what, text, close }: Props) {
  const { t } = useWords();
  const today = useToday();
  const act = useChange("act");
  const form = useForm<Typed>(`correct.${Object.values(original)[0]}`, { said: "", says: "", reason: "", corrected_on: today });
  const submit = () =>
    act.mutate(
      { operation: operationOf(original, form.value) },
      {
        onSuccess: () => {
          form.clear();
          close();
        },
      },
    );
  return (
    <FormDialog
      title={t("council-correction-title", { what })}
      open
      close={close}
      submit={submit}
      submitLabel={t("council-correction")}
      isBusy={act.isPending}
      failure={act.error}
      draft={form}
    >
      <p className="note">{t("council-correction-means")}</p>
      <ProseField label={t("council-correction-said")} {...form.field("said")} rows={3} required />
      {form.value.said.trim() !== "" && !text.includes(form.value.said.trim()) && (
        <p className="notice">{t("council-correction-not-there")}</p>
      )}
      <ProseField label={t("council-correction-says")} {...form.field("says")} rows={3} required />
      <TextField label={t("council-correction-reason")} {...form.field("reason")} required />
      <DateField label={t("council-correction-on")} {...form.field("corrected_on")} today={today} required />
    </FormDialog>
  );
}
