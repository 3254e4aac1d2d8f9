// What is recorded of a deliverable: planned and amended, submitted, returned with what is to be mended, accepted.
import type { Deliverable, DeliverableView, DeliverableStatus, ProjectRoom, WorkItem } from "../../generated/api";
import { Button } from "../../shared/Button";
import { EvidenceList } from "../../shared/Evidence";
import { ChoiceField, DateField, ProseField, TextField } from "../../shared/form";
import { newId } from "../../shared/ids";
import { Tag, type Tone } from "../../shared/parts";
import { useWords } from "../../words/words";
import { longDate } from "../../shared/figures";
import { ChangeDialog, DayDialog, type Open, lineOf } from "./ChangeDialog";
import { taskOptions } from "./WorkForms";

type Props = { room: ProjectRoom; close: () => void };
type Of = Props & { deliverable: Deliverable };
type Typed = { title: string; requirement: string; task: string | null; item: string | null; due: string | null };

export const statusTone: Record<DeliverableStatus, Tone> = {
  planned: "plain",
  submitted: "blue",
  returned: "amber",
  accepted: "green",
};

export function DeliverableForm({
  room,
  close,
  deliverable,
  item,
}: Props & { deliverable?: Deliverable; item?: WorkItem }) {
  const { t } = useWords();
  const initial: Typed = {
    title: deliverable?.title ?? "",
    requirement: deliverable?.requirement ?? "",
    task: deliverable?.key_task_id ?? item?.key_task_id ?? null,
    item: deliverable?.work_item_id ?? item?.id ?? null,
    due: deliverable?.due_on ?? item?.planned_to ?? null,
  };
  const operation = (typed: Typed) => {
    const facts = {
      title: typed.title,
      requirement: typed.requirement,
      key_task_id: typed.task,
      work_item_id: typed.item,
      due_on: typed.due ?? "",
    };
    if (deliverable) return { work: { amend_deliverable: { ...deliverable, ...facts } } };
    const blank = { status: "planned" as const, submitted_on: null, accepted_on: null, verdict: null };
    return { work: { add_deliverable: { id: newId(), project_id: room.project.id, ...facts, ...blank } } };
  };
  return (
    <ChangeDialog<Typed>
      title={t(deliverable ? "deliverable-amend-title" : "deliverable-new-title")}
      submitLabel={t(deliverable ? "item-save" : "deliverable-add")}
      draft={deliverable ? `deliverable.${deliverable.id}` : `deliverable.new.${item?.id ?? room.project.id}`}
      initial={initial}
      operation={operation}
      close={close}
      width={720}
    >
      {(of) => (
        <>
          <div className="whole">
            <TextField label={t("deliverable-title")} required {...of("title")} />
          </div>
          <ProseField label={t("deliverable-requirement")} required {...of("requirement")} />
          <ChoiceField label={t("item-task")} clearable {...of("task")} options={taskOptions(room)} />
          <ChoiceField
            label={t("deliverable-item")}
            clearable
            {...of("item")}
            options={room.items.map((one) => ({ value: one.item.id, label: one.item.title }))}
          />
          <DateField label={t("deliverable-due")} required {...of("due")} />
        </>
      )}
    </ChangeDialog>
  );
}

export function SubmitDeliverable({ room, deliverable, close }: Of) {
  const { t } = useWords();
  return (
    <DayDialog
      title={t("deliverable-submit-title", { title: deliverable.title })}
      submitLabel={t("deliverable-submit")}
      draft={`deliverable.submit.${deliverable.id}`}
      label={t("deliverable-submitted-on")}
      today={room.today}
      operation={(day) => ({
        work: { submit_deliverable: { deliverable_id: deliverable.id, submitted_on: day } },
      })}
      close={close}
    />
  );
}

