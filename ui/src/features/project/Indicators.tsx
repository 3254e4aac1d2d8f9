// Indicators against what is due today and their targets; one opens to its course and its readings.
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { AddIcon, CloseIcon } from "tdesign-icons-react";
import { Button } from "tdesign-react";
import type { IndicatorView, Reading, ReadingStatus, Standing, WorkOperation } from "../../generated/api";
import { longDate, quantity, shortDate } from "../../shared/figures";
import { Clause } from "../../shared/Hovered";
import { type ListColumn, ListTable } from "../../shared/ListTable";
import { FailureNotice, Tag, type Tone } from "../../shared/parts";
import { useChange } from "../../shared/queries";
import { useWords } from "../../words/words";
import { type Open, useDialog } from "./ChangeDialog";
import { AmendReading, ApproveReading, RecordReading } from "./ReadingForms";
import { courseIn, gaugeOf } from "./gauge";
import { PasteReadings } from "./pastes";
import { SectionHead, type SectionProps, clauseOf, inProject, useLedTo } from "./section";

const standingTone: Record<Standing, Tone> = {
  reached: "green",
  on_course: "blue",
  behind: "amber",
  exceeded: "amber",
  unread: "plain",
};
/** Columns that give way to the pane, which says the same. */
const shownInPane = ["baseline", "course"];

const readingTone: Record<ReadingStatus, Tone> = {
  draft: "plain",
  submitted: "blue",
  returned: "amber",
  approved: "green",
};

function Gauge({ one }: { one: IndicatorView }) {
  const { t } = useWords();
  const at = gaugeOf(one);
  const percent = (share: number) => `${share * 100}%`;
  const said = t("gauge-said", {
    value: one.value === null ? "—" : quantity(one.value),
    expected: quantity(one.expected),
    target: quantity(one.target),
    unit: one.unit,
  });
  return (
    <span className={`meter ${one.standing}`} role="img" aria-label={said} title={said}>
      <span className="meter-value" style={{ width: percent(at.value) }} />
      {one.direction === "at_least" && <span className="meter-due" style={{ left: percent(at.expected) }} />}
      <span className="meter-target" style={{ left: percent(at.target) }} />
    </span>
  );
}

const box = { width: 92, height: 20 };

/** The course in a table's cell: hollow where a reading is not approved yet. */
function Spark({ room, one }: SectionProps & { one: IndicatorView }) {
  const { points } = courseIn(one, room.project.starts_on, room.project.ends_on, box.width, box.height);
  if (points.length === 0) return <>—</>;
  return (
    <svg
      className="spark"
      preserveAspectRatio="xMinYMid"
      viewBox={`-3 -3 ${box.width + 6} ${box.height + 6}`}
      aria-hidden
    >
      <polyline points={points.map((point) => `${point.x},${point.y}`).join(" ")} />
      {points.map((point) => (
        <circle
          key={point.period_to}
          cx={point.x}
          cy={point.y}
          r="2"
          className={point.is_approved ? "solid" : "hollow"}
        />
      ))}
    </svg>
  );
}

const field = { width: 300, height: 92 };

