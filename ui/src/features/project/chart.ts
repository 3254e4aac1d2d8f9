// The chart of work: which rows it has, and where days lie in its window of time, in percent of its width.
import type { KeyTaskView, ProjectRoom, Stage, StageView, WorkItemView } from "../../generated/api";

export type ChartRow =
  | { kind: "stage"; key: string; stage: StageView; record: Stage | undefined; isOpen: boolean }
  | { kind: "task"; key: string; task: KeyTaskView; isOpen: boolean; count: number }
  | { kind: "item"; key: string; item: WorkItemView; isUnderTask: boolean };

export type Filter = { stage: string | null; person: string | null; isLateOnly: boolean };

export const everything: Filter = { stage: null, person: null, isLateOnly: false };

/** Whether a work item passes the filter. */
export function passes(room: ProjectRoom, view: WorkItemView, filter: Filter): boolean {
  const isOf = (person: string) =>
    room.assignments.some((one) => one.work_item_id === view.item.id && one.person_id === person);
  return (
    (filter.stage === null || view.item.stage === filter.stage) &&
    (filter.person === null || isOf(filter.person)) &&
    (!filter.isLateOnly || view.state === "overdue" || view.is_due_soon)
  );
}

/** The rows in order: each stage with its key tasks and their items, then the items of no key task. */
export function rowsOf(room: ProjectRoom, folded: ReadonlySet<string>, filter: Filter): ChartRow[] {
  const isFiltered = filter.person !== null || filter.isLateOnly;
  const shown = room.items.filter((one) => passes(room, one, filter));
  const rows: ChartRow[] = [];
  const item = (one: WorkItemView, isUnderTask: boolean): ChartRow => ({
    kind: "item",
    key: one.item.id,
    item: one,
    isUnderTask,
  });
  room.road.forEach((stage, place) => {
    if (filter.stage !== null && filter.stage !== stage.kind) return;
    const key = stage.kind;
    const isOpen = !folded.has(key);
    rows.push({ kind: "stage", key, stage, record: room.stages[place], isOpen });
    if (!isOpen) return;
    for (const task of room.key_tasks.filter((one) => one.task.stage === stage.kind)) {
      const own = shown.filter((one) => one.item.key_task_id === task.task.id);
      if (isFiltered && own.length === 0) continue;
      const isTaskOpen = !folded.has(task.task.id);
      rows.push({ kind: "task", key: task.task.id, task, isOpen: isTaskOpen, count: own.length });
      if (isTaskOpen) rows.push(...own.map((one) => item(one, true)));
    }
    const loose = shown.filter((one) => one.item.key_task_id === null && one.item.stage === stage.kind);
    rows.push(...loose.map((one) => item(one, false)));
  });
  return rows;
}

/** The stages that are done fold away at first, but for the one of the item that is led to. */
export function foldedAtFirst(room: ProjectRoom, chosen: string | null): Set<string> {
  const item = room.items.find((one) => one.item.id === chosen)?.item;
  const task = room.key_tasks.find((one) => one.task.id === item?.key_task_id)?.task;
  const shown = task?.stage ?? item?.stage;
  const done = room.road.filter((stage) => stage.completed_on !== null && stage.kind !== shown);
  return new Set(done.map((stage) => stage.kind as string));
}

export type Window = { from: number; to: number };

const DAY = 86_400_000;
export const dayNumber = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY;

/** From the month in which the stage in hand begins to the end of the project's last month. */
export function windowOf(room: ProjectRoom): Window {
  const inHand = room.road.find((stage) => stage.completed_on === null) ?? room.road.at(-1);
  const first = inHand?.planned_from ?? room.project.starts_on;
  const last = [room.project.ends_on, ...room.items.map((one) => one.due_on), room.today].sort().at(-1) ?? room.today;
  const end = new Date(`${last}T00:00:00Z`);
  const monthAfter = Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 1) / DAY;
  return { from: dayNumber(`${first.slice(0, 7)}-01`), to: monthAfter };
}

/** The months that begin in a window, with where they lie. */
export function monthsOf(window: Window): { day: string; left: number }[] {
  const found: { day: string; left: number }[] = [];
  for (let at = new Date(window.from * DAY); at.getTime() / DAY < window.to; at.setUTCMonth(at.getUTCMonth() + 1)) {
    const day = at.toISOString().slice(0, 10);
    found.push({ day, left: leftOf(window, day) });
  }
  return found;
}

const clamped = (window: Window, at: number): number => Math.min(window.to, Math.max(window.from, at));
const percent = (window: Window, at: number): number => ((at - window.from) / (window.to - window.from)) * 100;

/** Where a day begins. */
export const leftOf = (window: Window, day: string): number => percent(window, clamped(window, dayNumber(day)));

/** Where the days from one to another lie, both counted; nothing when they lie outside the window. */
export function spanOf(window: Window, from: string, to: string): { left: number; width: number } | null {
  const [begin, end] = [dayNumber(from), dayNumber(to) + 1];
  if (end <= window.from || begin >= window.to || end <= begin) return null;
  const left = percent(window, clamped(window, begin));
  return { left, width: percent(window, clamped(window, end)) - left };
}

/** The part of days that is done, from their beginning. */
export function doneOf(
  window: Window,
  from: string,
  to: string,
  progress: number,
): { left: number; width: number } | null {
  const [begin, end] = [dayNumber(from), dayNumber(to) + 1];
  const until = begin + ((end - begin) * Math.min(100, progress)) / 100;
  if (until <= window.from || begin >= window.to || until <= begin) return null;
  const left = percent(window, clamped(window, begin));
  return { left, width: percent(window, clamped(window, until)) - left };
}
