// Asked once on each machine: who sits here. The ledger signs every change with this name.
import { useState } from "react";
import { FormDialog } from "../shared/FormDialog";
import { TextField } from "../shared/form";
import { useActAs } from "../shared/actor";
import { useWords } from "../words/words";

export function AskActor({ close }: { close: () => void }) {
  const { t } = useWords();
  const [name, setName] = useState("");
  const actAs = useActAs();
  return (
    <FormDialog
      title={t("frame-who")}
      open
      close={close}
      submit={() => actAs.mutate({ name: name.trim() })}
      submitLabel={t("frame-who-keep")}
      isBusy={actAs.isPending}
      failure={actAs.error}
      width={440}
    >
      <div className="whole">
        <TextField label={t("frame-who-name")} value={name} onChange={setName} hint={t("frame-who-hint")} required />
      </div>
    </FormDialog>
  );
}
