// What Ctrl+P prints: the document that is on screen, which the room in hand names.
import { useEffect, useRef } from "react";

const shown: { print: () => void }[] = [];

/** While the caller is on screen, Ctrl+P does `print`; without one it prints nothing. */
export function usePrintable(print: (() => void) | null): void {
  const latest = useRef(print);
  latest.current = print;
  const hasOne = print !== null;
  useEffect(() => {
    if (!hasOne) return;
    const entry = { print: () => latest.current?.() };
    shown.push(entry);
    return () => {
      shown.splice(shown.indexOf(entry), 1);
    };
  }, [hasOne]);
}

/** Prints what came on screen last; whether there was something to print. */
export function printShown(): boolean {
  const latest = shown.at(-1);
  latest?.print();
  return latest !== undefined;
}
