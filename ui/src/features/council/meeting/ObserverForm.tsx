// Calling people who may speak and not vote (列席).
import type { MeetingRoom } from "../../../generated/api";
import { FormDialog } from "../../../shared/FormDialog";
import { PersonField } from "../../../shared/form";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { useForm } from "../form";
import { peopleOf } from "./ConveneForm";

export function ObserverForm({ room, close }: { room: MeetingRoom; close: () => void }) {
  const { t } = useWords();
  const act = useChange("act");
  const form = useForm<{ person: string | null }>(`observer.${room.meeting.id}`, { person: null });
  const called = new Set(room.attendees.map((one) => one.attendance.person_id));
  const others = peopleOf(room.people).filter((person) => !called.has(person.id));
  const taken = room.attendees.map(({ attendance, name }) => ({
    id: attendance.person_id,
    name,
    note: t(attendance.capacity === "observer" ? "council-observes-already" : "council-sits-already"),
  }));
  const submit = () =>
    act.mutate(
      { operation: { meeting: { add_observer: { meeting_id: room.meeting.id, person_id: form.value.person ?? "" } } } },
      {
        onSuccess: () => {
          form.clear();
          close();
        },
      },
    );
  return (
    <FormDialog
      title={t("council-add-observer")}
      open
      close={close}
      submit={submit}
      submitLabel={t("council-add-observer")}
      isBusy={act.isPending}
      failure={act.error}
      draft={form}
    >
      <p className="note">{t("council-observer-means")}</p>
      <PersonField label={t("council-name")} {...form.field("person")} people={others} taken={taken} required />
    </FormDialog>
  );
}