export function ReturnDeliverable({ deliverable, close }: Of) {
  const { t } = useWords();
  return (
    <ChangeDialog<{ verdict: string }>
      title={t("deliverable-return-title", { title: deliverable.title })}
      submitLabel={t("deliverable-return")}
      draft={`deliverable.return.${deliverable.id}`}
      initial={{ verdict: "" }}
      operation={(typed) => ({
        work: { return_deliverable: { deliverable_id: deliverable.id, verdict: typed.verdict } },
      })}
      close={close}
    >
      {(of) => (
        <div className="whole">
          <TextField label={t("deliverable-mend")} required {...of("verdict")} />
        </div>
      )}
    </ChangeDialog>
  );
}

export function AcceptDeliverable({ room, deliverable, close }: Of) {
  const { t } = useWords();
  return (
    <ChangeDialog<{ day: string | null; verdict: string }>
      title={t("deliverable-accept-title", { title: deliverable.title })}
      submitLabel={t("deliverable-accept")}
      draft={`deliverable.accept.${deliverable.id}`}
      initial={{ day: room.today, verdict: "" }}
      operation={(typed) => ({
        work: {
          accept_deliverable: {
            deliverable_id: deliverable.id,
            accepted_on: typed.day ?? "",
            verdict: lineOf(typed.verdict),
          },
        },
      })}
      close={close}
    >
      {(of) => (
        <>
          <p className="note">{t("deliverable-requirement-is", { requirement: deliverable.requirement })}</p>
          <DateField label={t("deliverable-accepted-on")} required {...of("day")} />
          <div className="whole">
            <TextField label={t("deliverable-verdict")} {...of("verdict")} />
          </div>
        </>
      )}
    </ChangeDialog>
  );
}

type BoxProps = { room: ProjectRoom; view: DeliverableView; open: Open };

/** A deliverable with its requirement, where it stands, and what can be done with it now. */
export function DeliverableBox({ room, view, open }: BoxProps) {
  const { t, language } = useWords();
  const { deliverable } = view;
  const { status } = deliverable;
  const of = { room, deliverable };
  return (
    <div className="box">
      <div className="inline">
        <strong className="grow">{deliverable.title}</strong>
        <Tag tone={view.is_overdue ? "amber" : statusTone[status]}>
          {view.is_overdue ? t("late-days", { days: -view.days }) : t(`word-${status}`)}
        </Tag>
      </div>
      <p className="note">{t("deliverable-requirement-is", { requirement: deliverable.requirement })}</p>
      {deliverable.verdict && (
        <p className={status === "returned" ? "note warn" : "note"}>
          {t("deliverable-said", { verdict: deliverable.verdict })}
        </p>
      )}
      <div className="inline">
        <span className="note grow">
          {deliverable.accepted_on
            ? t("deliverable-accepted", { day: longDate(deliverable.accepted_on, language) })
            : deliverable.submitted_on && status === "submitted"
              ? t("deliverable-submitted", { day: longDate(deliverable.submitted_on, language) })
              : t("deliverable-due-on", { day: longDate(deliverable.due_on, language) })}
        </span>
        {status !== "accepted" && (
          <Button
            size="small"
            variant="outline"
            onClick={() => open((close) => <DeliverableForm {...of} close={close} />)}
          >
            {t("item-change")}
          </Button>
        )}
        {(status === "planned" || status === "returned") && (
          <Button
            size="small"
            variant="outline"
            onClick={() => open((close) => <SubmitDeliverable {...of} close={close} />)}
          >
            {t("deliverable-submit")}
          </Button>
        )}
        {status === "submitted" && (
          <>
            <Button
              size="small"
              variant="outline"
              onClick={() => open((close) => <ReturnDeliverable {...of} close={close} />)}
            >
              {t("deliverable-return")}
            </Button>
            <Button
              size="small"
              variant="outline"
              onClick={() => open((close) => <AcceptDeliverable {...of} close={close} />)}
            >
              {t("deliverable-accept")}
            </Button>
          </>
        )}
      </div>
      <EvidenceList of={{ record: "deliverable", deliverable_id: deliverable.id }} />
    </div>
  );
}
