// How dates and figures are written, by language; the exact figure stays at hand.
import type { Language } from "../generated/api";

/** 2026年3月5日, or March 5, 2026. */
export function longDate(day: string, language: Language): string {
  const [year, month, date] = day.slice(0, 10).split("-").map(Number);
  if (!year || !month || !date) return day;
  const at = new Date(Date.UTC(year, month - 1, date));
  const locale = language === "en" ? "en-GB" : language;
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(at);
}

/** 3月5日. */
export function shortDate(day: string, language: Language): string {
  const [year, month, date] = day.slice(0, 10).split("-").map(Number);
  if (!year || !month || !date) return day;
  const at = new Date(Date.UTC(year, month - 1, date));
  const locale = language === "en" ? "en-GB" : language;
  const form = { month: language === "en" ? "short" : "long", day: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locale, form).format(at);
}

/** The months from one day to another: 5月—11月, or 12月. */
export function monthSpan(from: string, to: string, language: Language): string {
  const form = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { month: "short", timeZone: "UTC" });
  const month = (day: string) => form.format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
  return from.slice(0, 7) === to.slice(0, 7) ? month(from) : `${month(from)}—${month(to)}`;
}

/** 星期一, or Monday. */
export function weekday(day: string, language: Language): string {
  const locale = language === "en" ? "en-GB" : language;
  return new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(new Date(`${day.slice(0, 10)}T00:00:00Z`));
}

/** The clock of an instant, as it was where it was written. */
export const clock = (instant: string): string => instant.slice(11, 16);

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Fen as yuan to the fen: 125,000.00. */
export function yuan(fen: number): string {
  const sign = fen < 0 ? "-" : "";
  const digits = String(Math.abs(fen)).padStart(3, "0");
  return `${sign}${grouped(digits.slice(0, -2))}.${digits.slice(-2)}`;
}

/** Fen as 万元 with two places, rounded half up: 12.50. */
export function wan(fen: number): string {
  return yuan(Math.sign(fen) * Math.floor((Math.abs(fen) + 5000) / 10000));
}

/** Fen as 万元 to the fen, two places at least: 12.50, 0.123456. */
export function wanExact(fen: number): string {
  const sign = fen < 0 ? "-" : "";
  const digits = String(Math.abs(fen)).padStart(7, "0");
  return `${sign}${grouped(digits.slice(0, -6))}.${digits.slice(-6).replace(/0{1,4}$/, "")}`;
}

/** Thousandths as the shortest exact decimal: 2,400 or 0.6. */
export function quantity(thousandths: number): string {
  const sign = thousandths < 0 ? "-" : "";
  const digits = String(Math.abs(thousandths)).padStart(4, "0");
  const rest = digits.slice(-3).replace(/0+$/, "");
  return sign + grouped(digits.slice(0, -3)) + (rest ? `.${rest}` : "");
}

type Aim = { expected: number; target: number; baseline: number; value: number | null; direction: "at_least" | "at_most" };

/** What today asks of an indicator, no finer than its target, baseline and figure: a part of a person is nobody. */
export function asked({ expected, target, baseline, value, direction }: Aim): string {
  const grains = [target, baseline, value ?? 0].map((one) => [1000, 100, 10].find((grain) => one % grain === 0) ?? 1);
  const grain = Math.min(...grains);
  const steps = expected / grain;
  // Rounded so that whoever reaches it has reached what is asked.
  return quantity((direction === "at_least" ? Math.ceil(steps) : Math.floor(steps)) * grain);
}

const numerals = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** An ordinal as official Chinese writes it, to ninety-nine: 九, 十二, 二十; figures in English. */
export function ordinal(figure: number, language: Language): string {
  if (language === "en" || figure < 1 || figure > 99) return String(figure);
  const tens = Math.floor(figure / 10);
  const ones = figure % 10;
  return (tens > 1 ? numerals[tens] : "") + (tens > 0 ? "十" : "") + (ones > 0 || tens === 0 ? numerals[ones] : "");
}

/** A file's size: 873 B, 12 KB, 3.4 MB. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1000 ? `${Math.round(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
