// The keys of the session: one listener for whoever is in front, deaf while text is being typed into a field.
import { useEffect, useRef } from "react";

/** The key as the session reads it: a letter is small, and one that an input method took is read off the keyboard. */
export function keyOf({ key, code }: Pick<KeyboardEvent, "key" | "code">): string {
  if (key === "Process" || key === "Unidentified") {
    if (code.startsWith("Key")) return code.slice(3).toLowerCase();
    if (code.startsWith("Digit")) return code.slice(5);
    if (code === "Minus" || code === "NumpadSubtract") return "-";
    return code === "Space" ? " " : code;
  }
  return key.length === 1 ? key.toLowerCase() : key;
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** A button that has the focus keeps Enter and the space bar to itself. */
const isPressed = (target: EventTarget | null, key: string): boolean =>
  target instanceof HTMLElement && target.closest("button, a") !== null && (key === "Enter" || key === " ");

/** What Ctrl+P, or Cmd+P, is heard as: no letter, so that it is typed nowhere. */
export const PRINT = "Print";

/** A key that is held down goes on only where it moves: it must not mark one member after the other. */
const mayRepeat = (key: string): boolean => /^(?:Arrow|Page)/u.test(key);

/** Hears keys while `isOn`; `hear` tells whether it took the key. */
export function useKeys(isOn: boolean, hear: (key: string) => boolean): void {
  const latest = useRef(hear);
  latest.current = hear;
  useEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent) => {
      const key = keyOf(event);
      const isPrint = (event.ctrlKey || event.metaKey) && key === "p";
      if (event.altKey || ((event.ctrlKey || event.metaKey) && !isPrint) || isField(event.target)) return;
      if (isPressed(event.target, key)) return;
      if (event.repeat && !mayRepeat(key)) return event.preventDefault();
      if (latest.current(isPrint ? PRINT : key) || isPrint) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    // Before anything on the page: a key that closes what is in front must not reach what lies behind it.
    window.addEventListener("keydown", listen, true);
    return () => window.removeEventListener("keydown", listen, true);
  }, [isOn]);
}
