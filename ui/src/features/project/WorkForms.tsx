// What is recorded of a work item: its facts, its beginning, progress, a new day with its reason, its end, who does what.
import type { AssignmentRole, KeyTask, ProjectRoom, StageKind, WorkItem, WorkItemView } from "../../generated/api";
import { longDate } from "../../shared/figures";
import { ChoiceField, DateField, NumberField, PersonField, ProseField, TextField } from "../../shared/form";
import { newId } from "../../shared/ids";
import { useWords } from "../../words/words";
import { ChangeDialog, DayDialog } from "./ChangeDialog";
import { stageKinds } from "./facts";
import { ItemsField } from "./ItemsField";
import { resolutionOptions, somebodies } from "./section";

type Props = { room: ProjectRoom; close: () => void };

const roles: AssignmentRole[] = ["lead", "doer", "support", "informed"];

export const useStageOptions = () => {
  const { t } = useWords();
  return stageKinds.map((value) => ({ value, label: t(`word-${value}`) }));
};

export const taskOptions = (room: ProjectRoom) =>
  room.key_tasks.map((one) => ({ value: one.task.id, label: `${one.task.position} ${one.task.title}` }));

type ItemTyped = {
  title: string;
  task: string | null;
  stage: StageKind | null;
  from: string | null;
  to: string | null;
  resolution: string | null;
  waits: string[];
};

/** A new item, or a present one amended. */
export function ItemForm({ room, close, item, task }: Props & { item?: WorkItem; task?: KeyTask }) {
  const { t } = useWords();
  const stages = useStageOptions();
  const inHand = room.road.find((stage) => stage.completed_on === null)?.kind ?? "summary";
  const initial: ItemTyped = {
    title: item?.title ?? "",
    task: item?.key_task_id ?? task?.id ?? null,
    stage: item?.stage ?? task?.stage ?? inHand,
    from: item?.planned_from ?? room.today,
    to: item?.planned_to ?? null,
    resolution: item?.resolution_id ?? null,
    waits: item?.depends_on ?? [],
  };
  const operation = (typed: ItemTyped) => {
    const facts = {
      title: typed.title,
      key_task_id: typed.task,
      stage: typed.stage ?? inHand,
      planned_from: typed.from ?? "",
      planned_to: typed.to ?? "",
      resolution_id: typed.resolution,
      depends_on: typed.waits,
    };
    if (item) return { work: { amend_item: { ...item, ...facts } } };
    const blank = { revised_to: null, revision_reason: null, started_on: null, finished_on: null, progress: 0 };
    return { work: { add_item: { id: newId(), project_id: room.project.id, ...facts, ...blank } } };
  };
  return (
    <ChangeDialog<ItemTyped>
      title={t(item ? "item-amend-title" : "item-new-title")}
      submitLabel={t(item ? "item-save" : "item-add")}
      draft={item ? `item.${item.id}` : `item.new.${room.project.id}`}
      initial={initial}
      operation={operation}
      close={close}
      width={720}
    >
      {(of, typed, set) => (
        <>
          <div className="whole">
            <TextField label={t("item-title")} required {...of("title")} />
          </div>
          <ChoiceField
            label={t("item-task")}
            clearable
            value={typed.task}
            onChange={(chosen) =>
              set({
                task: chosen,
                stage: room.key_tasks.find((one) => one.task.id === chosen)?.task.stage ?? typed.stage,
              })
            }
            options={taskOptions(room)}
          />
          <ChoiceField label={t("item-stage")} required {...of("stage")} options={stages} />
          <DateField label={t("item-from")} required {...of("from")} />
          <DateField label={t("item-to")} required {...of("to")} />
          <div className="whole">
            <ItemsField
              label={t("item-waits")}
              hint={t("item-waits-hint")}
              {...of("waits")}
              items={room.items.filter((one) => one.item.id !== item?.id)}
            />
          </div>
          <div className="whole">
            <ChoiceField
              label={t("item-resolution")}
              hint={t("item-resolution-hint")}
              clearable
              {...of("resolution")}
              options={resolutionOptions(room.resolutions)}
            />
          </div>
        </>
      )}
    </ChangeDialog>
  );
}

type OfItem = Props & { view: WorkItemView };

export function BeginItem({ room, view, close }: OfItem) {
  const { t } = useWords();
  return (
    <DayDialog
      title={t("item-begin-title", { title: view.item.title })}
      submitLabel={t("item-begin")}
      draft={`item.begin.${view.item.id}`}
      label={t("item-started-on")}
      today={room.today}
      operation={(day) => ({ work: { begin_item: { work_item_id: view.item.id, started_on: day } } })}
      close={close}
    >
      {view.waits_for.length > 0 && (
        <p className="notice">{t("item-begin-waits", { titles: view.waits_for.join("、") })}</p>
      )}
    </DayDialog>
  );
}

export function ReportProgress({ view, close }: OfItem) {
  const { t } = useWords();
  return (
    <ChangeDialog<{ progress: number | null }>
      title={t("item-progress-title", { title: view.item.title })}
      submitLabel={t("item-progress-save")}
      draft={`item.progress.${view.item.id}`}
      initial={{ progress: view.item.progress }}
      operation={(typed) => ({
        work: { report_progress: { work_item_id: view.item.id, progress: typed.progress ?? 0 } },
      })}
      close={close}
    >
      {(of) => (
        <div className="whole">
          <NumberField label={t("item-progress")} unit="%" required {...of("progress")} />
        </div>
      )}
    </ChangeDialog>
  );
}

