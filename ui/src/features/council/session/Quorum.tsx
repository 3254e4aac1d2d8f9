// Whether enough are there: an arc with a tick at the quorum, the figure, and the words.
import type { MeetingRoom } from "../../../generated/api";
import { countedOf, shortOf } from "../meeting/notice";
import { recusedNow } from "../vote/recusal";
import { useWords } from "../../../words/words";

const RADIUS = 80;
const HALF = Math.PI * RADIUS;

/** A point of the half circle, at a share from the left. */
const pointAt = (share: number, radius: number): [x: number, y: number] => [
  100 - Math.cos(Math.PI * share) * radius,
  96 - Math.sin(Math.PI * share) * radius,
];

export function Quorum({ room }: { room: MeetingRoom }) {
  const { t } = useWords();
  const { seats, proxied, quorum_needed, is_quorate } = room;
  const recused = recusedNow(room);
  const counted = countedOf(room);
  // Of a closed meeting it is said whether enough were there when it was opened, and how many.
  const present = room.meeting.closed_at ? room.attending.at_opening : room.present;
  const share = seats > 0 ? Math.min(counted / seats, 1) : 0;
  const needed = seats > 0 ? Math.min(quorum_needed / seats, 1) : 0;
  const [from, to] = [pointAt(needed, 64), pointAt(needed, 96)];
  return (
    <section className={is_quorate ? "session-quorum" : "session-quorum session-quorum-short"} aria-label={t("session-quorum")}>
      <svg viewBox="0 0 200 104" role="img" aria-label={t("council-squares", { seats, came: present })}>
        <path className="session-arc" d="M20 96 A80 80 0 0 1 180 96" />
        <path className="session-arc session-arc-filled" d="M20 96 A80 80 0 0 1 180 96" strokeDasharray={`${share * HALF} ${HALF}`} />
        <line x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} className="session-arc-tick" />
        <text x="100" y="92" textAnchor="middle">
          {counted}
        </text>
      </svg>
      <strong role="status">
        <span>{t(is_quorate ? "session-quorum-met" : "session-quorum-missing")}</span> {!is_quorate && <span>{t("session-short", { short: shortOf(room) })}</span>}
      </strong>
      <p>
        <span>{t("session-seats", { count: seats })}</span>
        <span>{t("session-needed", { count: quorum_needed })}</span>
        <span>{t("session-present", { count: present })}</span>
        {recused > 0 && <span>{t("session-recused", { count: recused })}</span>}
        {proxied > 0 && <span>{t("session-proxied", { count: proxied })}</span>}
      </p>
    </section>
  );
}
