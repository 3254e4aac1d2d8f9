// The work: key tasks and items as a chart or a list, deliverables, and beside them the one that is open.
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { AddIcon, ChartBarIcon, FileIcon, ViewListIcon } from "tdesign-icons-react";
import { Button } from "tdesign-react";
import type { DeliverableView, ProjectRoom, WorkItemView } from "../../generated/api";
import { shortDate } from "../../shared/figures";
import { type ListColumn, ListTable } from "../../shared/ListTable";
import { CheckField, ChoiceField } from "../../shared/form";
import { Empty, FailureNotice, Tag } from "../../shared/parts";
import { useChange } from "../../shared/queries";
import { useWords } from "../../words/words";
import { Chart } from "./Chart";
import { type Open, useDialog } from "./ChangeDialog";
import { DeliverableBox, DeliverableForm, statusTone } from "./DeliverableForms";
import { ItemForm, KeyTaskForm, useStageOptions } from "./WorkForms";
import { WorkPane } from "./WorkPane";
import { type Filter, everything, foldedAtFirst, passes, rowsOf } from "./chart";
import { PasteItems } from "./pastes";
import { SectionHead, type SectionProps, inProject, useLedTo } from "./section";
import { ItemTag } from "./state";

type Look = "chart" | "list" | "deliverables" | "tasks";

const icons = { chart: <ChartBarIcon />, list: <ViewListIcon />, deliverables: <FileIcon />, tasks: <ViewListIcon /> };

type ListProps = {
  room: ProjectRoom;
  items: WorkItemView[];
  chosen: string | null;
  choose: (key: string | null) => void;
};

function ItemList({ room, items, chosen, choose }: ListProps) {
  const { t, language } = useWords();
  const day = (text: string | null) => (text ? shortDate(text, language) : "");
  const columns: ListColumn<WorkItemView>[] = [
    {
      key: "title",
      title: t("item-title"),
      cell: (one) => (
        <>
          {one.item.title}
          {one.follows_up && <span className="note">　{t("item-follows", { number: one.follows_up })}</span>}
        </>
      ),
      toText: (one) => one.item.title,
    },
    {
      key: "task",
      title: t("item-task"),
      cell: (one) => room.key_tasks.find((task) => task.task.id === one.item.key_task_id)?.task.title ?? "",
    },
    {
      key: "lead",
      title: t("item-lead"),
      width: 84,
      cell: (one) => one.lead ?? <span className="warn">{t("item-no-lead")}</span>,
    },
    {
      key: "from",
      title: t("item-planned-from"),
      width: 92,
      cell: (one) => day(one.item.planned_from),
      toText: (one) => one.item.planned_from,
    },
    {
      key: "to",
      title: t("item-planned-to"),
      width: 92,
      cell: (one) => day(one.item.planned_to),
      toText: (one) => one.item.planned_to,
    },
    {
      key: "revised",
      title: t("item-revised"),
      width: 92,
      cell: (one) => day(one.item.revised_to),
      toText: (one) => one.item.revised_to ?? "",
    },
    {
      key: "finished",
      title: t("item-finished-on"),
      width: 92,
      cell: (one) => day(one.item.finished_on),
      toText: (one) => one.item.finished_on ?? "",
    },
    { key: "progress", title: t("item-progress"), width: 64, align: "right", cell: (one) => `${one.item.progress}%` },
    { key: "state", title: t("item-state"), width: 92, cell: (one) => <ItemTag view={one} /> },
  ];
  return (
    <ListTable
      label={t("section-work")}
      columns={columns}
      rows={items}
      keyOf={(one) => one.item.id}
      chosen={chosen}
      onOpen={(one) => choose(one.item.id)}
      empty={
        <div className="pad">
          <Empty>{t("items-none")}</Empty>
        </div>
      }
    />
  );
}

