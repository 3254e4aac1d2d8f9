// Larger type, the workspace's place and passphrase, its backups.
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button, Input, Switch } from "tdesign-react";
import { call } from "../../host";
import { clock, longDate } from "../../shared/figures";
import { Card, Empty, FailureNotice, Head, Shown } from "../../shared/parts";
import { useView } from "../../shared/queries";
import { useWords } from "../../words/words";

const KEPT = "chengjie.larger";

/** Shows the page in the size of type that was chosen. */
export function keepType(): void {
  document.body.classList.toggle("larger", localStorage.getItem(KEPT) === "yes");
}

export function Settings() {
  const { t, language } = useWords();
  const state = useView("office", {}, ["*"]);
  const backups = useView("backups", {}, ["*"]);
  const [larger, setLarger] = useState(localStorage.getItem(KEPT) === "yes");
  const [old, setOld] = useState("");
  const [fresh, setFresh] = useState("");
  const passphrase = useMutation({ mutationFn: () => call("change_passphrase", { old, new: fresh }) });
  const backup = useMutation({ mutationFn: () => call("backup", {}), onSuccess: () => backups.refetch() });
  const failure = passphrase.error ?? backup.error;
  const enlarge = (on: boolean) => {
    localStorage.setItem(KEPT, on ? "yes" : "no");
    setLarger(on);
    keepType();
  };
  return (
    <>
      <Head title={t("frame-room-settings")} />
      {failure && <FailureNotice failure={failure} />}
      <div className="stack">
        <Card title={t("settings-workspace")}>
          <div className="row"><span className="grow">{t("settings-folder")}</span><span>{state.data?.folder}</span></div>
          <label className="row"><span className="grow">{t("settings-larger")}</span><Switch value={larger} onChange={(on) => enlarge(on === true)} /></label>
        </Card>
        <Card title={t("settings-passphrase")}>
          <div className="row">
            <Input type="password" value={old} onChange={setOld} placeholder={t("settings-passphrase-old")} />
            <Input type="password" value={fresh} onChange={setFresh} placeholder={t("settings-passphrase-new")} />
            <Button variant="outline" loading={passphrase.isPending} onClick={() => passphrase.mutate()}>{t("settings-passphrase-change")}</Button>
          </div>
        </Card>
        <Card title={t("settings-backups")}>
          <Button loading={backup.isPending} onClick={() => backup.mutate()}>{t("settings-backup-now")}</Button>
          <Shown view={backups}>
            {(all) => all.length === 0 ? <Empty>{t("settings-backups-empty")}</Empty> : all.map((one) => (
              <div className="row" key={one.file}><span>{longDate(one.made_at, language)} {clock(one.made_at)}</span><span className="note">{one.file}</span></div>
            ))}
          </Shown>
        </Card>
      </div>
    </>
  );
}
