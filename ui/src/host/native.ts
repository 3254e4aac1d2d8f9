// What only the shell can do: dialogs, printing, the title. Over the bridge the paths come from its script.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { inShell, sendNative } from "./wire";

/** A folder the person chose; null when they closed the dialog. */
export const pickFolder = (title: string) => sendNative("pick_folder", { title }) as Promise<string | null>;
/** A file with one of the endings. */
export const pickFile = (title: string, endings: string[]) =>
  sendNative("pick_file", { title, endings }) as Promise<string | null>;
/** Where to write a file. */
export const saveFile = (title: string, name: string) =>
  sendNative("save_file", { title, name }) as Promise<string | null>;
/** Opens a file that was exported since the start in the program that the system has for it. */
export const openPath = (path: string) => sendNative("open_path", { path }) as Promise<null>;
/** Hands a PDF that was exported since the start to the printer. */
export const print = (path: string) => sendNative("print", { path }) as Promise<null>;

/** Hears when another workspace was opened by a double click; gives back how to stop hearing. */
export function onWorkspaceOpened(hear: () => void): () => void {
  if (!inShell()) return () => undefined;
  const hearing = listen("workspace-opened", hear);
  return () => void hearing.then((stop) => stop());
}

/** Names the window. */
export function setTitle(title: string): void {
  document.title = title;
  if (inShell()) void invoke("set_title", { title });
}
