// An item of the agenda: its motion, its vote, the result explained and the resolution that comes of it.
import { useState } from "react";
import { Button, Input } from "tdesign-react";
import type { ItemView, MeetingRoom } from "../../generated/api";
import { Card, Clause, FailureNotice, Tag } from "../../shared/parts";
import { useChange } from "../../shared/queries";
import { useWords } from "../../words/words";
import { Recusals } from "./Recusals";
import { ResolutionPaper } from "./ResolutionPaper";
import { Vote } from "./Vote";

const counted = ["in_favour", "against", "abstain", "invalid", "blank"] as const;

function Result({ view }: { view: ItemView }) {
  const { t } = useWords();
  const ballot = view.ballots.at(-1);
  if (!ballot) return null;
  return (
    <div className="result">
      <div className="row">
        <Tag tone={ballot.judgement.outcome === "passed" ? "green" : "amber"}>{t(`word-${ballot.judgement.outcome}`)}</Tag>
        {counted.map((kind) => <span key={kind}>{t(`council-tally-${kind}`)} <strong className="figure">{ballot.tally[kind]}</strong></span>)}
        {ballot.corrects_id && <Tag tone="blue">{t("council-corrected")}</Tag>}
      </div>
      <p>{view.explanation}</p>
      <Clause clause={ballot.judgement.rule_clause} />
    </div>
  );
}

export function Item({ room, view }: { room: MeetingRoom; view: ItemView }) {
  const { t } = useWords();
  const act = useChange("act");
  const [reason, setReason] = useState("");
  const { item } = view;
  const inHand = room.meeting.status === "in_session" && item.state === "pending";
  return (
    <div className="stack">
      <Card title={`${item.position}. ${item.title}`}>
        <p className="note">{t(`council-kind-${item.kind}`)}{item.kind === "vote" && `　${t(`council-method-${item.method}`)}`}{item.major_matter && `　${t("council-is-major", { matter: t(`council-major-${item.major_matter}`) })}`}</p>
        {item.text.split("\n").map((paragraph, place) => <p className="motion" key={place}>{paragraph}</p>)}
        {item.deferral_reason && <p>{t("council-deferred-for", { reason: item.deferral_reason })}</p>}
        {act.error && <FailureNotice failure={act.error} />}
        <Result view={view} />
        {inHand && item.kind !== "vote" && <Button onClick={() => act.mutate({ operation: { meeting: { hear_item: { agenda_item_id: item.id } } } })}>{t("council-hear")}</Button>}
        {inHand && (
          <div className="row">
            <label className="inline grow"><span className="note">{t("council-defer-reason")}</span><Input value={reason} onChange={setReason} /></label>
            <Button variant="outline" disabled={reason.trim() === ""} onClick={() => act.mutate({ operation: { meeting: { defer_item: { agenda_item_id: item.id, reason } } } })}>{t("council-defer")}</Button>
          </div>
        )}
      </Card>
      {item.kind === "vote" && item.state === "pending" && <Recusals room={room} view={view} />}
      {inHand && item.kind === "vote" && <Vote view={view} />}
      {view.resolution && <ResolutionPaper view={view.resolution} />}
    </div>
  );
}
