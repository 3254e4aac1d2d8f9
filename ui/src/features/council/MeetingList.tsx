// The meetings: by year, those to come last; by when each body must meet next stands below.
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { AddIcon } from "tdesign-icons-react";
import type { CouncilRoom, Meeting } from "../../generated/api";
import { Button } from "../../shared/Button";
import { shortDate } from "../../shared/figures";
import { Tag } from "../../shared/parts";
import { useWords } from "../../words/words";
import { DutyStrip } from "./duty/DutyStrip";
import { SearchBox } from "./SearchBox";
import { coded, shortName, statusTone } from "./words";

type Props = { room: CouncilRoom; chosen: string | null; convene: () => void };

const isToCome = (meeting: Meeting): boolean => meeting.status === "draft" || meeting.status === "noticed";

export function MeetingList({ room, chosen, convene }: Props) {
  const words = useWords();
  const { t } = words;
  const [sought, seek] = useState("");
  const bodyOf = (meeting: Meeting) => room.bodies.find((one) => one.body.id === meeting.body_id)?.body.name ?? "";
  const found = room.meetings.filter((meeting) =>
    `${shortName(words, meeting, bodyOf(meeting))} ${meeting.place ?? ""} ${meeting.starts_at}`.includes(sought.trim()),
  );
  const held = found.filter((meeting) => !isToCome(meeting));
  const toCome = found.filter(isToCome).reverse();
  const years = [...new Set(held.map((meeting) => meeting.starts_at.slice(0, 4)))];
  const group = (title: string, meetings: Meeting[]) =>
    meetings.length > 0 && (
      <section key={title}>
        <h2>{title}</h2>
        {meetings.map((meeting) => (
          <MeetingRow
            key={meeting.id}
            meeting={meeting}
            body={bodyOf(meeting)}
            isChosen={meeting.id === chosen}
            isOut={room.out.includes(meeting.id)}
          />
        ))}
      </section>
    );
  return (
    <aside className="meetings" aria-label={t("council-meetings")}>
      <div className="meetings-top">
        <SearchBox label={t("council-find-meeting")} value={sought} onChange={seek} />
        <Button block variant="outline" icon={<AddIcon />} onClick={convene}>
          {t("council-convene")}
        </Button>
      </div>
      <nav aria-label={t("council-meetings")}>
        {years.map((year) =>
          group(
            t("council-year", { year }),
            held.filter((meeting) => meeting.starts_at.startsWith(year)),
          ),
        )}
        {group(t("council-to-come"), toCome)}
        {room.meetings.length > 0 && room.meetings.every(isToCome) && (
          <Link to="/council" search={{ guide: "steps" } as never} className="guide-back">
            {t("council-guide-back")}
          </Link>
        )}
        {found.length === 0 && <p className="note">{t("council-find-none")}</p>}
      </nav>
      {room.duties.length > 0 && <DutyStrip duties={room.duties} />}
    </aside>
  );
}

type RowProps = { meeting: Meeting; body: string; isChosen: boolean; isOut: boolean };

function MeetingRow({ meeting, body, isChosen, isOut }: RowProps) {
  const words = useWords();
  const { t, language } = words;
  return (
    <Link
      to="/council/$meeting"
      params={{ meeting: meeting.id }}
      className={isChosen ? "meeting-row chosen" : "meeting-row"}
      aria-current={isChosen ? "page" : undefined}
    >
      <strong>{shortName(words, meeting, body)}</strong>
      <span>
        {shortDate(meeting.starts_at, language)}
        <span className="grow">{t(`council-form-${meeting.form}-short`)}</span>
        {isOut && <Tag tone="amber">{t("carry-tag")}</Tag>}
        {meeting.status !== "minutes_confirmed" && !isOut && (
          <Tag tone={statusTone[meeting.status]}>{t(coded(meeting.status))}</Tag>
        )}
      </span>
    </Link>
  );
}
