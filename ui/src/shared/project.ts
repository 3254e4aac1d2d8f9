// The project in hand: chosen once, kept on this machine, the same in every room.
import { useSyncExternalStore } from "react";

const KEPT = "chengjie.project";
const listeners = new Set<() => void>();

/** Takes up a project. */
export function chooseProject(id: string): void {
  if (localStorage.getItem(KEPT) === id) return;
  localStorage.setItem(KEPT, id);
  listeners.forEach((told) => told());
}

function listen(told: () => void): () => void {
  listeners.add(told);
  return () => listeners.delete(told);
}

/** The key of the project in hand; null until one is chosen. */
export const useChosenProject = (): string | null => useSyncExternalStore(listen, () => localStorage.getItem(KEPT));
