// Key tasks with their work items: who leads, how far, by when.
import { useState } from "react";
import { Button } from "tdesign-react";
import type { ProjectRoom, WorkItem, WorkOperation } from "../../generated/api";
import { shortDate } from "../../shared/figures";
import { Card, Empty, FailureNotice, Tag } from "../../shared/parts";
import { useChange } from "../../shared/queries";
import { useWords } from "../../words/words";

export function Work({ room }: { room: ProjectRoom }) {
  const { t, language } = useWords();
  const act = useChange("act");
  const [typed, setTyped] = useState<Record<string, string>>({});
  const nameOf = (id: string) => room.people.find((person) => person.id === id)?.name ?? "";
  const doing = (work: WorkOperation) => act.mutate({ operation: { work } });
  const row = (item: WorkItem) => {
    const due = item.revised_to ?? item.planned_to;
    const late = item.finished_on === null && due < room.today;
    const people = room.assignments.filter((one) => one.work_item_id === item.id).map((one) => nameOf(one.person_id));
    const progress = typed[item.id] ?? String(item.progress);
    return (
      <tr key={item.id}>
        <td>{item.title}</td><td>{people.join("、")}</td><td>{shortDate(due, language)}</td>
        <td><Tag tone={item.finished_on ? "green" : late ? "amber" : item.started_on ? "blue" : "plain"}>{t(item.finished_on ? "work-finished" : late ? "work-late" : item.started_on ? "work-underway" : "work-ahead")}</Tag></td>
        <td className="figure">{item.started_on && !item.finished_on
          ? <input aria-label={t("work-progress-of", { title: item.title })} className="percent" type="number" min={0} max={100} value={progress} onChange={(event) => setTyped({ ...typed, [item.id]: event.target.value })}
              onBlur={() => progress !== String(item.progress) && doing({ report_progress: { work_item_id: item.id, progress: Number.parseInt(progress, 10) || 0 } })} />
          : item.progress}%</td>
        <td>{!item.started_on ? <Button size="small" variant="outline" onClick={() => doing({ begin_item: { work_item_id: item.id, started_on: room.today } })}>{t("work-begin")}</Button>
          : !item.finished_on && <Button size="small" variant="outline" onClick={() => doing({ finish_item: { work_item_id: item.id, finished_on: room.today } })}>{t("work-finish")}</Button>}</td>
      </tr>
    );
  };
  const groups = [...room.key_tasks.map((task) => ({ id: task.id as string | null, title: task.title, note: task.acceptance })), { id: null, title: t("work-others"), note: "" }];
  return (
    <div className="stack">
      {act.error && <FailureNotice failure={act.error} />}
      {room.items.length === 0 && <Empty>{t("work-empty")}</Empty>}
      {groups.map((group) => {
        const items = room.items.filter((item) => item.key_task_id === group.id);
        return items.length === 0 ? null : (
          <Card key={group.id ?? "others"} title={group.title}>
            <p className="note">{group.note}</p>
            <table className="table"><thead><tr><th>{t("work-item")}</th><th>{t("work-people")}</th><th>{t("work-due")}</th><th>{t("work-state")}</th><th className="figure">{t("work-progress")}</th><th /></tr></thead><tbody>{items.map(row)}</tbody></table>
          </Card>
        );
      })}
    </div>
  );
}
