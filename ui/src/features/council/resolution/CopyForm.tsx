// To whom a copy of the resolution goes (抄送).
import type { Resolution } from "../../../generated/api";
import { FormDialog } from "../../../shared/FormDialog";
import { TextField } from "../../../shared/form";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { useForm } from "../form";
import { line } from "../words";

export function CopyForm({ resolution, close }: { resolution: Resolution; close: () => void }) {
  const { t } = useWords();
  const act = useChange("act");
  const form = useForm(`copies.${resolution.id}`, { to: resolution.copy_to ?? "" });
  const submit = () =>
    act.mutate(
      { operation: { resolution: { address_copies: { resolution_id: resolution.id, copy_to: line(form.value.to) } } } },
      {
        onSuccess: () => {
          form.clear();
          close();
        },
      },
    );
  return (
    <FormDialog
      title={t("council-copies")}
      open
      close={close}
      submit={submit}
      submitLabel={t("council-save")}
      isBusy={act.isPending}
      failure={act.error}
      draft={form}
    >
      <TextField label={t("council-copies-to")} {...form.field("to")} hint={t("council-copies-hint")} />
    </FormDialog>
  );
}
