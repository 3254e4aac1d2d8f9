// How far a version has come: drafted, approved, sent, signed by each of the three.
import { CheckIcon } from "tdesign-icons-react";
import type { AgreementRoom, Side, VersionView } from "../../generated/api";
import { Button } from "../../shared/Button";
import { shortDate } from "../../shared/figures";
import { FailureNotice } from "../../shared/parts";
import { useChange } from "../../shared/queries";
import { useWords } from "../../words/words";

/** In the order in which they sign by custom: the society first, CAST last. */
export const sides: readonly Side[] = ["society", "department", "cast"];

type Step = { key: string; title: string; isDone: boolean; note: string; hint?: string };

export function Progress({ room, view }: { room: AgreementRoom; view: VersionView }) {
  const { t } = useWords();
  const act = useChange("act");
  const { version } = view;
  const steps = useSteps(room, view);
  const current = steps.findIndex((step) => !step.isDone);
  return (
    <>
      {act.error && <FailureNotice failure={act.error} />}
      <ol className="progress-bar" aria-label={t("agreement-progress")}>
        {steps.map((step, place) => (
          <li key={step.key} className={step.isDone ? "progress-done" : place === current ? "progress-here" : ""} aria-current={place === current ? "step" : undefined}>
            <span className="progress-circle">{step.isDone ? <CheckIcon aria-label={t("agreement-step-done")} /> : place + 1}</span>
            <span className="progress-words">
              <span className="progress-step" title={step.hint}>
                {step.title}
              </span>
              {step.note && (
                <span className="note" title={step.note}>
                  {step.note}
                </span>
              )}
            </span>
            {place === 0 && version.status === "drafting" && (
              <Button
                size="small"
                variant="text"
                loading={act.isPending}
                title={t("agreement-raise-asks")}
                onClick={() => act.mutate({ operation: { agreement: { raise_draft: { agreement_id: version.id } } } })}
              >
                {t("agreement-raise", { draft: version.draft + 1 })}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function useSteps(room: AgreementRoom, view: VersionView): Step[] {
  const { t, language } = useWords();
  const { version, approved_by: approval } = view;
  const day = (one: string | null) => (one === null ? "" : shortDate(one, language));
  const motion = room.motions[0];
  const waiting = version.status === "drafting" && motion ? t("agreement-moved", { day: day(motion.meeting.starts_at) }) : t("agreement-to-vote");
  const signing = sides.map((side): Step => {
    const signed = version.signatures.find((one) => one.party === side);
    const names: Record<Side, string> = { society: room.society, department: room.project.department, cast: t("word-cast") };
    return {
      key: side,
      title: t(`agreement-step-${side}`),
      isDone: signed !== undefined,
      note: signed ? `${day(signed.signed_on)} ${signed.signatory}` : "",
      hint: names[side],
    };
  });
  return [
    {
      key: "draft",
      title: t("agreement-step-draft"),
      isDone: version.status !== "drafting",
      note: t("agreement-draft-number", { draft: version.draft }),
    },
    {
      key: "approve",
      title: t("agreement-step-approve"),
      isDone: approval !== null,
      note: approval ? `${day(approval.resolution.adopted_on)} ${approval.number}` : waiting,
      ...(approval ? { hint: approval.resolution.title } : {}),
    },
    { key: "send", title: t("agreement-step-send"), isDone: version.sent_on !== null, note: day(version.sent_on) },
    ...signing,
  ];
}
