// Counting a vote and closing it: the program judges what was counted by the charter rule of the meeting's day.
import { useEffect } from "react";
import type { ItemView, MeetingRoom } from "../../../generated/api";
import { Button } from "../../../shared/Button";
import { TextField } from "../../../shared/form";
import { FailureNotice } from "../../../shared/parts";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { useForm, useToday } from "../form";
import { WhenField } from "../meeting/WhenField";
import { proposedMoment } from "../meeting/when";
import { line } from "../words";
import { CountFields } from "./CountFields";
import { Rehearsed, RehearsedWord } from "./Rehearsed";
import { StatementField } from "./StatementField";
import { type Count, candidateCountsOf, choicesOf, noCount, standingOf, takingOf, tallyOf } from "./count";
import { confirmed, type Said, useRehearsal } from "./rehearsal";

type Typed = {
  count: Count;
  tellers: string;
  moment: string | null;
  /** Why the vote goes on although too few are there; nothing while nobody answers for that. */
  statement: string | null;
};

export function CountForm({ room, view }: { room: MeetingRoom; view: ItemView }) {
  const { t } = useWords();
  const today = useToday();
  const act = useChange("act");
  const { item, candidates } = view;
  // A vote taken anew begins with nothing of the one before.
  const form = useForm<Typed>(`counting.${item.id}.${view.ballots.length}`, {
    count: noCount(item.method === "named_ballot"),
    tellers: "",
    moment: proposedMoment(room, today),
    statement: null,
  });
  const { count, tellers, moment, statement } = form.value;
  // A refusal speaks of what was sent; it goes as soon as something else is typed.
  const typed = JSON.stringify(form.value);
  useEffect(() => act.reset(), [typed]);
  const { papers, isVoid, canClose } = standingOf(takingOf(room, view), count);
  const hasCandidates = item.places === null || candidates.length > 0;
  const isReady = canClose && hasCandidates && (statement === null || line(statement) !== null);
  const isShort = !room.is_quorate || act.error?.code === "vote-no-quorum";
  const said: Said = {
    close: {
      agenda_item_id: item.id,
      closed_at: moment,
      tally: tallyOf(count),
      choices: choicesOf(count, view.voter_ids),
      tellers: line(tellers),
      papers,
      candidates:
        item.places === null ? [] : candidateCountsOf(count.votes, tallyOf(count).in_favour, candidates.map(({ candidate }) => candidate.person_id)),
      quorum_override: statement === null ? null : line(statement),
    },
  };
  const rehearsal = useRehearsal(isReady ? said : null, act.isPending);
  const refusal = act.error ?? rehearsal.error;
  const close = () => act.mutate({ operation: { vote: confirmed(said) } }, { onSuccess: form.clear });
  return (
    <form
      className="count-form"
      aria-label={t("council-vote")}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !act.isPending) close();
      }}
    >
      {view.ballots.length > 0 && <h3>{t("council-revote")}</h3>}
      <CountFields room={room} view={view} {...form.field("count")} />
      <div className="pair">
        <TextField label={t("council-tellers")} {...form.field("tellers")} />
        <WhenField label={t("council-vote-when")} {...form.field("moment")} />
      </div>
      {refusal ? <FailureNotice failure={refusal} /> : rehearsal.data && <Rehearsed room={room} rehearsal={rehearsal.data} />}
      {(isShort || statement !== null) && <StatementField {...form.field("statement")} isTold={refusal !== null} />}
      <footer className="count-foot">
        <Button theme="primary" type="submit" loading={act.isPending} disabled={!isReady}>
          {t(isVoid ? "council-vote-void" : "council-vote-close")}
        </Button>
        {!refusal && rehearsal.data && <RehearsedWord view={view} rehearsal={rehearsal.data} />}
      </footer>
    </form>
  );
}
