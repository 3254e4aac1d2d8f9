// The keys that work in every room: find, undo, print.
import { useEffect, useRef } from "react";

type Shortcuts = { find: () => void; undo: () => void; print: () => void };

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);

/** Ctrl or Cmd with K, Z, P; in a field Z undoes what was typed, as everywhere. */
export function useShortcuts(isActive: boolean, shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    if (!isActive) return;
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const key = event.key.toLowerCase();
      if (key === "k") latest.current.find();
      else if (key === "p") latest.current.print();
      else if (key === "z" && !isField(event.target)) latest.current.undo();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [isActive]);
}
