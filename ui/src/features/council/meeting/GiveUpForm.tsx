// A carried meeting is given up, with the reason: it goes on here, and its file is refused from then on.
import { FormDialog } from "../../../shared/FormDialog";
import { TextField } from "../../../shared/form";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { useForm } from "../form";

export function GiveUpForm({ carried, close }: { carried: string; close: () => void }) {
  const { t } = useWords();
  const act = useChange("act");
  const form = useForm<{ reason: string }>(`give-up.${carried}`, { reason: "" });
  const submit = () =>
    act.mutate(
      { operation: { carry: { abandon: { carried_id: carried, reason: form.value.reason.trim() } } } },
      {
        onSuccess: () => {
          form.clear();
          close();
        },
      },
    );
  return (
    <FormDialog
      title={t("carry-give-up-title")}
      open
      close={close}
      submit={submit}
      submitLabel={t("carry-give-up-now")}
      isBusy={act.isPending}
      failure={act.error}
      draft={form}
    >
      <p className="notice">{t("carry-give-up-means")}</p>
      <TextField label={t("carry-give-up-reason")} {...form.field("reason")} required />
    </FormDialog>
  );
}
