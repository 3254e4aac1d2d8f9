// The four stages with their steps: what is done and by what it is proved, what is open, and what can be recorded now.
import { Link } from "@tanstack/react-router";
import { CheckCircleFilledIcon, CircleIcon, TimeIcon } from "tdesign-icons-react";
import type { ProjectRoom, Stage, StageView, StepView } from "../../generated/api";
import { Button } from "../../shared/Button";
import { EvidenceButton } from "../../shared/Evidence";
import { longDate } from "../../shared/figures";
import { Clause } from "../../shared/Hovered";
import { Tag, type Tone } from "../../shared/parts";
import { dashed, useWords } from "../../words/words";
import type { Open } from "./ChangeDialog";
import { BeginStage, CompleteStage, RecordStep, ReplanStage } from "./StageForms";

type Place = "done" | "current" | "ahead";

const tones: Record<Place, Tone> = { done: "green", current: "blue", ahead: "plain" };

export const placeOf = (stage: StageView): Place =>
  stage.completed_on ? "done" : stage.started_on ? "current" : "ahead";

type StepProps = { room: ProjectRoom; step: StepView; place: Place; open: Open };

function StepRow({ room, step, place, open }: StepProps) {
  const { t, language } = useWords();
  const isAgreement = step.step === "agreement_signed";
  const record = () =>
    open((close) => <RecordStep step={step} project={room.project.id} today={room.today} close={close} />);
  return (
    <li className="stage-step">
      {step.done_on ? (
        <CheckCircleFilledIcon className="is-done" />
      ) : place === "current" ? (
        <TimeIcon className="is-open" />
      ) : (
        <CircleIcon />
      )}
      <span className="step-name">{t(`word-${dashed(step.step)}`)}</span>
      <Clause clause={step.clause} asks={t(`step-${dashed(step.step)}-asks`)} />
      <span className="grow note">
        {step.done_on
          ? [longDate(step.done_on, language), step.proof].filter(Boolean).join("　")
          : t(isAgreement ? "step-follows-agreement" : place === "current" ? "step-missing-proof" : "step-ahead")}
      </span>
      {step.gate_record_id && (
        <EvidenceButton
          of={{ record: "gate_record", gate_record_id: step.gate_record_id }}
          id={step.gate_record_id}
          title={t(`word-${dashed(step.step)}`)}
        />
      )}
      {!step.done_on && isAgreement && (
        <Link to="/project/$project/agreement" params={{ project: room.project.id }}>
          {t("step-to-agreement")}
        </Link>
      )}
      {!step.done_on && !isAgreement && (
        <Button size="small" variant="outline" onClick={record}>
          {t("step-record")}
        </Button>
      )}
    </li>
  );
}

function dates(
  stage: StageView,
  t: ReturnType<typeof useWords>["t"],
  language: ReturnType<typeof useWords>["language"],
): string {
  const span = (from: string, to: string) => t("span", { from: longDate(from, language), to: longDate(to, language) });
  const planned = t("stage-planned", { span: span(stage.planned_from, stage.planned_to) });
  if (stage.started_on && stage.completed_on)
    return `${planned}　${t("stage-actual", { span: span(stage.started_on, stage.completed_on) })}`;
  return stage.started_on ? `${planned}　${t("stage-begun", { day: longDate(stage.started_on, language) })}` : planned;
}

type Props = { room: ProjectRoom; open: Open };

export function Road({ room, open }: Props) {
  const { t, language } = useWords();
  const inHand = room.road.find((stage) => stage.completed_on === null);
  const late = new Set(
    room.findings
      .filter((one) => one.rule === "stages-in-time")
      .flatMap((one) => one.records.map((record) => record.id)),
  );
  const actions = (stage: StageView, record: Stage) => {
    const asked = { stage: record, today: room.today };
    const isNext = stage === inHand;
    return (
      <>
        {!stage.completed_on && (
          <Button
            size="small"
            variant="outline"
            onClick={() => open((close) => <ReplanStage {...asked} close={close} />)}
          >
            {t("stage-replan")}
          </Button>
        )}
        {!stage.started_on && (
          <Button
            size="small"
            {...(isNext ? { theme: "primary" as const } : { variant: "outline" as const })}
            onClick={() => open((close) => <BeginStage {...asked} close={close} />)}
          >
            {t("stage-begin")}
          </Button>
        )}
        {stage.started_on && !stage.completed_on && (
          <Button
            size="small"
            theme="primary"
            onClick={() => open((close) => <CompleteStage {...asked} close={close} />)}
          >
            {t("stage-complete")}
          </Button>
        )}
      </>
    );
  };
  return (
    <section className="card stages" aria-label={t("overview-stages")}>
      {room.road.map((stage, at) => {
        const record = room.stages[at];
        const place = placeOf(stage);
        const done = stage.steps.filter((step) => step.done_on).length;
        return (
          <details key={stage.kind} className={place} open={stage === inHand}>
            <summary>
              <span className="stage-number">{at + 1}</span>
              <strong>{t(`word-${stage.kind}`)}</strong>
              <Tag tone={tones[place]}>{t(`stage-${place}`)}</Tag>
              {record && late.has(record.id) && <Tag tone="amber">{t("stage-late")}</Tag>}
              <span className="note">{dates(stage, t, language)}</span>
              <span className="grow" />
              <span className="note">{t("stage-steps", { done, all: stage.steps.length })}</span>
            </summary>
            <ul>
              {stage.steps.map((step) => (
                <StepRow key={step.step} room={room} step={step} place={place} open={open} />
              ))}
            </ul>
            {record && <div className="stage-actions">{actions(stage, record)}</div>}
          </details>
        );
      })}
    </section>
  );
}
