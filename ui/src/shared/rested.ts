// A value once the keys rest a moment.
import { useEffect, useState } from "react";

/** The value once it has not changed for a while, milliseconds. */
export function useRested<T>(value: T, rest: number): T {
  const text = JSON.stringify(value);
  const [rested, setRested] = useState({ value, text });
  useEffect(() => {
    if (text === rested.text) return;
    const timer = setTimeout(() => setRested({ value, text }), rest);
    return () => clearTimeout(timer);
  });
  return rested.value;
}
