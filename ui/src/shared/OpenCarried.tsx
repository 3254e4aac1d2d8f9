// A carried meeting is opened here: the file, its passphrase, and an empty folder for it.
import { type FormEvent, useState } from "react";
import { pickFile, pickFolder } from "../host";
import { useWords } from "../words/words";
import { Button } from "./Button";
import { TextField } from "./form";
import { useLong } from "./long";
import { LongBar } from "./LongBar";
import { FailureNotice } from "./parts";

export function OpenCarried({ enter }: { enter: () => void }) {
  const { t } = useWords();
  const [file, setFile] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState("");
  const open = useLong("open_carried");
  const choose = async () => {
    const picked = await pickFile(t("carry-open-choose"), ["chengjie-carry"]);
    if (picked !== null) setFile(picked);
  };
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    if (file === null || open.isBusy) return;
    const folder = await pickFolder(t("carry-open-folder"));
    if (folder !== null) open.run({ file, folder, passphrase }, enter);
  };
  return (
    <form className="stack" onSubmit={(event) => void begin(event)}>
      <p className="note">{t("carry-open-what")}</p>
      <div className="row">
        <span className="grow carry-path">{file ?? t("carry-back-none")}</span>
        <Button size="small" variant="outline" onClick={() => void choose()}>
          {t("carry-open-choose")}
        </Button>
      </div>
      {file !== null && (
        <>
          <TextField label={t("carry-passphrase")} value={passphrase} onChange={setPassphrase} isSecret />
          {open.failure && <FailureNotice failure={open.failure} />}
          <LongBar label={t("carry-opening")} long={open} />
          <div>
            <Button variant="outline" type="submit" disabled={open.isBusy || passphrase === ""}>
              {t("carry-open-folder")}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
