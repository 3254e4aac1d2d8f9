// Putting an item off, with the reason.
import type { AgendaItem } from "../../../generated/api";
import { FormDialog } from "../../../shared/FormDialog";
import { TextField } from "../../../shared/form";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { useForm } from "../form";

export function DeferForm({ item, close }: { item: AgendaItem; close: () => void }) {
  const { t } = useWords();
  const act = useChange("act");
  const form = useForm(`defer.${item.id}`, { reason: "" });
  const submit = () =>
    act.mutate(
      { operation: { meeting: { defer_item: { agenda_item_id: item.id, reason: form.value.reason } } } },
      {
        onSuccess: () => {
          form.clear();
          close();
        },
      },
    );
  return (
    <FormDialog
      title={t("council-item-defer")}
      open
      close={close}
      submit={submit}
      submitLabel={t("council-item-defer")}
      isBusy={act.isPending}
      failure={act.error}
      draft={form}
    >
      <p className="note">{t("council-defer-means", { title: item.title })}</p>
      <TextField label={t("council-defer-reason")} {...form.field("reason")} required />
    </FormDialog>
  );
}
