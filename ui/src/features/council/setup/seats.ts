// The rows of a list of seats: what a pasted position means, and who fills the rows that are left.
import type { BodyKind, SeatPosition } from "../../../generated/api";

export type SeatRow = { person: string | null; position: SeatPosition | null };

export const positions: SeatPosition[] = [
  "president",
  "executive_vice_president",
  "vice_president",
  "secretary_general",
  "deputy_secretary_general",
  "executive_member",
  "member",
  "chief_supervisor",
  "supervisor",
  "chair",
  "vice_chair",
  "delegate",
];

/** What most people of a body are. */
export const usual: Record<BodyKind, SeatPosition> = {
  council: "member",
  executive_council: "executive_member",
  congress: "delegate",
  supervisors: "supervisor",
  committee: "delegate",
  pilot_office: "delegate",
};

/** The positions that no employer gives: what a person's own post may say of a seat without doubt. */
const ofSocieties: SeatPosition[] = [
  "president",
  "executive_vice_president",
  "vice_president",
  "executive_member",
  "member",
  "chief_supervisor",
  "supervisor",
];

/** How societies call positions besides. */
const otherNames: Record<string, SeatPosition> = {
  会长: "president",
  會長: "president",
  常务副会长: "executive_vice_president",
  常務副會長: "executive_vice_president",
  副会长: "vice_president",
  副會長: "vice_president",
  主任: "chair",
  副主任: "vice_chair",
  委员: "delegate",
  委員: "delegate",
  代表: "delegate",
};

type Word = (position: SeatPosition) => string;

/** The position that a text names: the first of several, what stands in brackets left aside; nothing when it names none. */
export function readPosition(text: string, word: Word): SeatPosition | null {
  const names = text.replace(/[（(【[][^）)】\]]*[）)】\]]?/gu, "").split(/[、，,;；/兼]/u);
  for (const name of names.map((one) => one.replace(/\s/gu, ""))) {
    const found = positions.find((position) => word(position).replace(/\s/gu, "") === name) ?? otherNames[name];
    if (found) return found;
  }
  return null;
}

type Free = { id: string; post: string | null };

/**
 * The rows with everybody else added, in the order in which people came. A row that names a position keeps it; whoever's own
 * post is one of the society's gets it, the others are what most people of the body are.
 */
export function filled(rows: SeatRow[], free: Free[], kind: BodyKind, word: Word): SeatRow[] {
  const named = rows.filter((row) => row.person !== null);
  const taken = new Set(named.map((row) => row.person));
  const rest = free.filter((person) => !taken.has(person.id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  // Rows whose names were not read still say who sits as what, in order: they stay to be given a person.
  const unread = rows.filter((row) => row.person === null && row.position !== null && row.position !== usual[kind]);
  const asPosted = (post: string | null): SeatPosition => {
    const found = post === null ? null : readPosition(post, word);
    return found && ofSocieties.includes(found) ? found : usual[kind];
  };
  return [...named, ...unread, ...rest.map((person) => ({ person: person.id, position: asPosted(person.post) }))];
}
