// The document that lets a serving official hold a seat.
import { FormDialog } from "../../../shared/FormDialog";
import { DateField, TextField } from "../../../shared/form";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { useForm, useToday } from "../form";

type Props = { seat: string; name: string; close: () => void };

export function ApprovalForm({ seat, name, close }: Props) {
  const { t } = useWords();
  const today = useToday();
  const act = useChange("act");
  const form = useForm<{ document: string; day: string | null }>(`approval.${seat}`, { document: "", day: null });
  const { document, day } = form.value;
  const submit = () =>
    act.mutate(
      { operation: { council: { file_approval: { seat_id: seat, document, approved_on: day ?? today } } } },
      {
        onSuccess: () => {
          form.clear();
          close();
        },
      },
    );
  return (
    <FormDialog
      title={t("council-approval-file-of", { name })}
      open
      close={close}
      submit={submit}
      submitLabel={t("council-approval-file")}
      isBusy={act.isPending}
      failure={act.error}
      draft={form}
    >
      <p className="note">{t("council-approval-means")}</p>
      <div className="pair">
        <TextField label={t("council-approval-document")} {...form.field("document")} required />
        <DateField label={t("council-approval-on")} {...form.field("day")} today={today} required />
      </div>
    </FormDialog>
  );
}
