// Recording which resolution of a council approved the version (§五(二)).
import { useState } from "react";
import type { AgreementRoom, VersionView } from "../../../generated/api";
import { longDate } from "../../../shared/figures";
import { ChoiceField } from "../../../shared/form";
import { FormDialog } from "../../../shared/FormDialog";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";

type Props = { room: AgreementRoom; view: VersionView; close: () => void };

export function Approve({ room, view, close }: Props) {
  const { t, language } = useWords();
  const act = useChange("act");
  const [chosen, setChosen] = useState(room.approvals[0]?.resolution.id ?? null);
  const approve = () => {
    if (chosen === null) return;
    const operation = { agreement: { approve: { agreement_id: view.version.id, resolution_id: chosen } } };
    act.mutate({ operation }, { onSuccess: close });
  };
  return (
    <FormDialog
      title={t("agreement-approve")}
      open
      close={close}
      submit={approve}
      submitLabel={t("agreement-approve-do")}
      isBusy={act.isPending}
      failure={act.error}
    >
      <ChoiceField
        label={t("agreement-resolution")}
        value={chosen}
        onChange={setChosen}
        required
        hint={t("agreement-approve-hint")}
        options={room.approvals.map(({ number, resolution }) => ({
          value: resolution.id,
          label: `${number} ${resolution.title} ${longDate(resolution.adopted_on, language)}`,
        }))}
      />
    </FormDialog>
  );
}
