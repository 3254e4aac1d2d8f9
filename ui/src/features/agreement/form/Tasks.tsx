// Part: the key tasks, each with what is done.
import type { TaskTerm } from "../../../generated/api";
import { EditableTable, type EditableColumn } from "../../../shared/EditableTable";
import { newId } from "../../../shared/ids";
import { useWords } from "../../../words/words";
import { textColumn } from "./columns";
import type { FormProps } from "./Form";
import { Gapped } from "./Gapped";
import { Part } from "./Part";
import { Prose } from "./Prose";

export function Tasks(form: FormProps) {
  const { t } = useWords();
  const { room, view, parts, gaps } = form;
  const disabled = view.version.status !== "drafting";
  const rowOf = (row: TaskTerm) => parts.said.tasks.findIndex((one) => one.key_task_id === row.key_task_id);
  const name = textColumn<TaskTerm>("title", { title: t("agreement-task"), width: 136, disabled });
  const columns: EditableColumn<TaskTerm>[] = [
    {
      ...name,
      cell: (row, set) => (
        <Gapped gaps={gaps} part="tasks" kinds={["same_name"]} row={rowOf(row)} field={`tasks.${rowOf(row)}`}>
          {name.cell(row, set)}
        </Gapped>
      ),
    },
    {
      key: "content",
      title: t("agreement-task-content"),
      cell: (row, set) => (
        <Gapped gaps={gaps} part="tasks" kinds={["task_content"]} row={rowOf(row)} field={`tasks.${rowOf(row)}.content`}>
          <Prose
            label={t("agreement-task-content")}
            isBare
            rows={2}
            value={row.content}
            onChange={(content) => set({ content })}
            isReadOnly={disabled}
            placeholder={t("agreement-task-content-example")}
          />
        </Gapped>
      ),
      toText: (row) => row.content,
      fromText: (content) => ({ content }),
    },
  ];
  return (
    <Part part="tasks" form={form}>
      <Gapped gaps={gaps} part="tasks" kinds={["no_task"]} field="tasks">
        <EditableTable
          label={t("agreement-part-tasks")}
          columns={columns}
          rows={parts.typed.tasks}
          onChange={(tasks) => parts.set({ tasks })}
          isReadOnly={disabled}
          newRow={(): TaskTerm => ({
            key_task_id: newId(),
            title: "",
            content: "",
            stage: "implementation",
            starts_on: room.project.starts_on,
            due_on: room.project.ends_on,
            acceptance: "",
          })}
        />
      </Gapped>
    </Part>
  );
}
