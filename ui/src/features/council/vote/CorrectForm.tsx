// Correcting a closed vote (更正计票): a further record beside the original, judged by the room as it was then.
import type { Ballot, ItemView, MeetingRoom } from "../../../generated/api";
import { FormDialog } from "../../../shared/FormDialog";
import { TextField } from "../../../shared/form";
import { FailureNotice } from "../../../shared/parts";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { useForm } from "../form";
import { WhenField } from "../meeting/WhenField";
import { line } from "../words";
import { CountFields } from "./CountFields";
import { Rehearsed, RehearsedWord } from "./Rehearsed";
import { type Count, candidateCountsOf, choicesOf, countOf, standingOf, takingOf, tallyOf } from "./count";
import { confirmed, useRehearsal } from "./rehearsal";

type Props = { room: MeetingRoom; view: ItemView; ballot: Ballot; close: () => void };
type Typed = { count: Count; reason: string; moment: string | null };

export function CorrectForm({ room, view, ballot, close }: Props) {
  const { t } = useWords();
  const act = useChange("act");
  const form = useForm<Typed>(`correction.${ballot.id}`, {
    count: countOf(ballot),
    reason: "",
    moment: null,
  });
  const { count, reason, moment } = form.value;
  const { papers, canClose } = standingOf(takingOf(room, view), count);
  const said = {
    correct: {
      corrects_id: ballot.id,
      corrected_at: moment,
      tally: tallyOf(count),
      choices: choicesOf(count, view.voter_ids),
      papers,
      candidates: ballot.election ? candidateCountsOf(count.votes, tallyOf(count).in_favour, view.candidates.map((one) => one.candidate.person_id)) : [],
      reason,
    },
  };
  const rehearsal = useRehearsal(canClose ? { correct: { ...said.correct, reason: line(reason) ?? t("council-correct-reason") } } : null, act.isPending);
  const submit = () => {
    act.mutate(
      { operation: { vote: confirmed(said) } },
      {
        onSuccess: () => {
          form.clear();
          close();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t("council-correct")}
      open
      close={close}
      submit={submit}
      submitLabel={t("council-correct")}
      isBusy={act.isPending}
      failure={act.error}
      draft={form}
      width={720}
    >
      <p className="note">{t("council-correct-means")}</p>
      <CountFields room={room} view={view} {...form.field("count")} />
      <TextField label={t("council-correct-reason")} {...form.field("reason")} required />
      <WhenField label={t("council-correct-when")} {...form.field("moment")} />
      {/* What it would undo is told before the reason is written. */}
      {!act.error && rehearsal.error && <FailureNotice failure={rehearsal.error} />}
      {!act.error && rehearsal.data && (
        <>
          <RehearsedWord view={view} rehearsal={rehearsal.data} />
          <Rehearsed room={room} rehearsal={rehearsal.data} />
        </>
      )}
    </FormDialog>
  );
}
