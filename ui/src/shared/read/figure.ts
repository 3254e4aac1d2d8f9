// Figures as people type them, read to the last digit without floating point.
import { plain, type Read } from "./plain";

/** A decimal as an integer of its `places`-th fractions; more places than that are not understood. */
function scaled(text: string, places: number): number | undefined {
  const form = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/.exec(text);
  if (!form) return undefined;
  const fraction = (form[3] ?? "").replace(/0+$/, "");
  if (fraction.length > places) return undefined;
  const digits = (form[2] ?? "").replace(/,/g, "") + fraction.padEnd(places, "0");
  const size = Number(digits);
  if (!Number.isSafeInteger(size)) return undefined;
  return form[1] === "-" && size !== 0 ? -size : size;
}

/** A whole number: 1,200. */
export function readWhole(typed: string): Read<number> {
  const text = plain(typed);
  return text === "" ? null : scaled(text, 0);
}

/** A quantity in thousandths: 2,400 or 0.6; the unit may be typed after it. */
export function readQuantity(typed: string, unit = ""): Read<number> {
  const text = plain(typed);
  const bare = unit !== "" && text.endsWith(plain(unit)) ? text.slice(0, -plain(unit).length).trim() : text;
  return text === "" ? null : scaled(bare, 3);
}

/** What a sum without a unit is counted in. */
export type MoneyUnit = "wan" | "yuan";

/** Money in fen: 12.5万元, 125,000元, ¥125,000; without a unit it is counted in `unit`. */
export function readMoney(typed: string, unit: MoneyUnit): Read<number> {
  const text = plain(typed).replace(/^[¥￥]\s*/, "");
  if (text === "") return null;
  const form = /^(.*?)\s*(万元|万|元)?整?$/.exec(text);
  const said = form?.[2];
  const inWan = said === undefined ? unit === "wan" : said.startsWith("万");
  return scaled(form?.[1] ?? "", inWan ? 6 : 2);
}
