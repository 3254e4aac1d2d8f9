// An indicator drawn: on its gauge, as a course in a cell, as a course with its days.
import type { IndicatorView } from "../../generated/api";
import { asked, longDate, quantity, shortDate } from "../../shared/figures";
import { useWords } from "../../words/words";
import { courseIn, gaugeOf } from "./gauge";
import type { SectionProps } from "./section";

/** How far an indicator is: the upright lines are what is due today, and the target. */
export function Gauge({ one }: { one: IndicatorView }) {
  const { t } = useWords();
  const at = gaugeOf(one);
  const percent = (share: number) => `${share * 100}%`;
  const said = t("gauge-said", {
    value: one.value === null ? "—" : quantity(one.value),
    expected: asked(one),
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
export function Spark({ room, one }: SectionProps & { one: IndicatorView }) {
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

/** The course with its days and figures. */
export function Course({ room, one }: SectionProps & { one: IndicatorView }) {
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
