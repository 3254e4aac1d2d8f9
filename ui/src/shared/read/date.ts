// Days and clocks as people type them.
import { plain, type Read } from "./plain";

const two = (figure: number): string => String(figure).padStart(2, "0");

function day(year: number, month: number, date: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, date));
  const isReal = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return isReal && year >= 1900 && year <= 2199 ? `${year}-${two(month)}-${two(date)}` : undefined;
}

const whole = /^(\d{4})\s*[年\-/.]\s*(\d{1,2})\s*[月\-/.]\s*(\d{1,2})\s*日?$/;
const packed = /^(\d{4})(\d{2})(\d{2})$/;
/** 14 April 2025, 14 Apr 2025: as the English window writes it. */
const spelled = /^(\d{1,2})\s+([a-z]{3,9})\.?\s+(\d{4})$/i;
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const thisYear = /^(\d{1,2})\s*[月\-/.]\s*(\d{1,2})\s*日?$/;

/** 2025年4月14日, 2025-4-14, 2025.4.14, 20250414; 4月14日 and 4-14 fall into the year of `today`. */
export function readDate(typed: string, today: string): Read<string> {
  const text = plain(typed);
  if (text === "") return null;
  const full = whole.exec(text) ?? packed.exec(text);
  if (full) return day(Number(full[1]), Number(full[2]), Number(full[3]));
  const english = spelled.exec(text);
  if (english) return day(Number(english[3]), months.indexOf((english[2] ?? "").slice(0, 3).toLowerCase()) + 1, Number(english[1]));
  const short = thisYear.exec(text);
  return short ? day(Number(today.slice(0, 4)), Number(short[1]), Number(short[2])) : undefined;
}

const clockForms = [/^(\d{1,2})\s*[:点时]\s*(\d{1,2})?\s*分?$/, /^(\d{2})(\d{2})$/];
const afternoon = /^(下午|晚上|pm)\s*/i;
const morning = /^(上午|早上|am)\s*/i;

/** 9:05, 0905, 9点05分, 9点, 下午2:30; the answer is 09:05. */
export function readClock(typed: string): Read<string> {
  const text = plain(typed);
  if (text === "") return null;
  const bare = text.replace(afternoon, "").replace(morning, "").replace(/半$/, "30");
  const form = clockForms.map((one) => one.exec(bare)).find((match) => match !== null);
  if (!form) return undefined;
  const typedHour = Number(form[1]);
  const hour = afternoon.test(text) && typedHour < 12 ? typedHour + 12 : typedHour;
  const minute = Number(form[2] ?? 0);
  return hour < 24 && minute < 60 ? `${two(hour)}:${two(minute)}` : undefined;
}
