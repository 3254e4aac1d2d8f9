// Where items, key tasks and indicators stand, as a tag with its word.
import type { Standing, TaskState, WorkItemView } from "../../generated/api";
import { Tag, type Tone } from "../../shared/parts";
import { useWords } from "../../words/words";

const taskTone: Record<TaskState, Tone> = {
  ahead: "plain",
  underway: "blue",
  overdue: "amber",
  finished: "green",
  accepted: "green",
};

export const standingTone: Record<Standing, Tone> = {
  reached: "green",
  on_course: "blue",
  behind: "amber",
  exceeded: "amber",
  unread: "plain",
};

export function ItemTag({ view }: { view: WorkItemView }) {
  const { t } = useWords();
  if (view.state === "overdue") return <Tag tone="amber">{t("late-days", { days: -view.days })}</Tag>;
  if (view.state === "finished") return <Tag tone="green">{t("item-finished")}</Tag>;
  return <Tag tone={view.state === "underway" ? "blue" : "plain"}>{t(`item-${view.state}`)}</Tag>;
}

export function TaskTag({ state }: { state: TaskState }) {
  const { t } = useWords();
  return <Tag tone={taskTone[state]}>{t(`task-${state}`)}</Tag>;
}
