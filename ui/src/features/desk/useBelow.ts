// How many rows of a card lie below its edge: a card that is cut says so.
import { type RefObject, useEffect, useState } from "react";

/** A row of which no more than so much is hidden counts as seen, pixels. */
const SLACK = 8;

export function useBelow(pane: RefObject<HTMLElement | null>): number {
  const [below, setBelow] = useState(0);
  useEffect(() => {
    const { current } = pane;
    if (!current) return;
    const look = () => {
      const edge = current.getBoundingClientRect().bottom + SLACK;
      setBelow([...current.querySelectorAll("li")].filter((row) => row.getBoundingClientRect().bottom > edge).length);
    };
    const watch = new ResizeObserver(look);
    for (const one of [current, ...current.children]) watch.observe(one);
    current.addEventListener("scroll", look, { passive: true });
    look();
    return () => {
      watch.disconnect();
      current.removeEventListener("scroll", look);
    };
  });
  return below;
}
