// One person of the roll: place, name, and what is known: reply, proxy, comings and goings, remark.
import type { AttendeeView, MeetingRoom } from "../../../generated/api";
import { clock } from "../../../shared/figures";
import { useWords, type Words } from "../../../words/words";
import { called } from "../posts";
import { isAway, passagesOf } from "./passages";
import { heldBy, proxyOf } from "./proxies";

/** What is known of a person beyond the state and the position, the newest first: a narrow row cuts what comes last. */
function notesOf({ t }: Words, room: MeetingRoom, { attendance }: AttendeeView): string[] {
  const { person_id, state, reply, remark } = attendance;
  const proxy = proxyOf(room, person_id);
  const held = heldBy(room, person_id);
  const passed = passagesOf(attendance).map(({ at, how }) => t(`council-${how}-at`, { at: clock(at) }));
  return [
    ...(proxy && (state !== "present" || isAway(attendance)) ? [t("council-proxy-to", { name: proxy.holder })] : []),
    ...(held.length > 0 ? [t("council-proxy-for", { names: held.map((one) => one.name).join(t("council-and")) })] : []),
    ...passed.reverse(),
    ...(state === "expected" && reply ? [t("council-replied", { reply: t(`council-reply-${reply}`) })] : []),
    ...(remark ? [remark] : []),
  ];
}

type Props = { room: MeetingRoom; one: AttendeeView; /** By which one is picked, or the place in the elected order. */ number: number | null };

export function RollPerson({ room, one, number }: Props) {
  const words = useWords();
  const { attendance, posts, name } = one;
  const sits = attendance.capacity === "observer" ? words.t("word-observer") : called(words, posts);
  const notes = notesOf(words, room, one).join(words.t("council-and"));
  return (
    <span className="roll-who">
      <span className="place">{number}</span>
      <span>
        <strong>{name}</strong>
        <small title={`${sits}　${notes}`.trim()}>{notes || sits}</small>
      </span>
    </span>
  );
}
