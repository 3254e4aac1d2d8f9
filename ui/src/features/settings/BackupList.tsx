// The backups by day; each can be restored into a folder of its own, which is then opened.
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Backup, Restored } from "../../generated/api";
import { Button } from "../../shared/Button";
import { LongBar } from "../../shared/LongBar";
import { TextField } from "../../shared/form";
import { ListTable, type ListColumn } from "../../shared/ListTable";
import { clock, longDate } from "../../shared/figures";
import { useLong } from "../../shared/long";
import { FailureNotice } from "../../shared/parts";
import { useWords } from "../../words/words";

const size = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

type Props = { backups: Backup[]; hasPassphrase: boolean };

export function BackupList({ backups, hasPassphrase }: Props) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const restore = useLong("restore_backup");
  const open = useLong("open");
  const [made, setMade] = useState<Restored | null>(null);
  const folder = made?.folder;
  const [passphrase, setPassphrase] = useState("");
  const isBusy = restore.isBusy || open.isBusy;
  const columns: ListColumn<Backup>[] = [
    { key: "at", title: t("settings-backup-at"), cell: (one) => `${longDate(one.made_at, language)} ${clock(one.made_at)}` },
    { key: "seq", title: t("settings-backup-entries"), align: "right", width: 110, cell: (one) => one.seq },
    { key: "size", title: t("settings-backup-size"), align: "right", width: 100, cell: (one) => size(one.bytes) },
    {
      key: "restore",
      title: t("settings-backup-restore-title"),
      align: "right",
      width: 112,
      toText: () => "",
      cell: (one) => (
        <Button
          size="small"
          variant="outline"
          disabled={isBusy}
          onClick={() => restore.run({ file: one.path, folder: null, passphrase: null }, setMade)}
        >
          {t("settings-backup-restore")}
        </Button>
      ),
    },
  ];
  const failure = restore.failure ?? open.failure;
  return (
    <div className="stack">
      {failure && <FailureNotice failure={failure} />}
      <LongBar label={t("settings-restoring")} long={restore} />
      {folder && (
        <div className="draft settings-restored" role="status">
          <span>
            {t("settings-restored", { folder })} {!made?.is_as_made && t("settings-restored-drilled")}{" "}
            {made?.evidence_lost === null && t("settings-restored-evidence-unread")}
            {!!made?.evidence_lost && (
              <strong className="wanting">{t("settings-restored-evidence-lost", { count: made.evidence_lost })}</strong>
            )}
          </span>
          {hasPassphrase && (
            <TextField
              isBare
              label={t("settings-restored-passphrase")}
              value={passphrase}
              onChange={setPassphrase}
              placeholder={t("settings-restored-passphrase")}
              isSecret
            />
          )}
          <Button
            size="small"
            variant="outline"
            disabled={isBusy}
            onClick={() => open.run({ folder, passphrase }, () => void client.invalidateQueries())}
          >
            {t("settings-restored-open")}
          </Button>
        </div>
      )}
      {hasPassphrase && <p className="note">{t("settings-restore-passphrase")}</p>}
      <div className="backup-list">
        <ListTable columns={columns} rows={backups} keyOf={(one) => one.file} label={t("settings-backups")} empty={null} />
      </div>
    </div>
  );
}
