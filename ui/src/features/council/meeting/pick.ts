// Taking one of those whom typed letters mean: who alone is meant by Enter, one of several by a number or by the arrows.

/** So many have a number. */
export const NUMBERED = 9;

/** Which one is picked, below zero none; or which one is taken. */
export type Picked = { pick: number } | { take: number };

/** What a key does while `count` are found; nothing when it is none of its own. */
export function pickBy(key: string, count: number, pick: number): Picked | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return { pick: Math.min(pick + 1, count - 1) };
  if (key === "ArrowUp") return { pick: Math.max(pick - 1, 0) };
  if (/^[1-9]$/u.test(key) && count > 1) return Number(key) <= count ? { take: Number(key) - 1 } : { pick };
  if (key !== "Enter") return null;
  // Of several nobody is taken unpicked: it might be the wrong one.
  const taken = count === 1 ? 0 : pick;
  return taken < 0 ? { pick } : { take: taken };
}
