// What earlier resolutions asked for and is not done yet (决议落实): open while the meeting is prepared, a line while it is held.
import type { MeetingRoom } from "../../../generated/api";
import { shortDate } from "../../../shared/figures";
import { Tag } from "../../../shared/parts";
import { useWords } from "../../../words/words";
import { useToday } from "../form";

export function Outstanding({ room }: { room: MeetingRoom }) {
  const { t, language } = useWords();
  const today = useToday();
  const { outstanding, meeting } = room;
  if (outstanding.length === 0) return null;
  const late = outstanding.filter(({ work }) => work.due_on < today).length;
  return (
    <details className="outstanding" open={meeting.status !== "in_session"}>
      <summary>
        <strong>{t("council-outstanding")}</strong>
        <span className="note">{t("council-outstanding-count", { count: outstanding.length })}</span>
        {late > 0 && <Tag tone="amber">{t("council-outstanding-late", { count: late })}</Tag>}
      </summary>
      <ul>
        {outstanding.map(({ number, work }) => (
          <li key={work.id}>
            <span className="outstanding-number">{number}</span>
            <span className="grow">{work.title}</span>
            <span>{work.owner}</span>
            {work.due_on < today && <Tag tone="amber">{t("council-follow-up-late")}</Tag>}
            <span className="figure">{shortDate(work.due_on, language)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
