// The four stages on one road: how far today is, which gates are passed, which steps stand open.
import { Link } from "@tanstack/react-router";
import { CheckCircleFilledIcon, CheckIcon, CircleIcon, ErrorCircleIcon, TimeIcon } from "tdesign-icons-react";
import type { Desk, StageView, StepView } from "../../generated/api";
import { monthSpan } from "../../shared/figures";
import { Tag, type Tone } from "../../shared/parts";
import { dashed, useWords } from "../../words/words";
import { type Standing, share, standingOf } from "./road";

/** From this share of a stage on the word for today stands where its months would be. */
const LATE = 0.6;

const tones: Record<Standing, Tone> = { done: "green", current: "blue", ahead: "plain" };

type StepProps = { step: StepView; standing: Standing; isLate: boolean; project: string };

function Step({ step, standing, isLate, project }: StepProps) {
  const { t } = useWords();
  const state = step.done_on ? "done" : standing !== "current" ? "ahead" : isLate ? "late" : "open";
  const sign = {
    done: <CheckCircleFilledIcon />,
    late: <ErrorCircleIcon />,
    open: <TimeIcon />,
    ahead: <CircleIcon />,
  }[state];
  return (
    <li className={state} title={`${t(`word-${dashed(step.step)}`)} ${step.clause} ${t(`desk-step-${state}`)}`}>
      {sign}
      <Link to="/project/$project/overview" params={{ project }}>
        {t(`word-${dashed(step.step)}`)}
        <span className="unseen">{t(`desk-step-${state}`)}</span>
      </Link>
      {state === "late" && (
        <Link to="/project/$project/overview" params={{ project }} className="mend">
          {t("desk-step-mend")}
        </Link>
      )}
    </li>
  );
}

/** The square at the end of a stage: ticked, 缺, or empty. */
function Gate({ stage, standing }: { stage: StageView; standing: Standing }) {
  const { t } = useWords();
  const isOpen = standing === "current" && stage.steps.some((step) => step.done_on === null);
  const state = standing === "done" ? "passed" : isOpen ? "lacking" : "ahead";
  return (
    <span className={`gate gate-${state}`} role="img" aria-label={t(`desk-gate-${state}`)} title={t(`desk-gate-${state}`)}>
      {state === "passed" ? <CheckIcon /> : state === "lacking" ? t("desk-gate-mark") : null}
    </span>
  );
}

type Props = { view: Desk; project: string };

export function Road({ view, project }: Props) {
  const { t, language } = useWords();
  // A stage with many steps is given the room of three columns of them.
  const widths = view.stages.map((stage) => (stage.steps.length > 4 ? "1.5fr" : "1fr")).join(" ");
  return (
    <section className="card desk-road" aria-label={t("desk-road")} style={{ gridTemplateColumns: widths }}>
      {view.stages.map((stage, place) => {
        const standing = standingOf(stage, view.stages);
        const part = standing === "done" ? 1 : standing === "current" ? share(stage, view.today) : 0;
        const isLate = standing === "current" && stage.planned_to < view.today;
        return (
          <div className={`stage ${standing}${standing === "current" && part > LATE ? " late-in" : ""}`} key={stage.kind}>
            <div className="stage-head" title={monthSpan(stage.planned_from, stage.planned_to, language)}>
              <span className="number">{place + 1}</span>
              <strong>{t(`word-${stage.kind}`)}</strong>
              <Tag tone={isLate ? "amber" : tones[standing]}>{t(isLate ? "desk-stage-late" : `desk-stage-${standing}`)}</Tag>
              <span className="note">{monthSpan(stage.planned_from, stage.planned_to, language)}</span>
            </div>
            <div className="lane">
              <div className="gone" style={{ width: `${part * 100}%` }} />
              {standing === "current" && (
                <div className={part > 0.82 ? "road-now left" : "road-now"} style={{ left: `${part * 100}%` }}>
                  <span>{t("frame-today")}</span>
                </div>
              )}
              <Gate stage={stage} standing={standing} />
            </div>
            <ul className="steps">
              {stage.steps.map((step) => (
                <Step key={step.step} step={step} standing={standing} isLate={isLate} project={project} />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
