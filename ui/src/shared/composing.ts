// Whether a key belongs to a method of writing Chinese, which has not yet handed over what it makes.
import type { KeyboardEvent } from "react";

/** The code that a browser gives a key which such a method took. */
const TAKEN = 229;

/** Enter, Esc and the arrows then choose among characters, and mean nothing to the page. */
export const isComposing = ({ nativeEvent, keyCode }: KeyboardEvent): boolean => nativeEvent.isComposing || keyCode === TAKEN;
