// The written statement by which the session votes although too few are there.
import { useState } from "react";
import type { MeetingRoom } from "../../../generated/api";
import { FormDialog } from "../../../shared/FormDialog";
import { useWords } from "../../../words/words";
import { Statement } from "../vote/StatementField";
import { line } from "../words";
import { lostOf } from "./QuorumLost";

type Props = { room: MeetingRoom; state: (reason: string) => void; close: () => void };

export function StatementForm({ room, state, close }: Props) {
  const { t } = useWords();
  const [typed, type] = useState("");
  const reason = line(typed);
  return (
    <FormDialog
      title={t("council-statement-go-on")}
      open
      close={close}
      submit={() => reason !== null && state(reason)}
      submitLabel={t("session-state")}
      isBusy={false}
      failure={null}
    >
      <p className="note">{lostOf(room, t)}</p>
      <Statement value={typed} onChange={type} />
    </FormDialog>
  );
}
