// Large type that becomes smaller, step by step, before anything is cut off.
import { useLayoutEffect, useRef } from "react";

/** By how many hundredths at once. */
const STEP = 5;

/** A part within that scrolls when there is no other way; before that the type is made smaller for it too. */
export const YIELDS = "data-yields";

const isCut = (part: Element): boolean => part.scrollHeight > part.clientHeight + 1;

/** Gives a part the variable `--fit`: the largest share of its type, not under `least` hundredths, at which all of it is in view. */
export function useFitted<Part extends HTMLElement>(least: number) {
  const part = useRef<Part>(null);
  useLayoutEffect(() => {
    const one = part.current;
    if (!one) return;
    const fit = () => {
      for (let share = 100; ; share -= STEP) {
        one.style.setProperty("--fit", `${share / 100}`);
        if (share - STEP < least) return;
        if (![one, ...one.querySelectorAll(`[${YIELDS}]`)].some(isCut)) return;
      }
    };
    fit();
    const watch = new ResizeObserver(fit);
    watch.observe(one);
    // What arrives within after this was drawn, a verdict, is fitted too; `--fit` itself is an attribute, and no news.
    const news = new MutationObserver(fit);
    news.observe(one, { childList: true, characterData: true, subtree: true });
    return () => {
      watch.disconnect();
      news.disconnect();
    };
  }, []);
  return part;
}
