// When, where, who chairs and records, who came late.
import type { MeetingRoom } from "../../../generated/api";
import { clock, shortDate } from "../../../shared/figures";
import { useWords } from "../../../words/words";

export function Facts({ room }: { room: MeetingRoom }) {
  const { t, language } = useWords();
  const { meeting, people, attendees } = room;
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? t("council-not-named");
  const from = meeting.opened_at ?? meeting.starts_at;
  const hours = meeting.closed_at
    ? t("council-from-to", { from: clock(from), to: clock(meeting.closed_at) })
    : clock(from);
  const late = attendees.filter((one) => one.is_late);
  const facts: [string, string][] = [
    [t("council-when"), `${shortDate(from, language)} ${hours}`],
    [t("council-place"), meeting.place ?? t("council-not-named")],
    [t("council-chair"), nameOf(meeting.chair_id)],
    [t("council-recorder"), nameOf(meeting.recorder_id)],
  ];
  if (meeting.noticed_on && !meeting.opened_at)
    facts.push([t("council-noticed-on"), shortDate(meeting.noticed_on, language)]);
  if (late.length > 0) {
    const came = late.map((one) => `${clock(one.attendance.arrived_at ?? "")} ${one.name}`);
    facts.push([
      t("council-late"),
      came.slice(0, 2).join(t("council-and")) + (came.length > 2 ? t("council-and-more", { count: came.length }) : ""),
    ]);
  }
  return (
    <dl className="council-facts">
      {facts.map(([name, said]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}
