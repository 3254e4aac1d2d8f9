// Part: quality requirements in general, and what the acceptance of each key task asks.
import type { TaskTerm } from "../../../generated/api";
import { EditableTable, type EditableColumn } from "../../../shared/EditableTable";
import { useWords } from "../../../words/words";
import type { FormProps } from "./Form";
import { Gapped } from "./Gapped";
import { Part } from "./Part";
import { Prose } from "./Prose";
import { Text } from "./Texts";

export function Quality(form: FormProps) {
  const { t } = useWords();
  const { view, parts, gaps } = form;
  const isReadOnly = view.version.status !== "drafting";
  const rowOf = (row: TaskTerm) => parts.said.tasks.findIndex((one) => one.key_task_id === row.key_task_id);
  const columns: EditableColumn<TaskTerm>[] = [
    { key: "title", title: t("agreement-task"), width: 136, cell: (row) => row.title, toText: (row) => row.title, fromText: () => ({}) },
    {
      key: "acceptance",
      title: t("agreement-acceptance"),
      cell: (row, set) => (
        <Gapped gaps={gaps} part="quality" kinds={["task_acceptance"]} row={rowOf(row)} field={`tasks.${rowOf(row)}.acceptance`}>
          <Prose
            label={t("agreement-acceptance-of", { task: row.title })}
            isBare
            rows={1}
            value={row.acceptance}
            onChange={(acceptance) => set({ acceptance })}
            isReadOnly={isReadOnly}
            placeholder={t("agreement-acceptance-example")}
          />
        </Gapped>
      ),
      toText: (row) => row.acceptance,
      fromText: (acceptance) => ({ acceptance }),
    },
  ];
  return (
    <Part part="quality" form={form}>
      <Text form={form} part="quality" text="quality" />
      <h3>
        {t("agreement-acceptances")} <span className="note">{t("agreement-acceptances-hint")}</span>
      </h3>
      <EditableTable
        label={t("agreement-acceptances")}
        columns={columns}
        rows={parts.typed.tasks}
        onChange={(tasks) => parts.set({ tasks })}
        isReadOnly={isReadOnly}
      />
    </Part>
  );
}
