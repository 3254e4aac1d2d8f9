// The rows of the chart as a spreadsheet takes them.
import type { Words } from "../../words/words";
import { placeOf } from "./Road";
import type { ChartRow } from "./chart";

const columns = [
  "item-title",
  "item-lead",
  "item-planned-from",
  "item-planned-to",
  "item-revised",
  "item-progress",
  "item-state",
] as const;

function cellsOf(row: ChartRow, t: Words["t"]): string[] {
  if (row.kind === "stage") {
    const { stage } = row;
    return [t(`word-${stage.kind}`), "", stage.planned_from, stage.planned_to, "", "", t(`stage-${placeOf(stage)}`)];
  }
  if (row.kind === "task") {
    const { task, lead, progress, state } = row.task;
    return [
      `${task.position} ${task.title}`,
      lead ?? "",
      task.starts_on,
      task.due_on,
      "",
      `${progress}%`,
      t(`task-${state}`),
    ];
  }
  const { item, lead, state } = row.item;
  return [
    item.title,
    lead ?? "",
    item.planned_from,
    item.planned_to,
    item.revised_to ?? "",
    `${item.progress}%`,
    t(`item-${state}`),
  ];
}

/** Heading and rows. */
export const chartCells = (rows: readonly ChartRow[], t: Words["t"]): string[][] => [
  columns.map((key) => t(key)),
  ...rows.map((row) => cellsOf(row, t)),
];
