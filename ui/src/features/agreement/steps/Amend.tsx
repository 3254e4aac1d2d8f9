// Beginning a version that amends the one in force; it begins with what that one says.
import type { AgreementRoom, VersionView } from "../../../generated/api";
import { FormDialog } from "../../../shared/FormDialog";
import { newId } from "../../../shared/ids";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";

type Props = { room: AgreementRoom; from: VersionView; close: () => void; done: (id: string) => void };

export function Amend({ room, from, close, done }: Props) {
  const { t } = useWords();
  const act = useChange("act");
  const begin = () => {
    const agreement_id = newId();
    const operation = { agreement: { draft: { agreement_id, project_id: room.project.id, parts: from.version.parts } } };
    act.mutate({ operation }, { onSuccess: () => (close(), done(agreement_id)) });
  };
  return (
    <FormDialog
      title={t("agreement-amend")}
      open
      close={close}
      submit={begin}
      submitLabel={t("agreement-amend-do", { number: from.version.number + 1 })}
      isBusy={act.isPending}
      failure={act.error}
    >
      <p>{t("agreement-amend-hint", { number: from.version.number })}</p>
    </FormDialog>
  );
}
