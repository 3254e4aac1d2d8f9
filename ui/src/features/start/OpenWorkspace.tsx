// A workspace that exists: the last one, or a folder; by its passphrase, or by the recovery code when that is lost.
import { type FormEvent, useState } from "react";
import { pickFolder } from "../../host";
import { Button } from "../../shared/Button";
import { LongBar } from "../../shared/LongBar";
import { TextField } from "../../shared/form";
import { useLong } from "../../shared/long";
import { Card, FailureNotice } from "../../shared/parts";
import { useView } from "../../shared/queries";
import { useWords } from "../../words/words";
import { RestoreBackup } from "./RestoreBackup";

export function OpenWorkspace({ enter }: { enter: () => void }) {
  const { t } = useWords();
  const last = useView("last_workspace", {}, []);
  const [chosen, setChosen] = useState<string | null>(null);
  const [isByCode, setByCode] = useState(false);
  const [secret, setSecret] = useState("");
  const open = useLong("open");
  const openByCode = useLong("open_with_recovery_code");
  const folder = chosen ?? last.data?.folder ?? null;
  const isBusy = open.isBusy || openByCode.isBusy;
  const choose = async () => {
    const picked = await pickFolder(t("start-open"));
    if (picked !== null) setChosen(picked);
  };
  const begin = (event: FormEvent) => {
    event.preventDefault();
    if (folder === null || isBusy) return;
    if (isByCode) openByCode.run({ folder, recovery_code: secret }, enter);
    else open.run({ folder, passphrase: secret }, enter);
  };
  const failure = isByCode ? openByCode.failure : open.failure;
  const trouble = chosen === null ? (last.data?.trouble ?? null) : null;
  if (trouble?.code === "workspace-is-backup")
    return (
      <Card title={t("start-restore")}>
        <div className="stack">
          <FailureNotice failure={trouble} />
          <RestoreBackup named={folder} enter={enter} />
          <div>
            <Button variant="text" theme="primary" onClick={() => void choose()}>
              {t("start-open-instead")}
            </Button>
          </div>
        </div>
      </Card>
    );
  return (
    <Card title={t("start-open")}>
      <form className="stack" onSubmit={begin}>
        <div className="row">
          <span className="grow start-path">{folder ?? t("start-open-none")}</span>
          <Button size="small" variant="outline" onClick={() => void choose()}>
            {t("start-choose")}
          </Button>
        </div>
        {trouble && <FailureNotice failure={trouble} />}
        <TextField
          label={t(isByCode ? "start-code" : "start-passphrase-open")}
          value={secret}
          onChange={setSecret}
          isSecret={!isByCode}
          hint={t(isByCode ? "start-code-hint" : "start-passphrase-hint")}
        />
        {failure && <FailureNotice failure={failure} />}
        <LongBar label={t("start-opening")} long={isByCode ? openByCode : open} />
        <div className="row">
          <Button variant="outline" type="submit" disabled={folder === null || isBusy || (isByCode && secret === "")}>
            {t("start-open-now")}
          </Button>
          <Button variant="text" theme="primary" onClick={() => (setByCode(!isByCode), setSecret(""))}>
            {t(isByCode ? "start-by-passphrase" : "start-by-code")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
