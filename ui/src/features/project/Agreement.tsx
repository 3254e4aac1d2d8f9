// The task agreement in the order of its eight parts: written while it is drafted, read once it stands.
import { useState } from "react";
import { Button, Select, Textarea } from "tdesign-react";
import type { AgreementParts, AgreementVersion, ProjectRoom } from "../../generated/api";
import { longDate, quantity, wan, yuan } from "../../shared/figures";
import { Card, Empty, FailureNotice, Tag } from "../../shared/parts";
import { useChange } from "../../shared/queries";
import { dashed, useWords } from "../../words/words";
import { SectionHead, inProject } from "./section";

const proses = ["department_duties", "society_duties", "cast_duties", "cooperation", "objectives", "quality"] as const;

function Tables({ parts }: { parts: AgreementParts }) {
  const { t, language } = useWords();
  return (
    <>
      <Card title={t("agreement-tasks")}>{parts.tasks.map((task) => (
        <div className="row" key={task.key_task_id}><strong>{task.title}</strong><span className="note grow">{task.acceptance}</span><span>{longDate(task.due_on, language)}</span></div>
      ))}</Card>
      <Card title={t("agreement-milestones")}>{parts.milestones.map((one, place) => (
        <div className="row" key={place}><Tag tone="plain">{t(`word-${dashed(one.stage)}`)}</Tag><span className="grow">{one.title}</span><span>{longDate(one.due_on, language)}</span></div>
      ))}</Card>
      <Card title={t("agreement-indicators")}>{parts.indicators.map((one) => (
        <div className="row" key={one.indicator_id}><span className="grow">{one.name}</span><span className="figure">{quantity(one.baseline)} → {quantity(one.target)}{one.unit}</span></div>
      ))}</Card>
      <Card title={t("agreement-funding")}>
        {parts.funding.map((one) => <div className="row" key={one.funding_source_id}><span>{one.year}</span><span className="grow">{one.name}</span><span className="figure" title={yuan(one.planned)}>{wan(one.planned)}</span></div>)}
        {parts.budget.map((one) => <div className="row" key={one.budget_line_id}><span className="grow">{one.subject}</span><span className="figure" title={yuan(one.amount)}>{wan(one.amount)}</span></div>)}
      </Card>
    </>
  );
}

function Form({ version }: { version: AgreementVersion }) {
  const { t } = useWords();
  const act = useChange("act");
  const [parts, setParts] = useState(version.parts);
  const changed = proses.some((part) => parts[part] !== version.parts[part]);
  return (
    <>
      {act.error && <FailureNotice failure={act.error} />}
      <div className="stack">{proses.map((part) => (
        <label key={part}><strong>{t(`agreement-${part}`)}</strong><Textarea autosize={{ minRows: 3 }} value={parts[part]} onChange={(text) => setParts({ ...parts, [part]: text })} /></label>
      ))}</div>
      <div className="row"><Button loading={act.isPending} disabled={!changed} onClick={() => act.mutate({ operation: { agreement: { write: { agreement_id: version.id, parts } } } })}>{t("agreement-save")}</Button>
        {changed && <span className="note">{t("agreement-unsaved")}</span>}</div>
    </>
  );
}

function Agreement({ room }: { room: ProjectRoom }) {
  const { t } = useWords();
  const act = useChange("act");
  const [chosen, setChosen] = useState<string | null>(null);
  const [resolution, setResolution] = useState("");
  const version = room.agreements.find((one) => one.id === chosen) ?? room.agreements.at(-1);
  if (!version) return <Empty>{t("agreement-none")}</Empty>;
  const gaps = room.gaps.find((one) => one.agreement_id === version.id)?.gaps ?? [];
  return (
    <div className="stack">
      {act.error && <FailureNotice failure={act.error} />}
      <div className="row">
        {room.agreements.map((one) => (
          <button type="button" key={one.id} className={one.id === version.id ? "mark chosen" : "mark"} onClick={() => setChosen(one.id)}>{t("agreement-version", { number: one.number, draft: one.draft })} {t(`word-${dashed(one.status)}`)}</button>
        ))}
      </div>
      <Card title={t("agreement-gaps")}>
        {gaps.length === 0 ? <Tag tone="green">{t("agreement-complete")}</Tag> : gaps.map((gap, place) => <div className="row" key={place}><Tag tone="amber">{t("desk-finding-missing")}</Tag><span>{t(`agreement-gap-${gap.kind}`, { row: (gap.row ?? 0) + 1 })}</span></div>)}
      </Card>
      {version.status === "drafting" ? <Card title={t("agreement-text")}><Form key={version.id + JSON.stringify(version.parts)} version={version} /></Card>
        : <Card title={t("agreement-text")}>{proses.map((part) => <div key={part}><strong>{t(`agreement-${part}`)}</strong><p className="motion">{version.parts[part]}</p></div>)}</Card>}
      <Tables parts={version.parts} />
      <Card title={t("agreement-signing")}>
        {version.signatures.map((one) => <div className="row" key={one.party}><Tag tone="green">{t(`word-${dashed(one.party)}`)}</Tag><span className="grow">{one.signatory}</span><span>{one.signed_on}</span></div>)}
        {version.status === "drafting" && gaps.length === 0 && (
          <div className="row"><Select value={resolution} onChange={(one) => setResolution(one as string)} placeholder={t("agreement-resolution")} options={room.resolutions.map((one) => ({ value: one.resolution.id, label: `${one.number} ${one.resolution.title}` }))} inputProps={{ "aria-label": t("agreement-resolution") } as object} />
            <Button variant="outline" disabled={resolution === ""} onClick={() => act.mutate({ operation: { agreement: { approve: { agreement_id: version.id, resolution_id: resolution } } } })}>{t("agreement-approve")}</Button></div>
        )}
        {version.status === "council_approved" && <Button variant="outline" onClick={() => act.mutate({ operation: { agreement: { send: { agreement_id: version.id, sent_on: room.today } } } })}>{t("agreement-send")}</Button>}
      </Card>
    </div>
  );
}

export const AgreementSection = inProject(({ room }) => (
  <>
    <SectionHead room={room} section="agreement" />
    <Agreement room={room} />
  </>
));
