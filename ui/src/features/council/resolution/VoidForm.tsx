// Voiding a resolution (作废): it stands no more, its number stays with the reason.
import type { Resolution } from "../../../generated/api";
import { FormDialog } from "../../../shared/FormDialog";
import { TextField } from "../../../shared/form";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { useForm } from "../form";

type Props = { resolution: Resolution; number: string; close: () => void };

export function VoidForm({ resolution, number, close }: Props) {
  const { t } = useWords();
  const act = useChange("act");
  const form = useForm(`void.${resolution.id}`, { reason: "" });
  const submit = () =>
    act.mutate(
      { operation: { resolution: { void: { resolution_id: resolution.id, reason: form.value.reason } } } },
      {
        onSuccess: () => {
          form.clear();
          close();
        },
      },
    );
  return (
    <FormDialog
      title={t("council-void-named", { number })}
      open
      close={close}
      submit={submit}
      submitLabel={t("council-void")}
      isBusy={act.isPending}
      failure={act.error}
      draft={form}
    >
      <p className="notice">{t("council-void-means", { number })}</p>
      <TextField label={t("council-void-reason")} {...form.field("reason")} required />
    </FormDialog>
  );
}
