// What the project delivers, as a list; beside it the one that is open.
import type { DeliverableView, ProjectRoom } from "../../generated/api";
import { type ListColumn, ListTable } from "../../shared/ListTable";
import { Tag } from "../../shared/parts";
import { useWords } from "../../words/words";
import type { Open } from "./ChangeDialog";
import { Nothing, lines, taskTitle, useDays } from "./columns";
import { DeliverableBox, statusTone } from "./DeliverableForms";
import { Pane } from "./Pane";
import { useChosen } from "./section";

/** Columns that give way to the pane, which says the same. */
const shownInPane = ["requirement", "verdict"];

export function DeliverableList({ room, open }: { room: ProjectRoom; open: Open }) {
  const { t } = useWords();
  const days = useDays();
  const [chosen, choose] = useChosen();
  const one = room.deliverables.find((view) => view.deliverable.id === chosen);
  const columns: ListColumn<DeliverableView>[] = [
    lines("title", t("deliverable-title"), (view) => view.deliverable.title),
    lines("task", t("item-task"), (view) => taskTitle(room, view.deliverable.key_task_id), 150),
    lines("requirement", t("deliverable-requirement"), (view) => view.deliverable.requirement),
    days("due", t("deliverable-due"), (view) => view.deliverable.due_on),
    {
      key: "status",
      title: t("item-state"),
      width: 100,
      cell: (view) => (
        <Tag tone={view.is_overdue ? "amber" : statusTone[view.deliverable.status]}>
          {view.is_overdue ? t("late-days", { days: -view.days }) : t(`word-${view.deliverable.status}`)}
        </Tag>
      ),
    },
    lines("verdict", t("deliverable-verdict"), (view) => view.deliverable.verdict ?? ""),
  ];
  return (
    <div className={one ? "beside" : "alone"}>
      <div className="scrolls">
        <ListTable
          label={t("deliverables")}
          columns={one ? columns.filter((column) => !shownInPane.includes(column.key)) : columns}
          rows={room.deliverables}
          keyOf={(view) => view.deliverable.id}
          chosen={chosen}
          onOpen={(view) => choose(view.deliverable.id)}
          empty={<Nothing>{t("deliverables-none")}</Nothing>}
        />
      </div>
      {one && (
        <Pane key={one.deliverable.id} title={t("deliverables")} close={() => choose(null)}>
          <DeliverableBox room={room} view={one} open={open} />
        </Pane>
      )}
    </div>
  );
}
