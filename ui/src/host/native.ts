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
/** Hands a PDF that was exported since the start to the printer; the back of what is cut apart or folded stays white. */
export const print = (path: string, oneSided: boolean) => sendNative("print", { path, oneSided }) as Promise<null>;

function hearing(event: string, hear: () => void): () => void {
  if (!inShell()) return () => undefined;
  const heard = listen(event, hear);
  return () => void heard.then((stop) => stop());
}

/** Hears when another workspace was opened by a double click; gives back how to stop hearing. */
export const onWorkspaceOpened = (hear: () => void) => hearing("workspace-opened", hear);

/** Hears when a double click named a workspace that did not open, so that the open one stayed. */
export const onWorkspaceAsked = (hear: () => void) => hearing("workspace-asked", hear);

/** Puts a text on the clipboard; tells whether the system let it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Prints what this window shows. */
export const printWindow = (): void => window.print();

/** Names the window. */
export function setTitle(title: string): void {
  document.title = title;
  if (inShell()) void invoke("set_title", { title });
}

/** The whole screen for this window, or no more; a browser that refuses stays as it is. */
export function fullScreen(isWhole: boolean): void {
  if (inShell()) void invoke("full_screen", { isWhole });
  else if (isWhole) void document.documentElement.requestFullscreen?.().catch(() => undefined);
  else if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
}

let projector: Window | null = null;

/** Opens the projector's window with a meeting, on the second screen if there is one; closes it if it is open. */
export async function openProjector(meeting: string, title: string): Promise<void> {
  if (inShell()) {
    await sendNative("open_projector", { meeting, title });
  } else if (projector && !projector.closed) {
    projector.close();
    projector = null;
  } else {
    projector = window.open(`#/projector/${meeting}`, "chengjie-projector", "popup,width=1366,height=768");
  }
}

/** Keeps a text on the disk until it is dropped by keeping nothing; in a browser the page's own memory has to do. */
export const keepDraft = async (name: string, text: string | null): Promise<void> => {
  if (inShell()) await sendNative("keep_draft", { name, text });
};

/** The text that is kept on the disk under a name. */
export const keptDraft = async (name: string): Promise<string | null> =>
  inShell() ? ((await sendNative("kept_draft", { name })) as string | null) : null;
