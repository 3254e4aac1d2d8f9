// What is typed of the minutes and is not in the ledger yet, with what its writer knew to stand there.

/** `over` stood when it was begun, `sent` is what was sent of it since; null where that is not known or nothing was. */
export type Typed = { text: string; over: string | null; sent: string | null };

/** A draft as it was kept; an earlier version of the program kept its text alone. */
export function typedOf(kept: unknown): Typed | null {
  if (typeof kept === "string") return { text: kept, over: null, sent: null };
  const typed = kept as Partial<Typed> | null;
  return typeof typed?.text === "string" ? { text: typed.text, over: typed.over ?? null, sent: typed.sent ?? null } : null;
}

/** What lay on the disk. */
export function typedOnDisk(text: string | null): Typed | null {
  if (text === null) return null;
  try {
    return typedOf(JSON.parse(text)) ?? typedOf(text);
  } catch {
    return typedOf(text);
  }
}

/** Whether what stands came from elsewhere meanwhile and would be lost under what was typed. */
export const isOvertaken = ({ text, over, sent }: Typed, standing: string): boolean =>
  standing !== over && standing !== sent && !text.startsWith(standing);

/** What was kept: the page's own memory is ahead of the disk while it lives, and may lack its last seconds after a power cut. */
export const newerOf = (inPage: string, onDisk: string): string => (inPage.startsWith(onDisk) ? inPage : onDisk);
