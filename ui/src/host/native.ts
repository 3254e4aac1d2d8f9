// What only the shell can do: dialogs, printing, the title. Over the bridge the paths come from its script.
import { invoke } from "@tauri-apps/api/core";
import { inShell } from "./call";

async function native<Reply>(name: string, args: Record<string, unknown>): Promise<Reply | null> {
  if (inShell()) return invoke<Reply>(name, args);
  const answer = await fetch("/native", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name, args }),
  });
  return answer.ok ? ((await answer.json()) as Reply) : null;
}

/** A folder the person chose; null when they closed the dialog. */
export const pickFolder = (title: string) => native<string>("pick_folder", { title });
/** A file with one of the endings. */
export const pickFile = (title: string, endings: string[]) => native<string>("pick_file", { title, endings });
/** Where to write a file. */
export const saveFile = (title: string, name: string) => native<string>("save_file", { title, name });
/** Opens a file in the program that the system has for it. */
export const openPath = (path: string) => native<null>("open_path", { path });
/** Hands a PDF to the printer. */
export const print = (path: string) => native<null>("print", { path });
/** Names the window. */
export function setTitle(title: string): void {
  document.title = title;
  if (inShell()) void invoke("set_title", { title });
}
