// The end of a person's time in a seat, with its last day and the reason.
import type { MemberView } from "../../../generated/api";
import { FormDialog } from "../../../shared/FormDialog";
import { DateField, TextField } from "../../../shared/form";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { useForm, useToday } from "../form";
import { line } from "../words";

export function LeaveForm({ member, close }: { member: MemberView; close: () => void }) {
  const { t } = useWords();
  const today = useToday();
  const act = useChange("act");
  const form = useForm<{ day: string | null; reason: string }>(`leave.${member.seat.id}`, { day: today, reason: "" });
  const submit = () =>
    act.mutate(
      {
        operation: {
          council: {
            leave_seat: { seat_id: member.seat.id, ends_on: form.value.day ?? today, reason: line(form.value.reason) },
          },
        },
      },
      {
        onSuccess: () => {
          form.clear();
          close();
        },
      },
    );
  return (
    <FormDialog
      title={t("council-seat-leave-of", { name: member.name })}
      open
      close={close}
      submit={submit}
      submitLabel={t("council-seat-leave")}
      isBusy={act.isPending}
      failure={act.error}
      draft={form}
    >
      <p className="note">{t("council-seat-leave-means")}</p>
      <div className="pair">
        <DateField label={t("council-seat-last-day")} {...form.field("day")} today={today} required />
        <TextField label={t("council-seat-reason")} {...form.field("reason")} />
      </div>
    </FormDialog>
  );
}
