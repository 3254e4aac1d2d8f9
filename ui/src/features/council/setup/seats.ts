// The rows of a list of seats: what a pasted position means, and who fills the rows that are left.
import type { BodyKind, SeatLine, SeatPosition } from "../../../generated/api";
import { positions, together } from "../posts";

export type SeatRow = {
  person: string | null;
  position: SeatPosition | null;
  /** A second post that goes with it. */
  also?: SeatPosition | null;
  /** What a pasted cell said of the person, while it means nobody or several. */
  name?: string | null;
  /** What a pasted cell said of the position, while it names several that no one seat holds. */
  posts?: string | null;
};

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

const officers: SeatPosition[] = ["president", "executive_vice_president", "vice_president", "secretary_general", "deputy_secretary_general"];

/** Who is a plain member besides: that is no second post. */
const implied: Partial<Record<SeatPosition, SeatPosition[]>> = {
  executive_member: officers,
  member: [...officers, "executive_member"],
  supervisor: ["chief_supervisor"],
  delegate: ["chair", "vice_chair"],
};

/** The positions that a text names, also in brackets and behind a 兼, each once. */
export function readPositions(text: string, word: Word): SeatPosition[] {
  const closed = (one: string) => one.replace(/\s/gu, "");
  const meant = (name: string): SeatPosition | undefined =>
    positions.find((position) => closed(word(position)) === closed(name)) ?? otherNames[closed(name)];
  const names = text.split(/[、，,;；/()（）【】[\]]|兼任?|暨/u).flatMap((name) => (meant(name) ? [name] : name.split(/\s+/u)));
  const found = new Set(names.flatMap((name) => meant(name) ?? []));
  return [...found].filter((position) => !implied[position]?.some((higher) => found.has(higher)));
}

type Read = Pick<SeatRow, "position" | "also" | "posts">;

/** What a pasted cell makes of a row's posts; nothing when it names none. */
export function readPost(text: string, word: Word): Read | null {
  const [position, second, third] = readPositions(text, word);
  if (position === undefined) return null;
  if (second === undefined) return { position, also: null, posts: null };
  const both = third === undefined ? together(position, second) : null;
  return both ? { ...both, posts: null } : { position: null, also: null, posts: text };
}

/** Names in rosters are often drawn apart. */
export const isNamed = (person: { name: string }, name: string): boolean =>
  person.name.replace(/\s/gu, "") === name.replace(/\s/gu, "");

/** Whether a row says something that somebody has to choose. */
export const isOpen = ({ person, name, posts }: SeatRow): boolean => (person === null && Boolean(name)) || Boolean(posts);

type Somebody = { id: string; name: string; note?: string | undefined };

/** The rows that name somebody, and those of a table below them; of namesakes the one of that employer is meant. */
export function laidOut(rows: SeatRow[], lines: SeatLine[], free: Somebody[], kind: BodyKind, word: Word): SeatRow[] {
  const taken = new Set(rows.map((row) => row.person));
  const laid = lines.map(({ name, employer, posts }): SeatRow => {
    const namesakes = free.filter((one) => isNamed(one, name));
    const [only, ...others] = namesakes.length > 1 ? namesakes.filter((one) => one.note === employer) : namesakes;
    const read: Read =
      posts === null
        ? { position: usual[kind], also: null, posts: null }
        : (readPost(posts, word) ?? { position: null, also: null, posts });
    const person = only && others.length === 0 ? { person: only.id, name: null } : { person: null, name };
    return { ...person, ...read };
  });
  return [...rows.filter((row) => row.person !== null || isOpen(row)), ...laid.filter((row) => row.person === null || !taken.has(row.person))];
}

type Free = { id: string; post: string | null };

/** Those of the free who have no row yet, in the order in which people came. */
export function restOf<One extends { id: string }>(rows: SeatRow[], free: One[]): One[] {
  const taken = new Set(rows.map((row) => row.person));
  return free.filter((person) => !taken.has(person.id)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The rows with everybody else added, in the order in which people came. A row that names a position keeps it; whoever's own
 * post is one of the society's gets it, the others are what most people of the body are.
 */
export function filled(rows: SeatRow[], free: Free[], kind: BodyKind, word: Word): SeatRow[] {
  const named = rows.filter((row) => row.person !== null);
  // Rows whose names were not read still say who sits as what, in order: they stay to be given a person.
  const unread = rows.filter((row) => row.person === null && (row.position !== usual[kind] || (row.name ?? null) !== null));
  const asPosted = (post: string | null): Read => {
    const found = post === null ? null : readPost(post, word);
    const isOfSociety = post !== null && readPositions(post, word).some((position) => ofSocieties.includes(position));
    return found && isOfSociety ? found : { position: usual[kind], also: null, posts: null };
  };
  return [...named, ...unread, ...restOf(rows, free).map((person) => ({ person: person.id, ...asPosted(person.post) }))];
}
