// Where the workspace lies, and leaving it for another.
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import type { Office } from "../../generated/api";
import { Button } from "../../shared/Button";
import { LongBar } from "../../shared/LongBar";
import { useLong } from "../../shared/long";
import { FailureNotice } from "../../shared/parts";
import { useWords } from "../../words/words";
import { SettingsCard } from "./SettingsCard";

export function WorkspaceCard({ office }: { office: Office }) {
  const { t } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const close = useLong("close");
  const leave = (withoutBackup: boolean) =>
    close.run({ without_backup: withoutBackup }, () => {
      void navigate({ to: "/" });
      void client.invalidateQueries();
    });
  return (
    <SettingsCard name="workspace" title={t("settings-workspace")}>
      <dl className="settings-facts">
        <dt>{t("settings-society")}</dt>
        <dd className="settings-society">
          {office.society}
          <Link to="/society">{t("settings-society-amend")}</Link>
        </dd>
        <dt>{t("settings-folder")}</dt>
        <dd className="settings-path">{office.folder}</dd>
      </dl>
      {close.failure && <FailureNotice failure={close.failure} />}
      <LongBar label={t("settings-closing")} long={close} />
      <div>
        <Button variant="outline" disabled={close.isBusy} onClick={() => leave(false)}>
          {t("settings-close")}
        </Button>
        {close.failure && (
          <Button variant="text" theme="danger" onClick={() => leave(true)}>
            {t("settings-close-without-backup")}
          </Button>
        )}
      </div>
    </SettingsCard>
  );
}
