// A text on its way to the disk: soon after a key, one write after the other, dropped when the ledger has it.
import { useRef, useState } from "react";
import { keepDraft, keptDraft } from "../../../host";

/** How long after a key the text is written at the latest, in milliseconds. */
const SOON = 400;

export function useDisk(name: string) {
  const [trouble, setTrouble] = useState<Error | null>(null);
  const writing = useRef<Promise<void>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef("");
  const write = (text: string | null) => {
    clearTimeout(timer.current);
    timer.current = undefined;
    writing.current = writing.current.then(() => keepDraft(name, text)).catch(setTrouble);
  };
  return {
    trouble,
    /** Writes the text within a moment; of several, the last. */
    soon: (text: string) => {
      latest.current = text;
      timer.current ??= setTimeout(() => write(latest.current), SOON);
    },
    now: (text: string) => write(text),
    drop: () => write(null),
    /** What was kept; nothing when it cannot be read, which stands in `trouble`. */
    read: (): Promise<string | null> =>
      keptDraft(name).catch((reason: Error) => {
        setTrouble(reason);
        return null;
      }),
  };
}
