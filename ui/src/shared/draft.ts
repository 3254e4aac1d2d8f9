// A draft of a form: what was typed stays on this machine until the change is made, so leaving a form loses nothing.
import { useCallback, useState } from "react";

const place = (key: string): string => `chengjie.draft.${key}`;

function kept<T>(key: string): T | undefined {
  const text = localStorage.getItem(place(key));
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as T;
  } catch {
    localStorage.removeItem(place(key));
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
  const [held, hold] = useState(() => ({ key, typed: kept<T>(key) }));
  const current = held.key === key ? held : { key, typed: kept<T>(key) };
  if (current !== held) hold(current);
  const value = current.typed === undefined ? initial : current.typed;
  const set = useCallback(
    (next: T | ((old: T) => T)) =>
      hold((before) => {
        const old = before.typed === undefined ? initial : before.typed;
        const typed = typeof next === "function" ? (next as (old: T) => T)(old) : next;
        localStorage.setItem(place(key), JSON.stringify(typed));
        return { key, typed };
      }),
    [key, initial],
  );
  const clear = useCallback(() => {
    localStorage.removeItem(place(key));
    hold({ key, typed: undefined });
  }, [key]);
  const isChanged = current.typed !== undefined && JSON.stringify(current.typed) !== JSON.stringify(initial);
  return { value, set, clear, isChanged };
}
