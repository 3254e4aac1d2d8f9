// When a recused member left the room for an item, and came back after the vote.
import type { MeetingRoom, Recusal } from "../../../generated/api";
import { FormDialog } from "../../../shared/FormDialog";
import { MomentField } from "../../../shared/form";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { useForm } from "../form";

type Props = { room: MeetingRoom; recusal: Recusal; name: string; isOver: boolean; close: () => void };

export function TimeRecusalForm({ room, recusal, name, isOver, close }: Props) {
  const { t } = useWords();
  const act = useChange("act");
  const usual = room.meeting.opened_at ?? room.meeting.starts_at;
  const form = useForm<{ left_at: string | null; returned_at: string | null }>(`recusal.${recusal.id}`, {
    left_at: recusal.left_at ?? usual,
    returned_at: recusal.returned_at,
  });
  const submit = () =>
    act.mutate(
      { operation: { vote: { time_recusal: { recusal_id: recusal.id, ...form.value } } } },
      {
        onSuccess: () => {
          form.clear();
          close();
        },
      },
    );
  return (
    <FormDialog
      title={t("council-recusal-time-of", { name })}
      open
      close={close}
      submit={submit}
      submitLabel={t("council-save")}
      isBusy={act.isPending}
      failure={act.error}
      draft={form}
    >
      <p className="note">{t("council-recusal-time-means")}</p>
      <MomentField label={t("council-recusal-left")} {...form.field("left_at")} required />
      {isOver && <MomentField label={t("council-recusal-returned")} {...form.field("returned_at")} />}
    </FormDialog>
  );
}
