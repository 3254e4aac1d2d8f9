// Recording that the approved version went out for signing.
import type { AgreementRoom, VersionView } from "../../../generated/api";
import { useDraft } from "../../../shared/draft";
import { DateField } from "../../../shared/form";
import { FormDialog } from "../../../shared/FormDialog";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";

type Props = { room: AgreementRoom; view: VersionView; close: () => void };

export function Send({ room, view, close }: Props) {
  const { t } = useWords();
  const act = useChange("act");
  const day = useDraft<string | null>(`agreement.send.${view.version.id}`, room.today);
  const send = () => {
    if (day.value === null) return;
    const operation = { agreement: { send: { agreement_id: view.version.id, sent_on: day.value } } };
    act.mutate({ operation }, { onSuccess: () => (day.clear(), close()) });
  };
  return (
    <FormDialog
      title={t("agreement-send")}
      open
      close={close}
      submit={send}
      submitLabel={t("agreement-send")}
      isBusy={act.isPending}
      failure={act.error}
      draft={day}
    >
      <DateField label={t("agreement-sent-on")} value={day.value} onChange={day.set} required today={room.today} />
    </FormDialog>
  );
}
