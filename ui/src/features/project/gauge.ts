// Where figures lie on a gauge and on a line over time, as shares of its length.
import type { IndicatorView } from "../../generated/api";

const share = (value: number, from: number, to: number): number =>
  to === from ? 0 : Math.min(1, Math.max(0, (value - from) / (to - from)));

/** What a gauge runs from and to: nought or the baseline, and the larger of target and figure. */
export function scaleOf(one: Pick<IndicatorView, "baseline" | "target" | "value">): { from: number; to: number } {
  return { from: Math.min(0, one.baseline), to: Math.max(one.target, one.value ?? one.target, 1) };
}

/** Figure, target and what is due today as shares of the gauge. */
export function gaugeOf(one: Pick<IndicatorView, "baseline" | "target" | "value" | "expected">) {
  const { from, to } = scaleOf(one);
  return {
    value: share(one.value ?? from, from, to),
    expected: share(one.expected, from, to),
    target: share(one.target, from, to),
  };
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** The course as points of a box, y counted from above; the scale holds target and baseline. */
export function courseIn(one: IndicatorView, starts: string, ends: string, width: number, height: number) {
  const values = [one.baseline, one.target, ...one.course.map((point) => point.value)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const y = (value: number) => height - share(value, low, high === low ? low + 1 : high) * height;
  const x = (day: string) => share(dayNumber(day), dayNumber(starts), dayNumber(ends)) * width;
  const points = one.course.map((point) => ({ x: x(point.period_to), y: y(point.value), ...point }));
  return { points, target: y(one.target), baseline: y(one.baseline) };
}
