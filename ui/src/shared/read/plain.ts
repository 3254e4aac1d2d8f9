// Text as it was meant: full-width figures and marks made plain, spaces at the ends taken off.

/** What a reader says: the value, `null` for nothing typed, `undefined` for not understood. */
export type Read<Value> = Value | null | undefined;

/** １２，５００ as 12,500; the ideographic full stop and comma as ASCII ones. */
export function plain(text: string): string {
  return text.normalize("NFKC").replace(/[，、]/g, ",").replace(/。/g, ".").trim();
}
