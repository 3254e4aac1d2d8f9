// What is recorded of stages and steps: planned anew, begun, completed, a step with its proof.
import type { Stage, StepView } from "../../generated/api";
import { DateField, TextField } from "../../shared/form";
import { newId } from "../../shared/ids";
import { dashed, useWords } from "../../words/words";
import { ChangeDialog, DayDialog } from "./ChangeDialog";

type Props = { stage: Stage; today: string; close: () => void };

export function ReplanStage({ stage, close }: Props) {
  const { t } = useWords();
  type Typed = { planned_from: string | null; planned_to: string | null };
  return (
    <ChangeDialog<Typed>
      title={t("stage-replan-title", { stage: t(`word-${stage.kind}`) })}
      submitLabel={t("stage-replan-save")}
      draft={`stage.replan.${stage.id}`}
      initial={{ planned_from: stage.planned_from, planned_to: stage.planned_to }}
      operation={(typed) => ({
        pilot: {
          replan_stage: {
            stage_id: stage.id,
            planned_from: typed.planned_from ?? "",
            planned_to: typed.planned_to ?? "",
          },
        },
      })}
      close={close}
    >
      {(of) => (
        <>
          <DateField label={t("stage-planned-from")} required {...of("planned_from")} />
          <DateField label={t("stage-planned-to")} required {...of("planned_to")} />
        </>
      )}
    </ChangeDialog>
  );
}

export function BeginStage({ stage, today, close }: Props) {
  const { t } = useWords();
  return (
    <DayDialog
      title={t("stage-begin-title", { stage: t(`word-${stage.kind}`) })}
      submitLabel={t("stage-begin")}
      draft={`stage.begin.${stage.id}`}
      label={t("stage-begun-on")}
      today={today}
      operation={(day) => ({ pilot: { begin_stage: { stage_id: stage.id, started_on: day } } })}
      close={close}
    />
  );
}

export function CompleteStage({ stage, today, close }: Props) {
  const { t } = useWords();
  return (
    <DayDialog
      title={t("stage-complete-title", { stage: t(`word-${stage.kind}`) })}
      submitLabel={t("stage-complete")}
      draft={`stage.complete.${stage.id}`}
      label={t("stage-completed-on")}
      today={today}
      operation={(day) => ({ pilot: { complete_stage: { stage_id: stage.id, completed_on: day } } })}
      close={close}
    />
  );
}

type StepProps = { step: StepView; project: string; today: string; close: () => void };

export function RecordStep({ step, project, today, close }: StepProps) {
  const { t } = useWords();
  return (
    <ChangeDialog<{ day: string | null; proof: string }>
      title={t("step-record-title", { step: t(`word-${dashed(step.step)}`), clause: step.clause })}
      submitLabel={t("step-record")}
      draft={`step.${project}.${step.step}`}
      initial={{ day: today, proof: "" }}
      operation={(typed) => ({
        pilot: {
          record_step: {
            id: newId(),
            project_id: project,
            step: step.step,
            done_on: typed.day ?? "",
            proof: typed.proof,
          },
        },
      })}
      close={close}
    >
      {(of) => (
        <>
          <DateField label={t("step-done-on")} required {...of("day")} />
          <div className="whole">
            <TextField label={t("step-proof")} hint={t("step-proof-hint")} required {...of("proof")} />
          </div>
        </>
      )}
    </ChangeDialog>
  );
}
