// The desk: where the project stands, what is missing, what is due next, in one look.
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import type { Desk as DeskView } from "../../generated/api";
import { longDate, weekday } from "../../shared/figures";
import { Clause } from "../../shared/Hovered";
import { Empty, Shown } from "../../shared/parts";
import { chooseProject, useChosenProject } from "../../shared/project";
import { useView } from "../../shared/queries";
import { useWords } from "../../words/words";
import { Decisions } from "./Decisions";
import { Due } from "./Due";
import { Findings } from "./Findings";
import { Indicators } from "./Indicators";
import { Money } from "./Money";
import { ProjectChoice } from "./ProjectChoice";
import { Road } from "./Road";
import { Submissions } from "./Submissions";
import "./sheets";

function DeskHead({ view }: { view: DeskView }) {
  const { t, language } = useWords();
  const { project } = view;
  return (
    <div className="head desk-head">
      {project ? <ProjectChoice projects={view.projects} chosen={project} /> : <h1>{t("frame-room-desk")}</h1>}
      {project && (
        <>
          <Clause clause={project.clause} />
          <span className="cut">{project.department}</span>
          <span aria-hidden="true">{"·"}</span>
          <span className="cut">{project.leader ? t("desk-leader", { name: project.leader }) : t("desk-leader-missing")}</span>
        </>
      )}
      <span className="grow" />
      <span className="day">
        {longDate(view.today, language)}
        <span>{weekday(view.today, language)}</span>
      </span>
    </div>
  );
}

function Cards({ view, project }: { view: DeskView; project: string }) {
  return (
    <div className="desk">
      <Road view={view} project={project} />
      <Findings findings={view.findings} project={project} />
      <Due view={view} project={project} />
      <Decisions decisions={view.decisions} />
      <Indicators indicators={view.indicators} project={project} />
      <Money money={view.money} sources={view.sources} project={project} />
      <Submissions submissions={view.submissions} drill={view.drill} />
    </div>
  );
}

/** What can be begun while there is no project; a council that meets already is not begun again. */
function NoProject() {
  const { t } = useWords();
  const navigate = useNavigate();
  const room = useView("council_room", {}, ["meeting"]);
  const meets = (room.data?.meetings.length ?? 0) > 0;
  return (
    <>
      <Empty act={{ label: t(meets ? "desk-to-council" : "desk-begin-council"), onClick: () => void navigate({ to: "/council" }) }}>
        {t(meets ? "desk-council-meets" : "desk-empty-council")}
      </Empty>
      <Empty act={{ label: t("desk-begin"), onClick: () => void navigate({ to: "/project/new" }) }}>{t("desk-empty")}</Empty>
    </>
  );
}

export function Desk() {
  const chosen = useChosenProject();
  const desk = useView("desk", { project_id: chosen }, ["*"]);
  const isGone = chosen !== null && desk.data !== undefined && desk.data.project === null;
  // The project that was in hand belongs to another workspace or is gone; the one most in hand takes its place.
  const most = useView("desk", { project_id: null }, ["*"]);
  const instead = isGone ? most.data?.project?.id : undefined;
  useEffect(() => {
    if (instead) chooseProject(instead);
  }, [instead]);
  return (
    <Shown view={isGone ? most : desk}>
      {(view) => (
        <>
          <DeskHead view={view} />
          {view.project ? (
            <Cards view={view} project={view.project.id} />
          ) : (
            <NoProject />
          )}
        </>
      )}
    </Shown>
  );
}
