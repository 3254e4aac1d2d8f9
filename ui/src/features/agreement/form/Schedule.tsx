// Part: when each key task is done, and the milestones by stage.
import type { Milestone, StageKind, TaskTerm } from "../../../generated/api";
import { EditableTable, type EditableColumn } from "../../../shared/EditableTable";
import { useWords } from "../../../words/words";
import { choiceColumn, dateColumn, inField, textColumn } from "./columns";
import type { FormProps } from "./Form";
import { Gapped } from "./Gapped";
import { Part } from "./Part";

const stages: readonly StageKind[] = ["preparation", "mobilisation", "implementation", "summary"];

export function Schedule(form: FormProps) {
  const { t } = useWords();
  const { room, view, parts, gaps } = form;
  const disabled = view.version.status !== "drafting";
  const { today } = room;
  const options = stages.map((value) => ({ value, label: t(`word-${value}`) }));
  const rowOf = (row: TaskTerm) => parts.said.tasks.findIndex((one) => one.key_task_id === row.key_task_id);
  const due = dateColumn<TaskTerm>("due_on", { title: t("agreement-due-on"), width: 128, disabled, today });
  const tasks: EditableColumn<TaskTerm>[] = [
    { key: "title", title: t("agreement-task"), cell: (row) => row.title, toText: (row) => row.title, fromText: () => ({}) },
    choiceColumn<TaskTerm, StageKind>("stage", { title: t("agreement-stage"), width: 94, disabled, options }),
    dateColumn<TaskTerm>("starts_on", { title: t("agreement-starts-on"), width: 128, disabled, today }),
    {
      ...due,
      cell: (row, set) => (
        <Gapped gaps={gaps} part="schedule" kinds={["task_dates"]} row={rowOf(row)} field={`tasks.${rowOf(row)}.due_on`}>
          {due.cell(row, set)}
        </Gapped>
      ),
    },
  ];
  const milestones: EditableColumn<Milestone>[] = [
    choiceColumn<Milestone, StageKind>("stage", { title: t("agreement-stage"), width: 94, disabled, options }),
    inField(textColumn<Milestone>("title", { title: t("agreement-milestone"), disabled }), (row) => `milestones.${parts.typed.milestones.indexOf(row)}`),
    dateColumn<Milestone>("due_on", { title: t("agreement-due-on"), width: 128, disabled, today }),
  ];
  return (
    <Part part="schedule" form={form}>
      <h3>{t("agreement-task-days")}</h3>
      <EditableTable
        label={t("agreement-task-days")}
        columns={tasks}
        rows={parts.typed.tasks}
        onChange={(rows) => parts.set({ tasks: rows })}
        isReadOnly={disabled}
      />
      <h3>{t("agreement-milestones")}</h3>
      <Gapped gaps={gaps} part="schedule" kinds={["no_milestone"]} field="milestones">
        <EditableTable
          label={t("agreement-milestones")}
          columns={milestones}
          rows={parts.typed.milestones}
          onChange={(rows) => parts.set({ milestones: rows })}
          isReadOnly={disabled}
          newRow={(): Milestone => ({ stage: "implementation", title: "", due_on: room.project.ends_on })}
        />
      </Gapped>
    </Part>
  );
}
