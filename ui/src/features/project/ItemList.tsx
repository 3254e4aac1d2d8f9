// The work items as a list: what, under which task, led by whom, planned, moved and done when.
import type { ProjectRoom, WorkItemView } from "../../generated/api";
import { type ListColumn, ListTable } from "../../shared/ListTable";
import { useWords } from "../../words/words";
import { Nothing, lines, taskTitle, useDays } from "./columns";
import { ItemTag } from "./state";

/** Columns that give way to the pane, which says the same. */
const shownInPane = ["task", "from", "revised", "finished"];

type Props = {
  room: ProjectRoom;
  items: WorkItemView[];
  chosen: string | null;
  choose: (key: string | null) => void;
};

export function ItemList({ room, items, chosen, choose }: Props) {
  const { t } = useWords();
  const days = useDays();
  const isBeside = items.some((one) => one.item.id === chosen);
  const columns: ListColumn<WorkItemView>[] = [
    {
      key: "title",
      title: t("item-title"),
      cell: (one) => (
        <span className="clip" title={one.item.title}>
          {one.item.title}
          {one.follows_up && <span className="note">　{t("item-follows", { number: one.follows_up })}</span>}
        </span>
      ),
      toText: (one) => one.item.title,
    },
    lines("task", t("item-task"), (one) => taskTitle(room, one.item.key_task_id), 150),
    {
      key: "lead",
      title: t("item-lead"),
      width: 84,
      cell: (one) =>
        one.lead === null ? (
          <span className="warn">{t("item-no-lead")}</span>
        ) : (
          <span className="clip" title={one.lead}>
            {one.lead}
          </span>
        ),
    },
    days("from", t("item-planned-from"), (one) => one.item.planned_from, 92),
    days("to", t("item-planned-to"), (one) => one.item.planned_to, 92),
    days("revised", t("item-revised"), (one) => one.item.revised_to, 92),
    days("finished", t("item-finished-on"), (one) => one.item.finished_on, 92),
    { key: "progress", title: t("item-progress"), width: 64, align: "right", cell: (one) => `${one.item.progress}%` },
    { key: "state", title: t("item-state"), width: 92, cell: (one) => <ItemTag view={one} /> },
  ];
  return (
    <ListTable
      label={t("section-work")}
      columns={isBeside ? columns.filter((column) => !shownInPane.includes(column.key)) : columns}
      rows={items}
      keyOf={(one) => one.item.id}
      chosen={chosen}
      onOpen={(one) => choose(one.item.id)}
      empty={<Nothing>{t("items-none")}</Nothing>}
    />
  );
}
