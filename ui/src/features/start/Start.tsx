// First start: a new workspace, one that exists, or the sample society to look round in.
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { pickFolder } from "../../host";
import { Button } from "../../shared/Button";
import { LongBar } from "../../shared/LongBar";
import { OpenCarried } from "../../shared/OpenCarried";
import { RecoveryCode } from "../../shared/RecoveryCode";
import { useLong } from "../../shared/long";
import { Card, FailureNotice } from "../../shared/parts";
import { useView } from "../../shared/queries";
import { useWords } from "../../words/words";
import { NewWorkspace } from "./NewWorkspace";
import { OpenWorkspace } from "./OpenWorkspace";
import { RestoreBackup } from "./RestoreBackup";
import "./sheets";

export function Start() {
  const { t } = useWords();
  const client = useQueryClient();
  const [code, setCode] = useState<string | null>(null);
  const sample = useLong("sample");
  const isBackup = useView("last_workspace", {}, []).data?.trouble?.code === "workspace-is-backup";
  const enter = () => void client.invalidateQueries();
  const look = async () => {
    const folder = await pickFolder(t("start-sample"));
    if (folder !== null) sample.run({ folder }, enter);
  };
  if (code !== null) {
    return (
      <div className="start narrow">
        <h1>{t("start-new")}</h1>
        <section className="card">
          <div>
            <RecoveryCode code={code} goOn={enter} goOnLabel={t("start-go-on")} />
          </div>
        </section>
      </div>
    );
  }
  return (
    <div className="start">
      <h1>{t("start-welcome")}</h1>
      <div className="start-ways">
        <div className="stack">
          <NewWorkspace made={setCode} />
          <Card title={t("start-sample")}>
            <div className="stack">
              <p className="note">{t("start-sample-what")}</p>
              {sample.failure && <FailureNotice failure={sample.failure} />}
              <LongBar label={t("start-making")} long={sample} />
              <div>
                <Button variant="outline" disabled={sample.isBusy} onClick={() => void look()}>
                  {t("start-sample-choose")}
                </Button>
              </div>
            </div>
          </Card>
        </div>
        <div className="stack">
          <OpenWorkspace enter={enter} />
          {!isBackup && (
            <Card title={t("start-restore")}>
              <RestoreBackup named={null} enter={enter} />
            </Card>
          )}
          <Card title={t("carry-open")}>
            <OpenCarried enter={enter} />
          </Card>
        </div>
      </div>
    </div>
  );
}
