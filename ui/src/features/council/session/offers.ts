// Which keys do something, by where the session is: only these are shown, and only these are heard.
import type { ItemView, MeetingRoom } from "../../../generated/api";
import { unsignedOf } from "../resolution/SignForm";
import { isOnPaper } from "../vote/count";
import { awaited, stillAway } from "../vote/recusal";
import type { Offer } from "./KeyBar";

/** What is in front. */
export type Pane = "item" | "roll" | "vote" | "recuse" | "defer" | "sign" | "state" | "tellers" | "writing" | "end";

/** Whether a vote can be taken on the item now; an election needs somebody who stands. */
export const isVotable = ({ meeting }: MeetingRoom, { item, candidates }: ItemView): boolean =>
  meeting.status === "in_session" &&
  item.kind === "vote" &&
  item.state !== "passed" &&
  item.state !== "failed" &&
  (item.places === null || candidates.length > 0);

/** A text of so many characters may not find room beside its result. */
const LONG = 60;

/** So many candidates may not. */
const MANY = 4;

/** One sign on the bar stands for both ways. */
const pages: Offer = { key: "PageDown", cap: "PgUp PgDn", word: "session-key-page" };

const escape = (word: Offer["word"]): Offer => ({ key: "Escape", cap: "Esc", word });
const enter = (word: Offer["word"]): Offer => ({ key: "Enter", cap: "⏎", word });
const tellers: Offer = { key: "j", cap: "J", word: "session-key-tellers" };

/** What stands in the way of a vote, and whether somebody answers for that in writing. */
type Hindered = { lacksQuorum: boolean; statement: string | null };

export function offersOf(room: MeetingRoom, view: ItemView | undefined, pane: Pane, { lacksQuorum, statement }: Hindered): Offer[] {
  const { meeting } = room;
  const isHeld = meeting.status === "in_session";
  const isPending = view?.item.state === "pending";
  if (pane === "vote") {
    const figures: Offer = { key: "0", cap: "0—9", word: "session-key-figure", isMany: true };
    const names: Offer = { key: "a", cap: "A—Z", word: "session-key-name", isMany: true };
    const isByNames = view?.item.method === "show_of_hands" || view?.item.method === "named_ballot";
    return [
      ...(view?.item.method === "named_ballot" ? [] : [figures]),
      ...(isByNames ? [names] : []),
      { key: "ArrowDown", cap: "↑↓", word: "session-key-other-figure" },
      { key: "Backspace", cap: "⌫", word: "session-key-erase" },
      // Where votes are put down by names J is a letter of a name.
      ...(view !== undefined && isOnPaper(view.item.method) ? [tellers] : []),
      enter("session-key-next-figure"),
      escape("session-key-back"),
    ];
  }
  if (pane === "end") {
    const canClose = isHeld && room.missing.length === 0;
    return [...(canClose ? [enter("session-key-close")] : []), escape("session-key-back")];
  }
  if (pane === "writing") return [escape("session-key-written")];
  if (pane === "recuse" || pane === "defer" || pane === "sign" || pane === "state" || pane === "tellers" || pane === "roll") return [];
  const offers: (Offer | false)[] = [
    meeting.status === "noticed" && { key: "k", cap: "K", word: "session-key-open" },
    (isHeld || meeting.status === "noticed") && { key: "d", cap: "D", word: "session-key-roll" },
    view !== undefined && isVotable(room, view) && awaited(room, view).length === 0 && { key: "v", cap: "V", word: "session-key-vote" },
    view !== undefined && isVotable(room, view) && tellers,
    view !== undefined && isVotable(room, view) && { key: "r", cap: "R", word: "session-key-recuse" },
    view !== undefined && isVotable(room, view) && (lacksQuorum || statement !== null) && {
      key: "w",
      cap: "W",
      word: statement === null ? "session-key-state" : "session-key-unstate",
    },
    isHeld && isPending && view?.item.kind !== "vote" && { key: "h", cap: "H", word: "session-key-hear" },
    isHeld && stillAway(room).length > 0 && { key: "l", cap: "L", word: "session-key-back-in" },
    isHeld && view?.open_places != null && { key: "f", cap: "F", word: "session-key-further-round" },
    isHeld && isPending && { key: "t", cap: "T", word: "session-key-defer" },
    view?.resolution != null && view.resolution.resolution.status !== "voided" && { key: "p", cap: "P", word: "session-key-print" },
    view?.resolution != null && unsignedOf(view.resolution.resolution).length > 0 && { key: "s", cap: "S", word: "session-key-sign" },
    { key: "n", cap: "N", word: "session-key-next" },
    room.items.length > 1 && { key: "ArrowDown", cap: "↑↓", word: "session-key-item" },
    (isHeld || meeting.status === "closed") && { key: "m", cap: "M", word: "session-key-minutes" },
    ...(view !== undefined && (view.item.text.length > LONG || view.candidates.length > MANY) ? [pages] : []),
    { key: "b", cap: "B", word: "session-key-projector" },
    isHeld && { key: "e", cap: "E", word: "session-key-end" },
    escape("session-key-leave"),
  ];
  return offers.filter((offer) => offer !== false);
}
