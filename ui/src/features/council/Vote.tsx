// Entering a count: what is typed is checked against who may vote before it is sent.
import { useState } from "react";
import { Button, Input } from "tdesign-react";
import type { Choice, ItemView, Tally } from "../../generated/api";
import { newId } from "../../shared/ids";
import { nowWithOffset } from "../../shared/moment";
import { Card, FailureNotice, Tag } from "../../shared/parts";
import { useChange } from "../../shared/queries";
import { useWords } from "../../words/words";

const counted: Choice[] = ["in_favour", "against", "abstain", "invalid", "blank"];
const none: Tally = { in_favour: 0, against: 0, abstain: 0, invalid: 0, blank: 0 };

export function Vote({ view }: { view: ItemView }) {
  const { t } = useWords();
  const act = useChange("act");
  const [tally, setTally] = useState(none);
  const [tellers, setTellers] = useState("");
  const cast = counted.reduce((sum, kind) => sum + tally[kind], 0);
  const left = view.voters - cast;
  const put = (kind: Choice, typed: string) => {
    const figure = Number.parseInt(typed, 10);
    setTally({ ...tally, [kind]: Number.isNaN(figure) ? 0 : Math.max(0, figure) });
  };
  const close = () =>
    act.mutate({
      operation: { vote: { close: { ballot_id: newId(), agenda_item_id: view.item.id, closed_at: nowWithOffset(), tally, choices: [], tellers: tellers.trim() || null, resolution_id: newId() } } },
    });
  return (
    <Card title={t("council-vote")}>
      {act.error && <FailureNotice failure={act.error} />}
      <div className="tally">
        {counted.map((kind) => (
          <label key={kind}>{t(`council-tally-${kind}`)}<input className="t-input" type="number" min={0} value={tally[kind]} onFocus={(event) => event.target.select()} onChange={(event) => put(kind, event.target.value)} /></label>
        ))}
      </div>
      <div className="row">
        <span>{t("council-voters", { voters: view.voters, cast })}</span>
        <Tag tone={left === 0 ? "green" : "amber"}>{t(left < 0 ? "council-too-many" : left === 0 ? "council-all-counted" : "council-left", { left: Math.abs(left) })}</Tag>
        <Button size="small" variant="outline" disabled={left <= 0} onClick={() => setTally({ ...tally, in_favour: tally.in_favour + left })}>{t("council-rest-in-favour")}</Button>
      </div>
      <div className="row">
        <label className="inline grow"><span className="note">{t("council-tellers")}</span><Input value={tellers} onChange={setTellers} /></label>
        <Button loading={act.isPending} disabled={cast === 0 || left < 0} onClick={close}>{t("council-vote-close")}</Button>
      </div>
    </Card>
  );
}
