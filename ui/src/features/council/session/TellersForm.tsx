// Who watches and counts a vote of the session; they mostly stay the same for the whole meeting.
import { useEffect, useRef, useState } from "react";
import type { MeetingRoom } from "../../../generated/api";
import { FormDialog } from "../../../shared/FormDialog";
import { TextField } from "../../../shared/form";
import { useWords } from "../../../words/words";

/** An election begins with nobody: who counted before may stand in it. */
type Props = { room: MeetingRoom; isElection: boolean; tellers: string; name: (tellers: string) => void; close: () => void };

/** Who counted the vote that was closed last. */
const latestOf = ({ items }: MeetingRoom): string => {
  const closed = items.flatMap((view) => view.ballots).filter((one) => one.tellers !== null);
  return closed.toSorted((one, other) => (one.closed_at < other.closed_at ? -1 : 1)).at(-1)?.tellers ?? "";
};

export function TellersForm({ room, isElection, tellers, name, close }: Props) {
  const { t } = useWords();
  const [typed, type] = useState(tellers || (isElection ? "" : latestOf(room)));
  const field = useRef<HTMLDivElement>(null);
  // What stands there is replaced by what is typed.
  useEffect(() => field.current?.querySelector("input")?.select(), []);
  return (
    <FormDialog
      title={t("council-tellers")}
      open
      close={close}
      submit={() => name(typed)}
      submitLabel={t("session-tellers-name")}
      isBusy={false}
      failure={null}
    >
      <div ref={field}>
        <TextField label={t("council-tellers")} value={typed} onChange={type} hint={t("session-tellers-hint")} />
      </div>
    </FormDialog>
  );
}
