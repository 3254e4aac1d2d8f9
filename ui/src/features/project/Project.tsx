// A pilot project: where it stands, its agreement, its work, what it delivers, what it costs, who does it.
import { Link, useParams } from "@tanstack/react-router";
import { Tabs } from "tdesign-react";
import { longDate, shortDate } from "../../shared/figures";
import { Card, Clause, Empty, Head, Shown, Tag } from "../../shared/parts";
import { useView } from "../../shared/queries";
import { useWords } from "../../words/words";
import { Money } from "./Money";
import { Outcomes } from "./Outcomes";
import { Overview } from "./Overview";
import { Team } from "./Team";
import { Work } from "./Work";

export function Projects() {
  const { t } = useWords();
  const desk = useView("desk", { project_id: null }, ["pilot_project", "person"]);
  return (
    <>
      <Head title={t("frame-room-project")} />
      <Shown view={desk}>
        {(view) => view.projects.length === 0 ? <Empty>{t("project-none")}</Empty> : (
          <table className="table">
            <thead><tr><th>{t("project-name")}</th><th>{t("project-clause")}</th><th>{t("project-department")}</th><th>{t("project-leader")}</th></tr></thead>
            <tbody>{view.projects.map((one) => (
              <tr key={one.id}><td><Link to="/project/$project" params={{ project: one.id }}>{one.title}</Link></td><td><Clause clause={one.clause} /></td><td>{one.department}</td>
                <td>{one.leader ?? <Tag tone="amber">{t("project-no-leader")}</Tag>}</td></tr>
            ))}</tbody>
          </table>
        )}
      </Shown>
    </>
  );
}

export function Project() {
  const { t, language } = useWords();
  const { project } = useParams({ from: "/project/$project" });
  const view = useView("project_room", { project_id: project }, ["*"]);
  return (
    <Shown view={view}>
      {(room) => (
        <>
          <Head title={room.head.title}><Clause clause={room.head.clause} /><span>{room.head.department}</span><span>{room.head.leader ? t("desk-leader", { name: room.head.leader }) : t("desk-leader-missing")}</span></Head>
          <p className="note"><Link to="/project">{t("project-all")}</Link>{"　"}{longDate(room.project.starts_on, language)}—{longDate(room.project.ends_on, language)}</p>
          <Tabs defaultValue="overview">
            <Tabs.TabPanel value="overview" label={t("project-overview")}><Overview room={room} /></Tabs.TabPanel>
            <Tabs.TabPanel value="work" label={t("project-work")}><Work room={room} /></Tabs.TabPanel>
            <Tabs.TabPanel value="outcomes" label={t("project-outcomes")}><Outcomes room={room} /></Tabs.TabPanel>
            <Tabs.TabPanel value="money" label={t("project-money")}><Money room={room} /></Tabs.TabPanel>
            <Tabs.TabPanel value="team" label={t("project-team")}><Team room={room} /></Tabs.TabPanel>
            <Tabs.TabPanel value="decisions" label={t("project-decisions")}>
              <Card title={t("project-decisions")}>
                {room.decisions.length === 0 && <Empty>{t("project-decisions-empty")}</Empty>}
                {room.decisions.map((one) => (
                  <div className="row" key={one.id}>
                    <span>{shortDate(one.decided_on, language)}</span><span className="note">{one.number}</span>
                    <Link className="grow" to="/council/$meeting" params={{ meeting: one.meeting_id }} search={{ item: one.id }}>{one.title}</Link>
                    <span className="note">{t("desk-counts", { yes: one.yes, no: one.no, abstain: one.abstain })}</span>
                    <Tag tone={one.passed ? "green" : "amber"}>{t(one.passed ? "word-passed" : "word-failed")}</Tag>
                  </div>
                ))}
              </Card>
            </Tabs.TabPanel>
          </Tabs>
        </>
      )}
    </Shown>
  );
}
