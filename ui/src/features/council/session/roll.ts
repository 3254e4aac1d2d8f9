// The roll call by keys, without a screen: one key a member in elected order, or letters that narrow and Enter.
import type { AttendanceState } from "../../../generated/api";
import { isMeant } from "../meeting/attend";

/** A member as the roll call sees one. */
export type Called = { id: string; name: string; sounds: string; state: AttendanceState };

/** What a key records. */
export type Mark = { id: string; state: AttendanceState };

export type Calling = {
  /** By the order of the roll, or by the letters of a name. */
  way: "order" | "letters";
  letters: string;
  /** Which of the members shown is called now; below zero while letters mean several and none of them was picked. */
  at: number;
  /** What was marked, newest last, each step as it stood before. */
  done: Mark[][];
};

export const notCalled: Calling = { way: "order", letters: "", at: 0, done: [] };

const ofOrder: Record<string, AttendanceState> = { " ": "present", q: "on_leave", x: "absent" };
const ofLetters: Record<string, AttendanceState> = { Enter: "present", "-": "on_leave", "0": "absent" };

/** The members that are meant: all in order, or those whose name begins so; who was not called yet comes first. */
export function shownOf({ way, letters }: Calling, people: Called[]): Called[] {
  if (way === "order" || letters === "") return people;
  const found = people.filter((one) => isMeant(one, letters));
  return [...found.filter((one) => one.state === "expected"), ...found.filter((one) => one.state !== "expected")];
}

/** The next who was not called yet, from a place on and then from the top; else the place itself. */
export function nextPlace(people: Called[], from: number): number {
  const waits = (one: Called) => one.state === "expected";
  const after = people.findIndex((one, place) => place >= from && waits(one));
  return after >= 0 ? after : people.findIndex(waits) >= 0 ? people.findIndex(waits) : Math.min(from, people.length - 1);
}

type Heard = { calling: Calling; marks: Mark[] };

/** What a key does to the roll call, and what it records; nothing when the key is none of its own. */
export function callBy(key: string, calling: Calling, people: Called[]): Heard | null {
  const shown = shownOf(calling, people);
  const current = shown[calling.at];
  const only = (change: Partial<Calling>): Heard => ({ calling: { ...calling, ...change }, marks: [] });
  if (key === "Tab") return only({ way: calling.way === "order" ? "letters" : "order", letters: "", at: nextPlace(people, 0) });
  const lettered = (letters: string) => only({ letters, at: shownOf({ ...calling, letters }, people).length === 1 ? 0 : -1 });
  const hasLetters = calling.way === "letters" && calling.letters !== "";
  if (key === "ArrowDown") return only({ at: Math.min(calling.at + 1, shown.length - 1) });
  if (key === "ArrowUp") return only({ at: Math.max(calling.at - 1, 0) });
  if (key === "Backspace" && hasLetters) return lettered(calling.letters.slice(0, -1));
  if (key === "Backspace") return takenBack(calling, people);
  if (calling.way === "order" && key === "a") {
    const rest = people.filter((one) => one.state === "expected");
    return rest.length > 0 ? marked(calling, people, rest, "present") : null;
  }
  if (calling.way === "letters" && /^[a-z]$/u.test(key)) return lettered(calling.letters + key);
  const numbered = hasLetters && /^[1-9]$/u.test(key) ? shown[Number(key) - 1] : undefined;
  if (numbered) return marked(calling, people, [numbered], "present");
  const state = (calling.way === "order" ? ofOrder : ofLetters)[key];
  // Without a letter, or with letters that mean several, Enter would mark whoever happens to stand first.
  if (!state || !current || (calling.way === "letters" && !hasLetters)) return null;
  return marked(calling, people, [current], state);
}

function marked(calling: Calling, people: Called[], whom: Called[], state: AttendanceState): Heard {
  const marks = whom.map(({ id }) => ({ id, state }));
  const after = people.map((one) => (whom.includes(one) ? { ...one, state } : one));
  const from = people.findIndex((one) => one.id === whom.at(-1)?.id) + 1;
  const done = [...calling.done, whom.map((one) => ({ id: one.id, state: one.state }))];
  return { calling: { ...calling, letters: "", at: nextPlace(after, from), done }, marks };
}

function takenBack(calling: Calling, people: Called[]): Heard | null {
  const last = calling.done.at(-1);
  if (!last) return null;
  const at = people.findIndex((one) => one.id === last[0]?.id);
  return { calling: { ...calling, at: Math.max(at, 0), done: calling.done.slice(0, -1) }, marks: last };
}