export function Reschedule({ view, close }: OfItem) {
  const { t, language } = useWords();
  return (
    <ChangeDialog<{ day: string | null; reason: string }>
      title={t("item-reschedule-title", { title: view.item.title })}
      submitLabel={t("item-reschedule-save")}
      draft={`item.reschedule.${view.item.id}`}
      initial={{ day: null, reason: "" }}
      operation={(typed) => ({
        work: { reschedule: { work_item_id: view.item.id, revised_to: typed.day ?? "", reason: typed.reason } },
      })}
      close={close}
    >
      {(of) => (
        <>
          <p className="note">{t("item-reschedule-note", { day: longDate(view.item.planned_to, language) })}</p>
          <DateField label={t("item-revised-to")} required {...of("day")} />
          <div className="whole">
            <TextField label={t("item-reason")} required {...of("reason")} />
          </div>
        </>
      )}
    </ChangeDialog>
  );
}

export function FinishItem({ room, view, close }: OfItem) {
  const { t } = useWords();
  return (
    <DayDialog
      title={t("item-finish-title", { title: view.item.title })}
      submitLabel={t("item-finish")}
      draft={`item.finish.${view.item.id}`}
      label={t("item-finished-on")}
      today={room.today}
      operation={(day) => ({ work: { finish_item: { work_item_id: view.item.id, finished_on: day } } })}
      close={close}
    >
      <p className="note">{t("item-finish-note")}</p>
    </DayDialog>
  );
}

export function AssignForm({ room, view, close }: OfItem) {
  const { t } = useWords();
  const hasLead = room.assignments.some((one) => one.work_item_id === view.item.id && one.role === "lead");
  type Typed = { person: string | null; role: AssignmentRole | null; days: number | null };
  return (
    <ChangeDialog<Typed>
      title={t("assign-title", { title: view.item.title })}
      submitLabel={t("assign-save")}
      draft={`item.assign.${view.item.id}`}
      initial={{ person: null, role: hasLead ? "doer" : "lead", days: 0 }}
      operation={(typed) => ({
        work: {
          assign: {
            id: newId(),
            work_item_id: view.item.id,
            person_id: typed.person ?? "",
            role: typed.role ?? "doer",
            person_days: typed.days ?? 0,
          },
        },
      })}
      close={close}
    >
      {(of) => (
        <>
          <div className="whole">
            <PersonField label={t("assign-person")} required people={somebodies(room)} {...of("person")} />
          </div>
          <ChoiceField
            label={t("assign-role")}
            required
            {...of("role")}
            options={roles.map((value) => ({ value, label: t(`word-${value}`) }))}
          />
          <NumberField label={t("assign-days")} unit={t("unit-person-days")} required {...of("days")} />
        </>
      )}
    </ChangeDialog>
  );
}

type TaskTyped = {
  title: string;
  content: string;
  acceptance: string;
  stage: StageKind | null;
  from: string | null;
  to: string | null;
};

/** A key task, while no agreement is in force; then they are the agreement's. */
export function KeyTaskForm({ room, close, task }: Props & { task?: KeyTask }) {
  const { t } = useWords();
  const stages = useStageOptions();
  const initial: TaskTyped = {
    title: task?.title ?? "",
    content: task?.content ?? "",
    acceptance: task?.acceptance ?? "",
    stage: task?.stage ?? "implementation",
    from: task?.starts_on ?? null,
    to: task?.due_on ?? null,
  };
  const operation = (typed: TaskTyped) => {
    const record: KeyTask = {
      id: task?.id ?? newId(),
      project_id: room.project.id,
      position: task?.position ?? Math.max(0, ...room.key_tasks.map((one) => one.task.position)) + 1,
      title: typed.title,
      content: typed.content,
      acceptance: typed.acceptance,
      stage: typed.stage ?? "implementation",
      starts_on: typed.from ?? "",
      due_on: typed.to ?? "",
    };
    return { work: task ? { amend_key_task: record } : { add_key_task: record } };
  };
  return (
    <ChangeDialog<TaskTyped>
      title={t(task ? "task-amend-title" : "task-new-title")}
      submitLabel={t(task ? "item-save" : "task-add")}
      draft={task ? `task.${task.id}` : `task.new.${room.project.id}`}
      initial={initial}
      operation={operation}
      close={close}
      width={720}
    >
      {(of) => (
        <>
          <div className="whole">
            <TextField label={t("task-title")} required {...of("title")} />
          </div>
          <div className="whole">
            <ChoiceField label={t("item-stage")} required {...of("stage")} options={stages} />
          </div>
          <DateField label={t("task-from")} required {...of("from")} />
          <DateField label={t("task-to")} required {...of("to")} />
          <ProseField label={t("task-content")} {...of("content")} />
          <ProseField label={t("task-acceptance")} {...of("acceptance")} />
        </>
      )}
    </ChangeDialog>
  );
}
