// The line above the session: which meeting, what is being done, that everything is kept, whether the projector follows.
import type { MeetingRoom } from "../../../generated/api";
import { Tag } from "../../../shared/parts";
import { useWords } from "../../../words/words";
import { coded, statusTone } from "../words";
import { Clock } from "./Clock";
import type { Pane } from "./offers";

type Props = { title: string; room: MeetingRoom; pane: Pane; isRecorded: boolean; isProjected: boolean };

export function TopLine({ title, room, pane, isRecorded, isProjected }: Props) {
  const { t } = useWords();
  const { status } = room.meeting;
  const doing = pane === "roll" ? t("session-calling") : pane === "vote" ? t("session-counting") : t(coded(status));
  return (
    <header className="session-top">
      <h1>{title}</h1>
      <Tag tone={statusTone[status]}>{doing}</Tag>
      <span className="grow" />
      <span className={isRecorded ? "session-kept" : "session-kept session-typing"}>{t(isRecorded ? "session-kept" : "session-typing")}</span>
      <span className={isProjected ? "session-kept" : "session-kept session-typing"}>{t(isProjected ? "session-projected" : "session-unprojected")}</span>
      <Clock className="session-clock" />
    </header>
  );
}
