// Recording that a member may not vote on an item, and why.
import type { ItemView, MeetingRoom } from "../../../generated/api";
import { FormDialog } from "../../../shared/FormDialog";
import { PersonField, TextField } from "../../../shared/form";
import { newId } from "../../../shared/ids";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { useForm, useToday } from "../form";
import { WhenField } from "../meeting/WhenField";
import { proposedMoment, sent } from "../meeting/when";

type Props = { room: MeetingRoom; view: ItemView; close: () => void };

export function RecuseForm({ room, view, close }: Props) {
  const { t } = useWords();
  const act = useChange("act");
  const today = useToday();
  const isOpen = room.meeting.status === "in_session";
  const form = useForm<{ person: string | null; reason: string; moment: string | null }>(`recuse.${view.item.id}`, {
    person: null,
    reason: "",
    moment: proposedMoment(room, today),
  });
  const recused = new Set(view.recusals.map((recusal) => recusal.person_id));
  const members = room.attendees
    .filter(({ attendance }) => attendance.capacity === "member" && !recused.has(attendance.person_id))
    .map((one) => ({ id: one.attendance.person_id, name: one.name }));
  const submit = () => {
    const recusal = {
      id: newId(),
      agenda_item_id: view.item.id,
      person_id: form.value.person ?? "",
      reason: form.value.reason,
      left_at: isOpen ? sent(form.value.moment) : null,
      returned_at: null,
    };
    act.mutate(
      { operation: { vote: { recuse: recusal } } },
      {
        onSuccess: () => {
          form.clear();
          close();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t("council-item-recuse")}
      open
      close={close}
      submit={submit}
      submitLabel={t("council-item-recuse")}
      isBusy={act.isPending}
      failure={act.error}
      draft={form}
    >
      <p className="note">{t("council-recuse-means", { title: view.item.title })}</p>
      <PersonField label={t("council-name")} {...form.field("person")} people={members} required />
      <TextField label={t("council-recusal-reason")} {...form.field("reason")} required />
      {isOpen && <WhenField label={t("council-recusal-left")} {...form.field("moment")} />}
    </FormDialog>
  );
}
