// The text of a control whose value is read from what is typed: the text stays as typed, the value is what it means.
import { useState } from "react";
import type { Read } from "../read/plain";

export type Typed<Value> = {
  text: string;
  type: (text: string) => void;
  /** Puts the same value in another form. */
  show: (text: string) => void;
  /** Writes the value in its full form, when the control is left. */
  settle: () => void;
  read: Read<Value>;
};

/** Keeps text and value together; text that is not understood means no value, and the control says so. */
export function useTyped<Value>(
  value: Value | null,
  onChange: (value: Value | null) => void,
  write: (value: Value) => string,
  reader: (text: string) => Read<Value>,
): Typed<Value> {
  const shown = (one: Value | null) => (one === null ? "" : write(one));
  const [text, setText] = useState(() => shown(value));
  const [seen, setSeen] = useState(value);
  const read = reader(text);
  if (seen !== value) {
    setSeen(value);
    if ((read ?? null) !== value) setText(shown(value));
  }
  const type = (next: string) => {
    setText(next);
    const meant = reader(next) ?? null;
    if (meant !== value) onChange(meant);
  };
  const settle = () => {
    if (read !== undefined && read === value) setText(shown(value));
  };
  return { text, type, show: setText, settle, read };
}
