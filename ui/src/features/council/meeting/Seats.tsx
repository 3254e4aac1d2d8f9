// Who is there: a square a seat, the figures, and whether the meeting is valid.
import { CheckCircleFilledIcon, ErrorCircleFilledIcon } from "tdesign-icons-react";
import type { AttendeeView, ItemView, MeetingRoom } from "../../../generated/api";
import { useWords } from "../../../words/words";
import { coded } from "../words";
import { recusedNow } from "../vote/recusal";
import { shortOf } from "./notice";
import { isRepresented, proxyOf } from "./proxies";

type Square = "present" | "late" | "recused" | "left" | "proxied" | "on_leave" | "absent" | "expected";

function squareOf(room: MeetingRoom, one: AttendeeView, item: ItemView | undefined): Square {
  const { attendance, is_late } = one;
  if (isRepresented(room, one)) return "proxied";
  if (attendance.state !== "present") return attendance.state;
  if (item?.recusals.some((recusal) => recusal.person_id === attendance.person_id)) return "recused";
  if (attendance.left_at) return "left";
  return is_late ? "late" : "present";
}

/** More squares than this are drawn small, so that they stay beside the figures. */
const MANY = 90;

export function Seats({ room, item }: { room: MeetingRoom; item: ItemView | undefined }) {
  const { t } = useWords();
  const members = room.attendees.filter((one) => one.attendance.capacity === "member");
  if (members.length === 0) return <p className="note">{t("council-roll-empty")}</p>;
  const { attending } = room;
  const squares = members.map((one) => ({ one, square: squareOf(room, one, item) }));
  const titleOf = ({ name, attendance }: AttendeeView, square: Square) => {
    const holder = square === "proxied" && proxyOf(room, attendance.person_id)?.holder;
    return `${name} ${holder ? t("council-proxy-to", { name: holder }) : t(`council-square-${square}`)}`;
  };
  const order: Square[] = ["present", "left", "recused", "late", "proxied", "expected", "on_leave", "absent"];
  squares.sort((a, b) => order.indexOf(a.square) - order.indexOf(b.square));
  const figures: [string, number, Square | null][] = [
    [t("council-seats"), room.seats, null],
    [t("council-present"), attending.came, "present"],
    [t(coded("on_leave")), attending.on_leave, "on_leave"],
    [t(coded("absent")), attending.absent, "absent"],
    [t(coded("observer")), attending.observers, null],
  ];
  if (room.proxies.length > 0) figures.splice(2, 0, [t("council-proxied"), room.proxied, "proxied"]);
  if (attending.expected > 0) figures.splice(2, 0, [t(coded("expected")), attending.expected, "expected"]);
  return (
    <div className="council-seats">
      <div
        className={squares.length > MANY ? "seat-squares many" : "seat-squares"}
        role="img"
        aria-label={t("council-squares", { seats: room.seats, came: attending.came })}
      >
        {squares.map(({ one, square }) => (
          <i key={one.attendance.id} className={`square-${square}`} title={titleOf(one, square)} />
        ))}
      </div>
      <dl className="seat-counts">
        {figures.map(([name, figure, square]) => (
          <div key={name}>
            <dt>
              {square && <i className={`square-${square}`} />}
              {name}
            </dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      <Validity room={room} />
    </div>
  );
}

function Validity({ room }: { room: MeetingRoom }) {
  const { t } = useWords();
  const { meeting, attending, quorum_needed, present, is_quorate } = room;
  if (!meeting.opened_at) return <p className="council-validity">{t("council-quorum-ahead", { needed: quorum_needed })}</p>;
  const recused = recusedNow(room);
  const figures = { needed: quorum_needed, count: present - recused };
  const said =
    meeting.closed_at !== null
      ? t("council-quorum-at-opening", { needed: quorum_needed, count: attending.at_opening })
      : room.proxied > 0
        ? t("council-quorum-now-proxied", { ...figures, proxied: room.proxied })
        : t("council-quorum-now", figures);
  return (
    <div className={is_quorate ? "council-validity validity-met" : "council-validity validity-short"} role="status">
      <strong>
        {is_quorate ? <CheckCircleFilledIcon size="18px" /> : <ErrorCircleFilledIcon size="18px" />}
        {t(is_quorate ? "council-quorum-met" : "council-quorum-short", { short: shortOf(room) })}
      </strong>
      <span>
        {said}
        {recused > 0 && t("council-quorum-recused", { count: recused })}
      </span>
    </div>
  );
}
