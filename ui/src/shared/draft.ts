// A draft of a form: what was typed stays on this machine until the change is made, so leaving a form loses nothing.
import { useCallback, useMemo, useSyncExternalStore } from "react";

const place = (key: string): string => `chengjie.draft.${key}`;

/** What a full store did not take: it lasts as long as the page. */
const unkept = new Map<string, string>();
const hearing = new Set<() => void>();

const kept = (key: string): string | null => unkept.get(key) ?? localStorage.getItem(place(key));

function keep(key: string, text: string | null): void {
  unkept.delete(key);
  if (text === null) localStorage.removeItem(place(key));
  else
    try {
      localStorage.setItem(place(key), text);
    } catch {
      unkept.set(key, text);
    }
  hearing.forEach((hear) => hear());
}

function hearBy(hear: () => void): () => void {
  hearing.add(hear);
  return () => hearing.delete(hear);
}

/** What was typed; nothing where the text is not one that a draft leaves. */
function read<T>(text: string | null): T | undefined {
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}

export type Draft<T> = {
  value: T;
  /** Takes the new value, or makes it of the old one. */
  set: (next: T | ((old: T) => T)) => void;
  /** Drops the draft: after the change was made, or because the person wants what stands. */
  clear: () => void;
  /** Whether it differs from what stands. */
  isChanged: boolean;
};

/** The draft kept under `key`; until something is typed it is `initial`, and follows it. */
export function useDraft<T>(key: string, initial: T): Draft<T> {
  const text = useSyncExternalStore(hearBy, () => kept(key));
  const typed = useMemo(() => read<T>(text), [text]);
  const value = typed === undefined ? initial : typed;
  const set = useCallback(
    (next: T | ((old: T) => T)) => {
      const before = read<T>(kept(key));
      const old = before === undefined ? initial : before;
      keep(key, JSON.stringify(typeof next === "function" ? (next as (old: T) => T)(old) : next));
    },
    [key, initial],
  );
  const clear = useCallback(() => keep(key, null), [key]);
  const isChanged = typed !== undefined && text !== JSON.stringify(initial);
  return { value, set, clear, isChanged };
}
