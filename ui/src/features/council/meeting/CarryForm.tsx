// A meeting goes out to another machine: to whom, under which passphrase, into which file; then it says where that lies.
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { MeetingRoom } from "../../../generated/api";
import { saveFile } from "../../../host";
import { Button } from "../../../shared/Button";
import { FormDialog } from "../../../shared/FormDialog";
import { TextField } from "../../../shared/form";
import { newId } from "../../../shared/ids";
import { useLong } from "../../../shared/long";
import { LongBar } from "../../../shared/LongBar";
import { Modal } from "../../../shared/Modal";
import { readsStale } from "../../../shared/queries";
import { useWords } from "../../../words/words";

/** The shortest passphrase that the program takes for a file that leaves the office. */
const LEAST = 8;

export function CarryForm({ room, title, close }: { room: MeetingRoom; title: string; close: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const long = useLong("carry_out");
  const [to, setTo] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [made, setMade] = useState<string | null>(null);
  const isShort = [...passphrase].length < LEAST;
  const begin = async () => {
    const path = await saveFile(t("carry-where"), t("carry-file-name", { title }));
    if (path === null) return;
    const asked = { carried_id: newId(), meeting_id: room.meeting.id, carried_to: to.trim(), passphrase, path };
    long.run(asked, (receipt) => {
      setMade(path);
      void client.invalidateQueries({ predicate: (query) => readsStale(query.queryKey, receipt.stale) });
    });
  };
  if (made !== null) {
    return (
      <Modal title={t("carry-title")} close={close} width={640}>
        <p role="status" className="carry-path">
          {t("carry-made", { path: made })}
        </p>
        <p className="note">{t("carry-locks")}</p>
        <div className="form-foot">
          <Button theme="primary" onClick={close}>
            {t("form-close")}
          </Button>
        </div>
      </Modal>
    );
  }
  return (
    <FormDialog
      title={t("carry-title")}
      open
      close={close}
      submit={() => void begin()}
      submitLabel={t("carry-out")}
      isBusy={long.isBusy}
      failure={long.failure}
    >
      <p>{t("carry-means")}</p>
      <p className="notice">{t("carry-locks")}</p>
      <TextField label={t("carry-to")} value={to} onChange={setTo} required />
      <TextField
        label={t("carry-passphrase")}
        value={passphrase}
        onChange={setPassphrase}
        hint={t("carry-passphrase-hint", { least: LEAST })}
        refusal={again !== "" && isShort ? t("refusal-carry-passphrase-short", { least: LEAST }) : undefined}
        isSecret
        required
      />
      <TextField
        label={t("carry-again")}
        value={again}
        onChange={setAgain}
        refusal={again !== "" && again !== passphrase ? t("carry-differs") : undefined}
        isSecret
        required
      />
      <LongBar label={t("carry-making")} long={long} />
    </FormDialog>
  );
}