function DeliverableList({ room, open }: { room: ProjectRoom; open: Open }) {
  const { t, language } = useWords();
  const [chosen, choose] = useState(useLedTo());
  const one = room.deliverables.find((view) => view.deliverable.id === chosen);
  const columns: ListColumn<DeliverableView>[] = [
    { key: "title", title: t("deliverable-title"), cell: (view) => view.deliverable.title },
    {
      key: "task",
      title: t("item-task"),
      cell: (view) => room.key_tasks.find((task) => task.task.id === view.deliverable.key_task_id)?.task.title ?? "",
    },
    {
      key: "requirement",
      title: t("deliverable-requirement"),
      cell: (view) => <span className="clip">{view.deliverable.requirement}</span>,
      toText: (view) => view.deliverable.requirement,
    },
    {
      key: "due",
      title: t("deliverable-due"),
      width: 100,
      cell: (view) => shortDate(view.deliverable.due_on, language),
      toText: (view) => view.deliverable.due_on,
    },
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
    { key: "verdict", title: t("deliverable-verdict"), cell: (view) => view.deliverable.verdict ?? "" },
  ];
  const empty = (
    <div className="pad">
      <Empty>{t("deliverables-none")}</Empty>
    </div>
  );
  return (
    <div className={one ? "beside" : "alone"}>
      <div className="scrolls">
        <ListTable
          label={t("deliverables")}
          columns={columns}
          rows={room.deliverables}
          keyOf={(view) => view.deliverable.id}
          chosen={chosen}
          onOpen={(view) => choose(view.deliverable.id)}
          empty={empty}
        />
      </div>
      {one && (
        <aside
          className="pane"
          aria-label={one.deliverable.title}
          onKeyDown={(event) => event.key === "Escape" && choose(null)}
        >
          <div className="pane-body">
            <DeliverableBox room={room} view={one} open={open} />
          </div>
        </aside>
      )}
    </div>
  );
}

function TaskList({ room, open }: { room: ProjectRoom; open: Open }) {
  const { t, language } = useWords();
  const change = useChange("act");
  const columns: ListColumn<ProjectRoom["key_tasks"][number]>[] = [
    { key: "position", title: t("task-position"), width: 56, align: "right", cell: (one) => one.task.position },
    { key: "title", title: t("task-title"), cell: (one) => one.task.title },
    { key: "stage", title: t("item-stage"), width: 100, cell: (one) => t(`word-${one.task.stage}`) },
    {
      key: "from",
      title: t("task-from"),
      width: 100,
      cell: (one) => shortDate(one.task.starts_on, language),
      toText: (one) => one.task.starts_on,
    },
    {
      key: "to",
      title: t("task-to"),
      width: 100,
      cell: (one) => shortDate(one.task.due_on, language),
      toText: (one) => one.task.due_on,
    },
    {
      key: "acceptance",
      title: t("task-acceptance"),
      cell: (one) => <span className="clip">{one.task.acceptance}</span>,
      toText: (one) => one.task.acceptance,
    },
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
        empty={
          <div className="pad">
            <Empty>{t("tasks-none")}</Empty>
          </div>
        }
      />
    </div>
  );
}

type ToolProps = {
  room: ProjectRoom;
  look: Look;
  see: (look: Look) => void;
  filter: Filter;
  sift: (filter: Filter) => void;
};

function Toolbar({ room, look, see, filter, sift }: ToolProps) {
  const { t } = useWords();
  const stages = useStageOptions();
  const counts: Record<Look, number | null> = {
    chart: null,
    list: null,
    tasks: room.key_tasks.length,
    deliverables: room.deliverables.length,
  };
  return (
    <div className="toolbar">
      <div className="segmented" role="group" aria-label={t("work-look")}>
        {(["chart", "list", "tasks", "deliverables"] as const).map((one) => (
          <button key={one} type="button" aria-pressed={look === one} onClick={() => see(one)}>
            {icons[one]} {t(`look-${one}`)} {counts[one] !== null && <span>{counts[one]}</span>}
          </button>
        ))}
      </div>
      {(look === "chart" || look === "list") && (
        <>
          <div className="filter">
            <ChoiceField
              isBare
              clearable
              label={t("filter-stage")}
              placeholder={t("filter-stage-all")}
              value={filter.stage}
              onChange={(stage) => sift({ ...filter, stage })}
              options={stages}
            />
          </div>
          <div className="filter">
            <ChoiceField
              isBare
              clearable
              label={t("filter-person")}
              placeholder={t("filter-person-all")}
              value={filter.person}
              onChange={(person) => sift({ ...filter, person })}
              options={room.loads.map((one) => ({ value: one.person_id, label: one.name }))}
            />
          </div>
          <CheckField
            label={t("filter-late")}
            value={filter.isLateOnly}
            onChange={(isLateOnly) => sift({ ...filter, isLateOnly })}
          />
        </>
      )}
      <span className="grow" />
      {look === "chart" && (
        <span className="legend">
          <i className="plan" />
          {t("legend-plan")}
          <i className="done" />
          {t("legend-done")}
          <i className="late" />
          {t("legend-late")}
          <i className="diamond" />
          {t("legend-milestone")}
        </span>
      )}
    </div>
  );
}

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
      <Toolbar room={room} look={look} see={see} filter={filter} sift={sift} />
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
