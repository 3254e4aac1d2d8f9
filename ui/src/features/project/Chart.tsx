// Key tasks and items against time: names at the left, bars at the right, both in one scroll; ↑↓ walk the rows.
import { type ClipboardEvent, type KeyboardEvent, useMemo, useRef } from "react";
import { ChevronDownIcon, ChevronRightIcon } from "tdesign-icons-react";
import type { KeyTaskView, ProjectRoom, StageView, WorkItemView } from "../../generated/api";
import { longDate, monthSpan, shortDate } from "../../shared/figures";
import { Tag } from "../../shared/parts";
import { writeCells } from "../../shared/read/cells";
import { useWords } from "../../words/words";
import { placeOf } from "./Road";
import { type ChartRow, type Window, doneOf, leftOf, monthsOf, spanOf, windowOf } from "./chart";
import { chartCells } from "./chartText";
import { ItemTag, TaskTag } from "./state";

type Props = {
  room: ProjectRoom;
  rows: ChartRow[];
  chosen: string | null;
  choose: (key: string | null) => void;
  fold: (key: string) => void;
};

const px = (share: number) => `${share}%`;
const style = (span: { left: number; width: number }) => ({ left: px(span.left), width: px(span.width) });

/** Days before the window, at its edge. */
function Before({ from, to }: { from: string; to: string }) {
  const { t, language } = useWords();
  return (
    <span className="before">‹ {t("span", { from: shortDate(from, language), to: shortDate(to, language) })}</span>
  );
}

function StageBar({ stage, window, today }: { stage: StageView; window: Window; today: string }) {
  const from = stage.started_on ?? stage.planned_from;
  const to = stage.completed_on ?? stage.planned_to;
  const whole = spanOf(window, from, to);
  if (!whole) return <Before from={from} to={to} />;
  const gone = stage.started_on ? spanOf(window, from, today < to ? today : to) : null;
  return (
    <>
      <span className="bar stage" style={style(whole)} />
      {gone && <span className="bar stage gone" style={style(gone)} />}
    </>
  );
}

function TaskBar({ task, window }: { task: KeyTaskView; window: Window }) {
  const { starts_on: from, due_on: to } = task.task;
  const whole = spanOf(window, from, to);
  if (!whole) return <Before from={from} to={to} />;
  const done = doneOf(window, from, to, task.progress);
  return (
    <>
      <span className="bar task" style={style(whole)} />
      {done && <span className="bar task done" style={style(done)} />}
    </>
  );
}

function ItemBar({ view, window, today }: { view: WorkItemView; window: Window; today: string }) {
  const { language } = useWords();
  const { item } = view;
  const end = item.finished_on && item.finished_on > view.due_on ? item.finished_on : view.due_on;
  const whole = spanOf(window, item.planned_from, end);
  if (!whole) return <Before from={item.planned_from} to={end} />;
  if (item.planned_from === view.due_on && !item.revised_to) {
    return (
      <>
        <span
          className={item.finished_on ? "milestone done" : "milestone"}
          style={{ left: px(leftOf(window, view.due_on)) }}
        />
        <span className="bar-note" style={{ left: px(leftOf(window, view.due_on)) }}>
          {shortDate(view.due_on, language)}
        </span>
      </>
    );
  }
  const done = item.finished_on
    ? spanOf(window, item.started_on ?? item.planned_from, item.finished_on)
    : doneOf(window, item.started_on ?? item.planned_from, end, item.started_on ? item.progress : 0);
  const late = view.state === "overdue" ? spanOf(window, view.due_on, today) : null;
  const moved = item.revised_to ? spanOf(window, item.planned_to, item.revised_to) : null;
  return (
    <>
      <span className="bar item" style={style(whole)} />
      {moved && <span className="bar item moved" style={style(moved)} />}
      {done && <span className="bar item done" style={style(done)} />}
      {late && <span className="bar item late" style={style(late)} />}
    </>
  );
}

const ROW = 40;

/** The way from an item to those that wait for it, or from those that it waits for. */
function Ways({ rows, chosen, window }: { rows: ChartRow[]; chosen: string | null; window: Window }) {
  const at = (key: string) => rows.findIndex((row) => row.key === key);
  const items = rows.flatMap((row) => (row.kind === "item" ? [row.item] : []));
  const one = items.find((view) => view.item.id === chosen);
  if (!one) return null;
  const pairs = items.flatMap((view) =>
    view.item.depends_on
      .filter((before) => view.item.id === chosen || before === chosen)
      .flatMap((before) => {
        const earlier = items.find((other) => other.item.id === before);
        return earlier ? [{ from: earlier, to: view }] : [];
      }),
  );
  return pairs.map(({ from, to }) => {
    const begin = spanOf(window, from.due_on, from.due_on);
    const left = begin ? begin.left : 0;
    const right = leftOf(window, to.item.planned_from);
    const [top, bottom] = [at(from.item.id) * ROW + 26, at(to.item.id) * ROW + 20];
    const isDown = bottom > top;
    const box = {
      left: px(Math.min(left, right)),
      width: px(Math.abs(right - left)),
      top: Math.min(top, bottom),
      height: Math.abs(bottom - top),
    };
    return (
      <span
        key={`${from.item.id}${to.item.id}`}
        className={`way ${isDown ? "down" : "up"} ${right >= left ? "on" : "back"}`}
        style={box}
        aria-hidden
      />
    );
  });
}