function Course({ room, one }: SectionProps & { one: IndicatorView }) {
  const { t, language } = useWords();
  const { points, target } = courseIn(one, room.project.starts_on, room.project.ends_on, field.width, field.height);
  return (
    <figure className="course">
      <svg
        viewBox={`-8 -14 ${field.width + 16} ${field.height + 32}`}
        role="img"
        aria-label={t("course-said", { count: points.length })}
      >
        <line x1="0" x2={field.width} y1={field.height} y2={field.height} className="axis" />
        <line x1="0" x2={field.width} y1={target} y2={target} className="aim" />
        <text x={field.width} y={target - 4} textAnchor="end">
          {t("course-target", { target: quantity(one.target) })}
        </text>
        <polyline points={points.map((point) => `${point.x},${point.y}`).join(" ")} />
        {points.map((point) => (
          <g key={point.period_to}>
            <circle cx={point.x} cy={point.y} r="3.5" className={point.is_approved ? "solid" : "hollow"}>
              <title>{`${longDate(point.period_to, language)} ${quantity(point.value)}${one.unit}`}</title>
            </circle>
            <text x={point.x} y={field.height + 14} textAnchor="middle">
              {shortDate(point.period_to, language)}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className="note">{t("course-legend")}</figcaption>
    </figure>
  );
}

type ReadingProps = SectionProps & {
  one: IndicatorView;
  reading: Reading;
  open: Open;
  act: (work: WorkOperation) => void;
};

function ReadingLine({ room, one, reading, open, act }: ReadingProps) {
  const { t, language } = useWords();
  const isOpen = reading.status === "draft" || reading.status === "returned";
  const id = { reading_id: reading.id };
  return (
    <li data-record={reading.id}>
      <div className="inline">
        <span className="grow">
          {t("span", { from: shortDate(reading.period_from, language), to: shortDate(reading.period_to, language) })}
        </span>
        <strong>
          {quantity(reading.value)}
          {one.unit}
        </strong>
        <Tag tone={readingTone[reading.status]}>{t(`reading-${reading.status}`)}</Tag>
      </div>
      <div className="inline">
        <span className="note grow">
          {reading.source}
          {reading.approved_on && `　${t("reading-locked", { day: shortDate(reading.approved_on, language) })}`}
        </span>
        {isOpen && (
          <Button
            size="small"
            variant="outline"
            onClick={() => open((close) => <AmendReading one={one} reading={reading} close={close} />)}
          >
            {t("reading-change")}
          </Button>
        )}
        {isOpen && (
          <Button size="small" variant="outline" onClick={() => act({ submit_reading: id })}>
            {t("reading-submit")}
          </Button>
        )}
        {reading.status === "submitted" && (
          <Button size="small" variant="outline" onClick={() => act({ return_reading: id })}>
            {t("reading-return")}
          </Button>
        )}
        {reading.status === "submitted" && (
          <Button
            size="small"
            variant="outline"
            onClick={() => open((close) => <ApproveReading room={room} one={one} reading={reading} close={close} />)}
          >
            {t("reading-approve")}
          </Button>
        )}
      </div>
    </li>
  );
}

function IndicatorPane({
  room,
  one,
  open,
  close,
}: SectionProps & { one: IndicatorView; open: Open; close: () => void }) {
  const { t } = useWords();
  const change = useChange("act");
  const readings = room.readings.filter((reading) => reading.indicator_id === one.id).reverse();
  const facts: [string, string][] = [
    [t("indicator-value"), one.value === null ? t("indicator-unread") : `${quantity(one.value)}${one.unit}`],
    [t("indicator-expected"), `${quantity(one.expected)}${one.unit}`],
    [t("indicator-target"), `${t(`direction-${one.direction}`)}${quantity(one.target)}${one.unit}`],
    [t("indicator-baseline"), `${quantity(one.baseline)}${one.unit}`],
    [t("indicator-accumulation"), t(`accumulation-${one.accumulation}`)],
    [t("indicator-measured"), one.measured_by],
  ];
  return (
    <aside className="pane" aria-label={one.name} onKeyDown={(event) => event.key === "Escape" && close()}>
      <header>
        <h2>{one.name}</h2>
        <Tag tone={standingTone[one.standing]}>{t(`desk-standing-${one.standing}`)}</Tag>
        <span className="grow" />
        <button type="button" className="icon-button" aria-label={t("form-close")} onClick={close}>
          <CloseIcon />
        </button>
      </header>
      <div className="pane-body">
        {one.value !== null && !one.is_approved && <p className="lacking">{t("indicator-unapproved")}</p>}
        <dl className="fact-list">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {one.course.length > 0 && <Course room={room} one={one} />}
        <h3>{t("readings")}</h3>
        {change.error && <FailureNotice failure={change.error} />}
        {readings.length === 0 && <p className="note">{t("readings-none")}</p>}
        <ul className="readings">
          {readings.map((reading) => (
            <ReadingLine
              key={reading.id}
              room={room}
              one={one}
              reading={reading}
              open={open}
              act={(work) => change.mutate({ operation: { work } })}
            />
          ))}
        </ul>
      </div>
      <footer>
        <Button
          theme="primary"
          icon={<AddIcon />}
          onClick={() => open((shut) => <RecordReading room={room} one={one} close={shut} />)}
        >
          {t("reading-record")}
        </Button>
      </footer>
    </aside>
  );
}

function IndicatorsSection({ room }: SectionProps) {
  const { t } = useWords();
  const [dialog, open] = useDialog();
  const record = useLedTo();
  const [chosen, choose] = useState(
    () => room.readings.find((reading) => reading.id === record)?.indicator_id ?? record,
  );
  const one = room.indicators.find((indicator) => indicator.id === chosen);
  const columns: ListColumn<IndicatorView>[] = [
    { key: "name", title: t("indicator-name"), cell: (row) => row.name },
    {
      key: "value",
      title: t("indicator-value"),
      width: 150,
      align: "right",
      cell: (row) => (
        <>
          {row.value !== null && !row.is_approved && <span className="warn note">{t("indicator-part")} </span>}
          <strong>{row.value === null ? "—" : quantity(row.value)}</strong> {row.unit}
        </>
      ),
      toText: (row) => (row.value === null ? "" : quantity(row.value)),
    },
    { key: "gauge", title: t("indicator-gauge"), width: 130, cell: (row) => <Gauge one={row} />, toText: () => "" },
    {
      key: "expected",
      title: t("indicator-expected"),
      width: 96,
      align: "right",
      cell: (row) => quantity(row.expected),
    },
    {
      key: "target",
      title: t("indicator-target"),
      width: 116,
      align: "right",
      cell: (row) => `${t(`direction-${row.direction}-short`)} ${quantity(row.target)}`,
    },
    {
      key: "baseline",
      title: t("indicator-baseline"),
      width: 76,
      align: "right",
      cell: (row) => quantity(row.baseline),
    },
    {
      key: "course",
      title: t("indicator-course"),
      width: 116,
      cell: (row) => <Spark room={room} one={row} />,
      toText: (row) => row.course.map((point) => quantity(point.value)).join("、"),
    },
    {
      key: "standing",
      title: t("indicator-standing"),
      width: 84,
      cell: (row) => <Tag tone={standingTone[row.standing]}>{t(`desk-standing-${row.standing}`)}</Tag>,
    },
  ];
  const empty = (
    <div className="empty pad">
      <p className="note">{t("indicators-none")}</p>
      <Link className="as-button" to="/project/$project/agreement" params={{ project: room.project.id }}>
        {t("step-to-agreement")}
      </Link>
    </div>
  );
  const behind = room.indicators.filter((row) => row.standing === "behind" || row.standing === "exceeded").length;
  const counts = (
    <>
      <span className="note">{t("indicators-count", { count: room.indicators.length })}</span>
      {behind > 0 && <strong className="warn">{t("indicators-behind", { count: behind })}</strong>}
      {room.counts.unapproved > 0 && (
        <span className="note">{t("indicators-unapproved", { count: room.counts.unapproved })}</span>
      )}
      <Clause clause={clauseOf(room, "indicator-not-lowered")} asks={t("rule-indicator-not-lowered-asks")} />
    </>
  );
  return (
    <div className="filling">
      <SectionHead room={room} section="indicators" counts={counts}>
        <span className="legend">
          <i className="due" />
          {t("gauge-due")}
          <i className="aim" />
          {t("gauge-target")}
        </span>
        {room.indicators.length > 0 && (
          <Button variant="outline" onClick={() => open((close) => <PasteReadings room={room} close={close} />)}>
            {t("paste-from-table")}
          </Button>
        )}
      </SectionHead>
      <div className={one ? "beside" : "alone"}>
        <div className="scrolls">
          <ListTable
            label={t("section-indicators")}
            columns={one ? columns.filter((column) => !shownInPane.includes(column.key)) : columns}
            rows={room.indicators}
            chosen={chosen}
            onOpen={(row) => choose(row.id)}
            empty={empty}
          />
        </div>
        {one && <IndicatorPane key={one.id} room={room} one={one} open={open} close={() => choose(null)} />}
      </div>
      {dialog}
    </div>
  );
}

export const Indicators = inProject(IndicatorsSection);
