// What is recorded of a work item: its facts, its beginning, progress, a new day with its reason, its end, who does what.
import type { AssignmentRole, KeyTask, ProjectRoom, StageKind, WorkItem, WorkItemView } from "../../generated/api";
import { longDate } from "../../shared/figures";
import { ChoiceField, DateField, NumberField, PersonField, ProseField, TextField } from "../../shared/form";
import { newId } from "../../shared/ids";
import { useWords } from "../../words/words";
import { ChangeDialog } from "./ChangeDialog";
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
      {(typed, set) => (
        <>
          <TextField label={t("item-title")} required value={typed.title} onChange={(title) => set({ title })} />
          <div className="twos">
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
            <ChoiceField
              label={t("item-stage")}
              required
              value={typed.stage}
              onChange={(stage) => set({ stage })}
              options={stages}
            />
            <DateField label={t("item-from")} required value={typed.from} onChange={(from) => set({ from })} />
            <DateField label={t("item-to")} required value={typed.to} onChange={(to) => set({ to })} />
          </div>
          <ItemsField
            label={t("item-waits")}
            hint={t("item-waits-hint")}
            value={typed.waits}
            onChange={(waits) => set({ waits })}
            items={room.items.filter((one) => one.item.id !== item?.id)}
          />
          <ChoiceField
            label={t("item-resolution")}
            hint={t("item-resolution-hint")}
            clearable
            value={typed.resolution}
            onChange={(resolution) => set({ resolution })}
            options={resolutionOptions(room.resolutions)}
          />
        </>
      )}
    </ChangeDialog>
  );
}

type OfItem = Props & { view: WorkItemView };

export function BeginItem({ room, view, close }: OfItem) {
  const { t } = useWords();
  return (
    <ChangeDialog<{ day: string | null }>
      title={t("item-begin-title", { title: view.item.title })}
      submitLabel={t("item-begin")}
      draft={`item.begin.${view.item.id}`}
      initial={{ day: room.today }}
      operation={(typed) => ({ work: { begin_item: { work_item_id: view.item.id, started_on: typed.day ?? "" } } })}
      close={close}
    >
      {(typed, set) => (
        <>
          {view.waits_for.length > 0 && (
            <p className="notice">{t("item-begin-waits", { titles: view.waits_for.join("、") })}</p>
          )}
          <DateField label={t("item-started-on")} required value={typed.day} onChange={(day) => set({ day })} />
        </>
      )}
    </ChangeDialog>
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
      {(typed, set) => (
        <NumberField
          label={t("item-progress")}
          unit="%"
          required
          value={typed.progress}
          onChange={(progress) => set({ progress })}
        />
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
      {(typed, set) => (
        <>
          <p className="note">{t("item-reschedule-note", { day: longDate(view.item.planned_to, language) })}</p>
          <DateField label={t("item-revised-to")} required value={typed.day} onChange={(day) => set({ day })} />
          <TextField label={t("item-reason")} required value={typed.reason} onChange={(reason) => set({ reason })} />
        </>
      )}
    </ChangeDialog>
  );
}

export function FinishItem({ room, view, close }: OfItem) {
  const { t } = useWords();
  return (
    <ChangeDialog<{ day: string | null }>
      title={t("item-finish-title", { title: view.item.title })}
      submitLabel={t("item-finish")}
      draft={`item.finish.${view.item.id}`}
      initial={{ day: room.today }}
      operation={(typed) => ({ work: { finish_item: { work_item_id: view.item.id, finished_on: typed.day ?? "" } } })}
      close={close}
    >
      {(typed, set) => (
        <>
          <p className="note">{t("item-finish-note")}</p>
          <DateField label={t("item-finished-on")} required value={typed.day} onChange={(day) => set({ day })} />
        </>
      )}
    </ChangeDialog>
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
      {(typed, set) => (
        <>
          <PersonField
            label={t("assign-person")}
            required
            people={somebodies(room)}
            value={typed.person}
            onChange={(person) => set({ person })}
          />
          <div className="twos">
            <ChoiceField
              label={t("assign-role")}
              required
              value={typed.role}
              onChange={(role) => set({ role })}
              options={roles.map((value) => ({ value, label: t(`word-${value}`) }))}
            />
            <NumberField
              label={t("assign-days")}
              unit={t("unit-person-days")}
              required
              value={typed.days}
              onChange={(days) => set({ days })}
            />
          </div>
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
      {(typed, set) => (
        <>
          <TextField label={t("task-title")} required value={typed.title} onChange={(title) => set({ title })} />
          <div className="threes">
            <ChoiceField
              label={t("item-stage")}
              required
              value={typed.stage}
              onChange={(stage) => set({ stage })}
              options={stages}
            />
            <DateField label={t("task-from")} required value={typed.from} onChange={(from) => set({ from })} />
            <DateField label={t("task-to")} required value={typed.to} onChange={(to) => set({ to })} />
          </div>
          <ProseField label={t("task-content")} value={typed.content} onChange={(content) => set({ content })} />
          <ProseField
            label={t("task-acceptance")}
            value={typed.acceptance}
            onChange={(acceptance) => set({ acceptance })}
          />
        </>
      )}
    </ChangeDialog>
  );
}
