// The records that were opened last from the palette; only their keys are kept, their names stay in the workspace.
const KEPT = "chengjie.opened";
const MOST = 10;

export type Opened = { kind: string; id: string };

const isOpened = (one: unknown): one is Opened =>
  typeof one === "object" && one !== null && typeof (one as Opened).kind === "string" && typeof (one as Opened).id === "string";

/** The last ten, the newest first. */
export function opened(): Opened[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isOpened).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Puts a record first. */
export function noteOpened({ kind, id }: Opened): void {
  const others = opened().filter((one) => one.id !== id);
  localStorage.setItem(KEPT, JSON.stringify([{ kind, id }, ...others].slice(0, MOST)));
}
