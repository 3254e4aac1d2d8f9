// When somebody came, left or was back, of a meeting that is entered after its day.
import type { AttendeeView, MeetingRoom } from "../../../generated/api";
import { FormDialog } from "../../../shared/FormDialog";
import { useWords } from "../../../words/words";
import { useForm, useToday } from "../form";
import { WhenField } from "./WhenField";
import { type Passage, useAttend } from "./attend";
import { proposedMoment, sent } from "./when";

type Props = { room: MeetingRoom; one: AttendeeView; passage: Passage; close: () => void };

export function PassageForm({ room, one, passage, close }: Props) {
  const { t } = useWords();
  const today = useToday();
  const { pass, isPending, error } = useAttend(room);
  const form = useForm<{ moment: string | null }>(`passage.${one.attendance.id}.${passage}`, {
    moment: proposedMoment(room, today),
  });
  const submit = () =>
    pass(one, passage, sent(form.value.moment), () => {
      form.clear();
      close();
    });
  return (
    <FormDialog
      title={t(`council-passage-${passage}-of`, { name: one.name })}
      open
      close={close}
      submit={submit}
      submitLabel={t(`council-passage-${passage}`)}
      isBusy={isPending}
      failure={error}
      draft={form}
    >
      <WhenField label={t("council-step-when")} {...form.field("moment")} />
    </FormDialog>
  );
}
