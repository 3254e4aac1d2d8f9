// The key tasks as a list; written here only while no agreement is in force.
import type { ProjectRoom } from "../../generated/api";
import { Button } from "../../shared/Button";
import { type ListColumn, ListTable } from "../../shared/ListTable";
import { FailureNotice } from "../../shared/parts";
import { useChange } from "../../shared/queries";
import { useWords } from "../../words/words";
import type { Open } from "./ChangeDialog";
import { Nothing, lines, useDays } from "./columns";
import { KeyTaskForm } from "./WorkForms";

export function TaskList({ room, open }: { room: ProjectRoom; open: Open }) {
  const { t } = useWords();
  const days = useDays();
  const change = useChange("act");
  const columns: ListColumn<ProjectRoom["key_tasks"][number]>[] = [
    { key: "position", title: t("task-position"), width: 56, align: "right", cell: (one) => one.task.position },
    lines("title", t("task-title"), (one) => one.task.title),
    { key: "stage", title: t("item-stage"), width: 100, cell: (one) => t(`word-${one.task.stage}`) },
    days("from", t("task-from"), (one) => one.task.starts_on),
    days("to", t("task-to"), (one) => one.task.due_on),
    lines("acceptance", t("task-acceptance"), (one) => one.task.acceptance),
  ];
  if (!room.is_agreed) {
    columns.push({
      key: "actions",
      title: t("task-actions"),
      width: 130,
      toText: () => "",
      cell: (one) => (
        <span className="inline">
          <Button
            size="small"
            variant="outline"
            onClick={() => open((close) => <KeyTaskForm room={room} task={one.task} close={close} />)}
          >
            {t("item-change")}
          </Button>
          <Button
            size="small"
            variant="text"
            onClick={() => change.mutate({ operation: { work: { remove_key_task: { key_task_id: one.task.id } } } })}
          >
            {t("item-remove")}
          </Button>
        </span>
      ),
    });
  }
  return (
    <div className="scrolls">
      {change.error && <FailureNotice failure={change.error} />}
      <p className="note pad">{t(room.is_agreed ? "tasks-agreed" : "tasks-unagreed")}</p>
      <ListTable
        label={t("tasks")}
        columns={columns}
        rows={room.key_tasks}
        keyOf={(one) => one.task.id}
        empty={<Nothing>{t("tasks-none")}</Nothing>}
      />
    </div>
  );
}
