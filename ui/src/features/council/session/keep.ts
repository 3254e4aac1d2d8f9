// Where a session stood, kept on this machine: one that was not left by its key is taken up again when the program starts.
const KEPT = "chengjie.session";

export type Stand = { meeting: string; item: string | null; isWriting: boolean };

export const keepStand = (stand: Stand): void => localStorage.setItem(KEPT, JSON.stringify(stand));
export const dropStand = (): void => localStorage.removeItem(KEPT);

/** The session that was interrupted; nothing when the last one was left. */
export function interrupted(): Stand | null {
  const text = localStorage.getItem(KEPT);
  if (text === null) return null;
  try {
    const stand = JSON.parse(text) as Stand;
    return typeof stand.meeting === "string" ? stand : null;
  } catch {
    dropStand();
    return null;
  }
}
