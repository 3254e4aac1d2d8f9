// The moment of an act, as the ledger keeps it: local time with its offset.

const two = (figure: number): string => String(figure).padStart(2, "0");

/** A date and time as people type it here, 2026-09-12T09:00, with the offset of this place. */
export function withOffset(local: string): string {
  const minutes = -new Date(local).getTimezoneOffset();
  const size = Math.abs(minutes);
  const seconds = local.length === 16 ? ":00" : "";
  return `${local}${seconds}${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Now, to the second. */
export function nowWithOffset(): string {
  const at = new Date();
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return withOffset(`${day}T${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`);
}

/** The date by this machine's clock; a room that has the program's `today` in its view uses that. */
export const today = (): string => nowWithOffset().slice(0, 10);
