// The four stages with their steps, and what the plan's rules say today.
import { Button, Input } from "tdesign-react";
import { useState } from "react";
import type { FindingStatus, ProjectRoom, StepView } from "../../generated/api";
import { longDate } from "../../shared/figures";
import { newId } from "../../shared/ids";
import { Card, Clause, FailureNotice, Tag, type Tone } from "../../shared/parts";
import { useChange } from "../../shared/queries";
import { dashed, useWords } from "../../words/words";

const tone: Record<FindingStatus, Tone> = { breached: "red", missing: "amber", not_yet_due: "plain", met: "green" };

function StepRow({ room, step, isOpen }: { room: ProjectRoom; step: StepView; isOpen: boolean }) {
  const { t, language } = useWords();
  const act = useChange("act");
  const [proof, setProof] = useState("");
  const record = () =>
    act.mutate({ operation: { pilot: { record_step: { id: newId(), project_id: room.project.id, step: step.step, done_on: room.today, proof } } } });
  return (
    <>
      {act.error && <FailureNotice failure={act.error} />}
      <div className="row">
        <Tag tone={step.done_on ? "green" : "plain"}>{t(step.done_on ? "project-step-done" : "project-step-open")}</Tag>
        <span className="grow">{t(`word-${dashed(step.step)}`)}</span>
        {step.done_on ? <span className="note">{longDate(step.done_on, language)}</span> : isOpen && step.step !== "agreement_signed" && (
          <label className="inline"><span className="note">{t("project-step-proof")}</span><Input value={proof} onChange={setProof} /><Button size="small" variant="outline" disabled={proof.trim() === ""} onClick={record}>{t("project-step-record")}</Button></label>
        )}
        <Clause clause={step.clause} />
      </div>
    </>
  );
}

export function Overview({ room }: { room: ProjectRoom }) {
  const { t, find, language } = useWords();
  const act = useChange("act");
  return (
    <div className="stack">
      {act.error && <FailureNotice failure={act.error} />}
      <Card title={t("desk-findings")}>
        {room.findings.map((finding) => (
          <div className="row" key={finding.rule}>
            <Tag tone={tone[finding.status]}>{t(`desk-finding-${finding.status}`)}</Tag><span>{find(`rule-${finding.rule}`) ?? finding.rule}</span>
            <span className="note grow">{finding.records.map((record) => record.title).join("；")}</span><Clause clause={finding.clause} />
          </div>
        ))}
      </Card>
      {room.road.map((stage, place) => {
        const record = room.stages[place];
        const isOpen = stage.started_on !== null && stage.completed_on === null;
        return (
          <Card key={stage.kind} title={t("project-stage", { stage: t(`word-${stage.kind}`), from: longDate(stage.planned_from, language), to: longDate(stage.planned_to, language) })}>
            {stage.steps.map((step) => <StepRow key={step.step} room={room} step={step} isOpen={isOpen} />)}
            {record && stage.started_on === null && <Button variant="outline" onClick={() => act.mutate({ operation: { pilot: { begin_stage: { stage_id: record.id, started_on: room.today } } } })}>{t("project-stage-begin")}</Button>}
            {record && isOpen && <Button variant="outline" onClick={() => act.mutate({ operation: { pilot: { complete_stage: { stage_id: record.id, completed_on: room.today } } } })}>{t("project-stage-complete")}</Button>}
          </Card>
        );
      })}
    </div>
  );
}
