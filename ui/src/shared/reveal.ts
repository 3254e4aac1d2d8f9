// Bringing a record into view: whoever leads here names it in the address as `record`; its row carries it as `data-record`.
import { useLocation } from "@tanstack/react-router";
import { useEffect } from "react";

const PATIENCE = 4000;

function show(row: HTMLElement): void {
  row.scrollIntoView({ block: "center" });
  if (row.tabIndex >= 0) row.focus({ preventScroll: true });
  row.classList.add("revealed");
  row.addEventListener("blur", () => row.classList.remove("revealed"), { once: true });
  document.addEventListener("pointerdown", () => row.classList.remove("revealed"), { once: true });
}

/** Shows the record that the address names as soon as the room has it. */
export function useReveal(): void {
  const { pathname, search } = useLocation();
  const record = (search as { record?: unknown }).record;
  useEffect(() => {
    if (typeof record !== "string") return;
    const find = () => document.querySelector<HTMLElement>(`[data-record="${CSS.escape(record)}"]`);
    const there = find();
    if (there) return show(there);
    const watch = new MutationObserver(() => {
      const row = find();
      if (!row) return;
      watch.disconnect();
      show(row);
    });
    watch.observe(document.body, { childList: true, subtree: true });
    const end = setTimeout(() => watch.disconnect(), PATIENCE);
    return () => {
      clearTimeout(end);
      watch.disconnect();
    };
  }, [pathname, record]);
}
