// What a meeting lacks before it can be closed with a good conscience.
import type { DocumentsRoom, ItemView, MeetingRoom, Resolution } from "../../../generated/api";
import { unsignedOf } from "../resolution/SignForm";

export type Lack = { lack: "undecided" | "unprinted" | "unsigned"; view: ItemView } | { lack: "minutes" } | { lack: "uncalled"; count: number };

/** The resolutions of which a file was made, to be printed or kept. */
export function printedOf(documents: DocumentsRoom | undefined): Set<string> {
  const made = (documents?.rows ?? []).filter((row) => row.exports.length > 0);
  return new Set(made.flatMap(({ of }) => (of.document === "resolution" ? [of.resolution_id] : [])));
}

/** How the paper of a resolution is called. */
export const titleOf = (documents: DocumentsRoom | undefined, { id, title }: Resolution): string =>
  documents?.rows.find(({ of }) => of.document === "resolution" && of.resolution_id === id)?.title ?? title;

/** Whether an item came to a resolution that has force and was not printed yet. */
export const isUnprinted = ({ resolution }: ItemView, printed: Set<string>): boolean =>
  resolution !== null && resolution.resolution.status !== "voided" && !printed.has(resolution.resolution.id);

/** All that is missing, in the order of the agenda. */
export function lacksOf(room: MeetingRoom, printed: Set<string>, minutes: string): Lack[] {
  const undecided = room.items.filter((view) => view.item.state === "pending");
  const unprinted = room.items.filter((view) => isUnprinted(view, printed));
  const unsigned = room.items.filter(({ resolution }) => resolution !== null && unsignedOf(resolution.resolution).length > 0);
  return [
    ...undecided.map((view): Lack => ({ lack: "undecided", view })),
    ...unprinted.map((view): Lack => ({ lack: "unprinted", view })),
    ...unsigned.map((view): Lack => ({ lack: "unsigned", view })),
    ...(room.attending.expected > 0 ? [{ lack: "uncalled", count: room.attending.expected } as const] : []),
    ...(minutes.trim() === "" ? [{ lack: "minutes" } as const] : []),
  ];
}
