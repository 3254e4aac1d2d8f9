// Who works on the project, sent by whom, with what share of their time.
import type { ProjectRoom } from "../../generated/api";
import { longDate } from "../../shared/figures";
import { Card } from "../../shared/parts";
import { useWords } from "../../words/words";

export function Team({ room }: { room: ProjectRoom }) {
  const { t, language } = useWords();
  const nameOf = (id: string) => room.people.find((person) => person.id === id)?.name ?? "";
  return (
    <Card title={t("project-team")}>
      <table className="table">
        <thead><tr><th>{t("team-name")}</th><th>{t("team-side")}</th><th>{t("team-duty")}</th><th className="figure">{t("team-share")}</th><th>{t("team-days")}</th></tr></thead>
        <tbody>{room.team.map((one) => (
          <tr key={one.id}><td>{nameOf(one.person_id)}</td><td>{t(`word-${one.side}`)}</td><td>{one.duty}</td><td className="figure">{one.time_share}%</td>
            <td>{longDate(one.joined_on, language)}{one.left_on && `—${longDate(one.left_on, language)}`}</td></tr>
        ))}</tbody>
      </table>
    </Card>
  );
}