function Names({ row, fold }: { row: ChartRow; fold: (key: string) => void }) {
  const { t } = useWords();
  const arrow = (isOpen: boolean) => (
    <button
      type="button"
      tabIndex={-1}
      className="fold"
      aria-label={t(isOpen ? "chart-fold" : "chart-unfold")}
      onClick={(event) => (event.stopPropagation(), fold(row.key))}
    >
      {isOpen ? <ChevronDownIcon /> : <ChevronRightIcon />}
    </button>
  );
  if (row.kind === "stage") {
    const place = placeOf(row.stage);
    return (
      <>
        <span role="gridcell" className="name">
          {arrow(row.isOpen)}
          <strong>{t(`word-${row.stage.kind}`)}</strong>
        </span>
        <span role="gridcell" className="lead" />
        <span role="gridcell" className="state">
          <Tag tone={place === "done" ? "green" : place === "current" ? "blue" : "plain"}>{t(`stage-${place}`)}</Tag>
        </span>
      </>
    );
  }
  if (row.kind === "task") {
    const { task } = row.task;
    return (
      <>
        <span role="gridcell" className="name task" title={task.title}>
          {row.count > 0 && arrow(row.isOpen)}
          <span>
            {task.position} {task.title}
          </span>
        </span>
        <span role="gridcell" className="lead" title={row.task.lead ?? undefined}>
          {row.task.lead}
        </span>
        <span role="gridcell" className="state">
          <TaskTag state={row.task.state} />
        </span>
      </>
    );
  }
  return (
    <>
      <span role="gridcell" className={row.isUnderTask ? "name item" : "name"} title={row.item.item.title}>
        <span>{row.item.item.title}</span>
      </span>
      <span role="gridcell" className="lead" title={row.item.lead ?? undefined}>
        {row.item.lead}
      </span>
      <span role="gridcell" className="state">
        <ItemTag view={row.item} />
      </span>
    </>
  );
}

export function Chart({ room, rows, chosen, choose, fold }: Props) {
  const { t, language } = useWords();
  const grid = useRef<HTMLDivElement>(null);
  const window = useMemo(() => windowOf(room), [room]);
  const months = monthsOf(window);
  const isLong = months.length > 14;
  const today = leftOf(window, room.today);
  const here = Math.max(
    0,
    rows.findIndex((row) => row.key === chosen),
  );
  const go = (to: number) => {
    const place = Math.max(0, Math.min(to, rows.length - 1));
    const row = rows[place];
    if (!row) return;
    if (row.kind === "item" && chosen !== null) choose(row.key);
    grid.current?.querySelectorAll<HTMLElement>("[role='row'][data-row]")[place]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, row: ChartRow, place: number) => {
    const folds = row.kind !== "item";
    if (event.key === "ArrowDown") go(place + 1);
    else if (event.key === "ArrowUp") go(place - 1);
    else if (event.key === "Home") go(0);
    else if (event.key === "End") go(rows.length - 1);
    else if (event.key === "Enter") folds ? fold(row.key) : choose(row.key);
    else if (event.key === "ArrowRight" && folds && !row.isOpen) fold(row.key);
    else if (event.key === "ArrowLeft" && folds && row.isOpen) fold(row.key);
    else if (event.key === "Escape" && chosen) choose(null);
    else return;
    event.preventDefault();
  };
  const copy = (event: ClipboardEvent) => {
    if (!(document.getSelection()?.isCollapsed ?? true)) return;
    event.clipboardData.setData("text/plain", writeCells(chartCells(rows, t)));
    event.preventDefault();
  };
  return (
    <div className="chart" ref={grid} role="treegrid" aria-label={t("section-work")} onCopy={copy}>
      <div className="chart-head" role="row">
        <span className="name" role="columnheader">
          {t("chart-task")}
        </span>
        <span className="lead" role="columnheader">
          {t("item-lead")}
        </span>
        <span className="state" role="columnheader">
          {t("item-state")}
        </span>
        <span className="time" role="columnheader" aria-label={t("chart-time")}>
          {months.map(
            (month, place) =>
              (!isLong || place % 3 === 0) && (
                <span key={month.day} style={{ left: px(month.left) }}>
                  {monthSpan(month.day, month.day, language)}
                </span>
              ),
          )}
        </span>
      </div>
      <div className="chart-body" role="rowgroup">
        <div className="lines" aria-hidden>
          {months.map((month) => (
            <i key={month.day} style={{ left: px(month.left) }} />
          ))}
          <Ways rows={rows} chosen={chosen} window={window} />
        </div>
        {rows.map((row, place) => (
          <div
            key={row.key}
            role="row"
            data-row
            data-record={row.key}
            aria-level={row.kind === "stage" ? 1 : row.kind === "task" ? 2 : 3}
            aria-expanded={row.kind === "item" ? undefined : row.isOpen}
            aria-selected={row.key === chosen}
            tabIndex={place === here ? 0 : -1}
            className={`chart-row ${row.kind}${row.key === chosen ? " chosen" : ""}`}
            onClick={() => (row.kind === "item" ? choose(row.key) : fold(row.key))}
            onKeyDown={(event) => onKeyDown(event, row, place)}
          >
            <Names row={row} fold={fold} />
            <span className="time" role="gridcell">
              {row.kind === "stage" && <StageBar stage={row.stage} window={window} today={room.today} />}
              {row.kind === "task" && <TaskBar task={row.task} window={window} />}
              {row.kind === "item" && <ItemBar view={row.item} window={window} today={room.today} />}
            </span>
          </div>
        ))}
        <div className="today" aria-hidden>
          <i style={{ left: px(today) }}>
            <b title={longDate(room.today, language)}>{t("chart-today", { day: shortDate(room.today, language) })}</b>
          </i>
        </div>
      </div>
    </div>
  );
}
