// A meeting comes back: the file from the other machine and its passphrase; all of it is entered, or nothing.
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { pickFile } from "../../../host";
import { Button } from "../../../shared/Button";
import { FormDialog } from "../../../shared/FormDialog";
import { TextField } from "../../../shared/form";
import { useLong } from "../../../shared/long";
import { LongBar } from "../../../shared/LongBar";
import { readsStale } from "../../../shared/queries";
import { useWords } from "../../../words/words";

export function BringBackForm({ close, done }: { close: () => void; done: () => void }) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const long = useLong("bring_back");
  const [file, setFile] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState("");
  const choose = async () => {
    const picked = await pickFile(t("carry-back-choose"), ["chengjie-carry"]);
    if (picked !== null) setFile(picked);
  };
  const submit = () => {
    if (file === null) return void choose();
    long.run({ file, passphrase, language }, (receipt) => {
      done();
      close();
      void client.invalidateQueries({ predicate: (query) => readsStale(query.queryKey, receipt.stale) });
    });
  };
  return (
    <FormDialog
      title={t("carry-back-title")}
      open
      close={close}
      submit={submit}
      submitLabel={t(file === null ? "carry-back-choose" : "carry-back-now")}
      isBusy={long.isBusy}
      failure={long.failure}
    >
      <p>{t("carry-back-means")}</p>
      <div className="row">
        <span className="grow carry-path">{file ?? t("carry-back-none")}</span>
        <Button size="small" variant="outline" onClick={() => void choose()}>
          {t("carry-back-choose")}
        </Button>
      </div>
      <TextField label={t("carry-passphrase")} value={passphrase} onChange={setPassphrase} isSecret required />
      <LongBar label={t("carry-backing")} long={long} />
    </FormDialog>
  );
}
