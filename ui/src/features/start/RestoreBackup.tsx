// A backup, restored into an empty folder and opened there: for who has nothing else, or double-clicked one.
import { type FormEvent, useState } from "react";
import type { Restored } from "../../generated/api";
import { pickFile, pickFolder } from "../../host";
import { Button } from "../../shared/Button";
import { LongBar } from "../../shared/LongBar";
import { TextField } from "../../shared/form";
import { useLong } from "../../shared/long";
import { FailureNotice } from "../../shared/parts";
import { useWords } from "../../words/words";

export function RestoreBackup({ named, enter }: { named: string | null; enter: () => void }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState("");
  const [made, setMade] = useState<Restored | null>(null);
  const restore = useLong("restore_backup");
  const open = useLong("open");
  const file = chosen ?? named;
  const isBusy = restore.isBusy || open.isBusy;
  const failure = restore.failure ?? open.failure;
  const choose = async () => {
    const picked = await pickFile(t("start-restore-choose"), ["chengjie"]);
    if (picked !== null) setChosen(picked);
  };
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || file === null) return;
    if (made) return open.run({ folder: made.folder, passphrase }, enter);
    const folder = await pickFolder(t("start-restore-into"));
    if (folder !== null) restore.run({ file, folder, passphrase }, setMade);
  };
  return (
    <form className="stack" onSubmit={(event) => void begin(event)}>
      <div className="row">
        <span className="grow start-path">{file ?? t("start-restore-none")}</span>
        <Button size="small" variant="outline" disabled={isBusy || made !== null} onClick={() => void choose()}>
          {t("start-restore-choose")}
        </Button>
      </div>
      {file !== null && (
        <>
          <TextField
            label={t("start-passphrase-open")}
            value={passphrase}
            onChange={setPassphrase}
            isSecret
            hint={t("start-restore-passphrase")}
          />
          {failure && <FailureNotice failure={failure} />}
          <LongBar label={t("start-restoring")} long={restore} />
          {made && (
            <p role="status">
              {t("start-restored", { folder: made.folder })} {!made.is_as_made && t("settings-restored-drilled")}{" "}
              {made.evidence_lost === null && t("settings-restored-evidence-unread")}
              {!!made.evidence_lost && (
                <strong>{t("settings-restored-evidence-lost", { count: made.evidence_lost })}</strong>
              )}
            </p>
          )}
          <LongBar label={t("start-opening")} long={open} />
          <div>
            <Button variant="outline" type="submit" disabled={isBusy}>
              {t(made ? "settings-restored-open" : "start-restore-into")}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
