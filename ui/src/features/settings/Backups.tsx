// The backups: made now, kept in a second place, restored beside the workspace.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { BackupState, BackupTarget } from "../../generated/api";
import { type Failure, call, pickFolder } from "../../host";
import { Button } from "../../shared/Button";
import { LongBar } from "../../shared/LongBar";
import { clock, longDate } from "../../shared/figures";
import { useLong } from "../../shared/long";
import { FailureNotice, Shown, Tag } from "../../shared/parts";
import { useView } from "../../shared/queries";
import { useWords } from "../../words/words";
import { BackupList } from "./BackupList";
import { SettingsCard } from "./SettingsCard";

function SecondPlace({ target }: { target: BackupTarget | null }) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const choose = useMutation<unknown, Failure, boolean>({
    mutationFn: async (isChosen) => {
      const folder = isChosen ? await pickFolder(t("settings-target-choose")) : null;
      return isChosen && folder === null ? null : call("set_backup_target", { folder });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ["backup_state"] }),
  });
  return (
    <section className="second-place" aria-label={t("settings-target")}>
      <h3>{t("settings-target")}</h3>
      {target ? (
        <p className="settings-target">
          <span className="settings-path">{target.folder}</span>
          {!target.is_there && <Tag tone="amber">{t("settings-target-away")}</Tag>}
          {target.is_overdue && <Tag tone="amber">{t("settings-target-overdue")}</Tag>}
          <span className="note">
            {target.copied_at ? t("settings-target-copied", { at: longDate(target.copied_at, language) }) : t("settings-target-never")}
          </span>
        </p>
      ) : (
        <p className="note">{t("settings-target-none")}</p>
      )}
      {choose.error && <FailureNotice failure={choose.error} />}
      <div className="row">
        <Button size="small" variant="outline" loading={choose.isPending} onClick={() => choose.mutate(true)}>
          {t("settings-target-choose")}
        </Button>
        {target && (
          <Button size="small" variant="outline" onClick={() => choose.mutate(false)}>
            {t("settings-target-clear")}
          </Button>
        )}
      </div>
    </section>
  );
}

function State({ state }: { state: BackupState }) {
  const { t, language } = useWords();
  const at = state.newest?.made_at;
  return (
    <>
      <p>
        {at ? t("settings-backup-newest", { at: `${longDate(at, language)} ${clock(at)}` }) : t("settings-backups-empty")}{" "}
        {at && state.has_changed && <Tag tone="amber">{t("settings-backup-changed")}</Tag>}
      </p>
      {state.trouble && <FailureNotice failure={state.trouble} />}
      {state.is_disk_low && <p className="notice">{t("settings-disk-low", { megabytes: Math.floor(state.free_bytes / 1_000_000) })}</p>}
    </>
  );
}

export function Backups({ hasPassphrase }: { hasPassphrase: boolean }) {
  const { t } = useWords();
  const client = useQueryClient();
  const state = useView("backup_state", {}, ["*"]);
  const backups = useView("backups", {}, ["*"]);
  const backup = useLong("backup");
  const refresh = () => {
    for (const key of ["backups", "backup_state", "office", "desk"]) void client.invalidateQueries({ queryKey: [key] });
  };
  return (
    <SettingsCard name="backups" title={t("settings-backups")}>
      <Shown view={state}>
        {(shown) => (
          <>
            <State state={shown} />
            {backup.failure && <FailureNotice failure={backup.failure} />}
            <LongBar label={t("settings-backing-up")} long={backup} />
            <div>
              <Button theme="primary" disabled={backup.isBusy} onClick={() => backup.run({}, refresh)}>
                {t("settings-backup-now")}
              </Button>
            </div>
            <SecondPlace target={shown.target} />
          </>
        )}
      </Shown>
      <Shown view={backups}>
        {(all) => all.length > 0 && <BackupList backups={all} hasPassphrase={hasPassphrase} />}
      </Shown>
    </SettingsCard>
  );
}
