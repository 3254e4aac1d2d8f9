// The work: key tasks and items as a chart or a list, deliverables, and beside them the one that is open.
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { AddIcon } from "tdesign-icons-react";
import type { ProjectRoom } from "../../generated/api";
import { Button } from "../../shared/Button";
import { Empty } from "../../shared/parts";
import { useWords } from "../../words/words";
import { Chart } from "./Chart";
import { useDialog } from "./ChangeDialog";
import { DeliverableForm } from "./DeliverableForms";
import { DeliverableList } from "./DeliverableList";
import { ItemList } from "./ItemList";
import { TaskList } from "./TaskList";
import { ItemForm, KeyTaskForm } from "./WorkForms";
import { WorkPane } from "./WorkPane";
import { type Look, WorkToolbar } from "./WorkToolbar";
import { type Filter, everything, foldedAtFirst, passes, rowsOf } from "./chart";
import { PasteItems } from "./pastes";
import { SectionHead, type SectionProps, inProject, useLedTo } from "./section";
import "./sheets";

/** How the work is looked at first: the way that shows the record which the address leads to. */
function lookOf(room: ProjectRoom, record: string | null): Look {
  if (room.deliverables.some((one) => one.deliverable.id === record)) return "deliverables";
  return room.key_tasks.some((one) => one.task.id === record) ? "tasks" : "chart";
}

function WorkSection({ room }: SectionProps) {
  const { t } = useWords();
  const go = useNavigate();
  const chosen = useLedTo();
  const [look, see] = useState<Look>(() => lookOf(room, chosen));
  useEffect(() => {
    if (chosen !== null) see((look) => (look === "list" && lookOf(room, chosen) === "chart" ? look : lookOf(room, chosen)));
  }, [chosen]);
  const [filter, sift] = useState<Filter>(everything);
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => foldedAtFirst(room, chosen));
  const [dialog, open] = useDialog();
  const choose = (key: string | null) =>
    void go({
      to: "/project/$project/work",
      params: { project: room.project.id },
      search: key === null ? {} : { record: key },
      replace: true,
    });
  const fold = (key: string) => {
    const next = new Set(folded);
    if (!next.delete(key)) next.add(key);
    setFolded(next);
  };
  const view = room.items.find((one) => one.item.id === chosen);
  const rows = rowsOf(room, folded, filter);
  const items = room.items.filter((one) => passes(room, one, filter));
  const soon = room.items.filter((one) => one.is_due_soon && one.state !== "overdue").length;
  const add = () => open((close) => <ItemForm room={room} close={close} />);
  const counts = (
    <>
      <span className="note">{t("work-counts", { tasks: room.key_tasks.length, items: room.items.length })}</span>
      {room.counts.overdue > 0 && <strong className="warn">{t("work-overdue", { count: room.counts.overdue })}</strong>}
      {soon > 0 && <span className="note">{t("work-soon", { count: soon })}</span>}
    </>
  );
  const isPlan = look === "chart" || look === "list";
  return (
    <div className="filling">
      <SectionHead room={room} section="work" counts={counts}>
        {isPlan && (
          <Button variant="outline" onClick={() => open((close) => <PasteItems room={room} close={close} />)}>
            {t("paste-from-table")}
          </Button>
        )}
        {isPlan && (
          <Button variant="outline" icon={<AddIcon />} onClick={add}>
            {t("item-new")}
          </Button>
        )}
        {look === "deliverables" && (
          <Button
            variant="outline"
            icon={<AddIcon />}
            onClick={() => open((close) => <DeliverableForm room={room} close={close} />)}
          >
            {t("deliverable-add")}
          </Button>
        )}
        {look === "tasks" && !room.is_agreed && (
          <Button
            variant="outline"
            icon={<AddIcon />}
            onClick={() => open((close) => <KeyTaskForm room={room} close={close} />)}
          >
            {t("task-add")}
          </Button>
        )}
      </SectionHead>
      <WorkToolbar room={room} look={look} see={see} filter={filter} sift={sift} />
      {isPlan && room.items.length + room.key_tasks.length === 0 && (
        <div className="pad">
          <Empty act={{ label: t("item-new"), onClick: add }}>{t("items-none")}</Empty>
        </div>
      )}
      {isPlan && (
        <div className={view ? "beside" : "alone"}>
          <div className="scrolls">
            {look === "chart" ? (
              <Chart room={room} rows={rows} chosen={chosen} choose={choose} fold={fold} />
            ) : (
              <ItemList room={room} items={items} chosen={chosen} choose={choose} />
            )}
          </div>
          {view && <WorkPane room={room} view={view} open={open} close={() => choose(null)} choose={choose} />}
        </div>
      )}
      {look === "deliverables" && <DeliverableList room={room} open={open} />}
      {look === "tasks" && <TaskList room={room} open={open} />}
      {dialog}
    </div>
  );
}

export const Work = inProject(WorkSection);
