// The posts of a seat: one, or two that one member may hold together; what they are called, and the choices of them.
import type { Seat, SeatPosition } from "../../generated/api";
import type { Words } from "../../words/words";
import { coded } from "./words";

export type Posts = Pick<Seat, "position" | "also">;

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

/** Who presides over a body, or may, can be its secretary-general or a deputy besides. */
const presiding: SeatPosition[] = ["president", "executive_vice_president", "vice_president", "chair", "vice_chair"];
const besides: SeatPosition[] = ["secretary_general", "deputy_secretary_general"];

/** Two posts as one seat holds them, the higher first; nothing when nobody holds both. */
export function together(one: SeatPosition, other: SeatPosition): Posts | null {
  const found = [
    { position: one, also: other },
    { position: other, also: one },
  ].find(({ position, also }) => presiding.includes(position) && besides.includes(also));
  return found ?? null;
}

export const postsOf = ({ position, also }: Posts): SeatPosition[] => (also ? [position, also] : [position]);

/** 副理事长兼秘书长; nothing of who holds none. */
export function called({ t }: Pick<Words, "t">, posts: SeatPosition[]): string {
  const [first, second] = posts.map((post) => t(coded(post)));
  return first && second ? t("record-posts", { first, second }) : (first ?? "");
}

/** Every choice of posts: the single ones, then those that go together. */
const choices: Posts[] = [
  ...positions.map((position) => ({ position, also: null })),
  ...presiding.flatMap((position) => besides.map((also) => ({ position, also }))),
];

const valueOf = (posts: Posts): string => postsOf(posts).join("+");

/** The posts as a choice field takes them. */
export const asChoice = (words: Pick<Words, "t">, posts: { position: SeatPosition | null; also?: SeatPosition | null | undefined }) => ({
  value: posts.position && valueOf({ position: posts.position, also: posts.also ?? null }),
  options: choices.map((one) => ({ value: valueOf(one), label: called(words, postsOf(one)) })),
});

export const ofChoice = (value: string | null): Posts | null => choices.find((one) => valueOf(one) === value) ?? null;
