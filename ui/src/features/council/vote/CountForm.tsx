// Counting a vote and closing it: the program judges what was counted by the charter rule of the meeting's day.
import type { ItemView, MeetingRoom } from "../../../generated/api";
import { Button } from "../../../shared/Button";
import { TextField } from "../../../shared/form";
import { newId } from "../../../shared/ids";
import { FailureNotice } from "../../../shared/parts";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { useForm, useToday } from "../form";
import { WhenField } from "../meeting/WhenField";
import { proposedMoment, sent } from "../meeting/when";
import { line } from "../words";
import { CountFields } from "./CountFields";
import { type Count, castOf, choicesOf, noCount, tallyOf } from "./count";

type Typed = { count: Count; tellers: string; moment: string | null };

export function CountForm({ room, view }: { room: MeetingRoom; view: ItemView }) {
  const { t } = useWords();
  const today = useToday();
  const act = useChange("act");
  const { item } = view;
  const form = useForm<Typed>(`count.${item.id}`, {
    count: noCount(item.method === "named_ballot"),
    tellers: "",
    moment: proposedMoment(room, today),
  });
  const { count, tellers, moment } = form.value;
  const tally = tallyOf(count);
  const cast = castOf(tally);
  const close = () => {
    const choices = choicesOf(count, view.voter_ids);
    const vote = { ballot_id: newId(), resolution_id: newId(), agenda_item_id: item.id, closed_at: sent(moment) };
    act.mutate(
      { operation: { vote: { close: { ...vote, tally, choices, tellers: line(tellers) } } } },
      { onSuccess: form.clear },
    );
  };
  return (
    <form
      className="count-form"
      aria-label={t("council-vote")}
      onSubmit={(event) => {
        event.preventDefault();
        if (cast > 0 && !act.isPending) close();
      }}
    >
      <CountFields room={room} view={view} {...form.field("count")} />
      <div className="pair">
        <TextField label={t("council-tellers")} {...form.field("tellers")} />
        <WhenField label={t("council-vote-when")} {...form.field("moment")} />
      </div>
      {act.error && <FailureNotice failure={act.error} />}
      <Button theme="primary" type="submit" loading={act.isPending} disabled={cast === 0 || cast > view.voters}>
        {t("council-vote-close")}
      </Button>
    </form>
  );
}
