// The rooms at the left: icon and word, the sections of the project in hand under it, counts in words where they belong.
import { Link, useLocation } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { FileIcon, FlagIcon, HomeIcon, SettingIcon, UsergroupIcon, ViewListIcon } from "tdesign-icons-react";
import icon from "../../../assets/icons/chengjie.svg";
import type { Office, ProjectCounts, SectionCounts } from "../generated/api";
import { useChosenProject } from "../shared/project";
import { useView } from "../shared/queries";
import { type ProjectSection, councilSections, projectSections } from "../shared/rooms";
import { type MessageKey, useWords } from "../words/words";

type RoomKey = Extract<MessageKey, `frame-room-${string}`>;
type Counted = { missing: number; breached: number };

/** What the rules miss, in words: 缺3 违1; nothing when nothing is missing. */
function Counts({ missing, breached, title }: Counted & { title?: string }) {
  const { t } = useWords();
  if (missing + breached === 0) return null;
  return (
    <span className="counts" title={title}>
      {missing > 0 && <span className="missing">{t("frame-missing", { count: missing })}</span>}
      {breached > 0 && <span className="breached">{t("frame-breached", { count: breached })}</span>}
    </span>
  );
}

type RoomProps = { to: string; word: RoomKey; icon: ReactNode; counts?: Counted | undefined; children?: ReactNode };

function Room({ to, word, icon: sign, counts, children }: RoomProps) {
  const { t } = useWords();
  return (
    <li>
      <Link to={to} title={t(word)} activeOptions={{ exact: to === "/" }}>
        {sign}
        <span className="word">{t(word)}</span>
        {counts && <Counts {...counts} title={t("frame-counts", counts)} />}
      </Link>
      {children}
    </li>
  );
}

/** What a section wants done, in words: 缺3, 逾期2; nothing when it wants nothing. */
function Wanted({ section, counts }: { section: ProjectSection; counts: SectionCounts }) {
  const { t } = useWords();
  const said: Partial<Record<ProjectSection, [count: number, word: "frame-missing" | "frame-overdue" | "frame-unapproved"]>> = {
    agreement: [counts.gaps, "frame-missing"],
    work: [counts.overdue, "frame-overdue"],
    indicators: [counts.unapproved, "frame-unapproved"],
  };
  if (section === "findings") return <Counts {...counts} />;
  if (section === "money") return <Counts missing={0} breached={counts.undecided} />;
  const [count, word] = said[section] ?? [0, "frame-missing"];
  return count > 0 ? <span className="counts missing">{t(word, { count })}</span> : null;
}

function Sections({ project }: { project: ProjectCounts }) {
  const { t } = useWords();
  const counts = useView("section_counts", { project_id: project.id }, ["*"]);
  return (
    <ul className="sections" aria-label={project.title}>
      {projectSections.map(({ section, to, label }) => (
        <li key={section}>
          <Link to={to} params={{ project: project.id }}>
            <span className="word">{t(label)}</span>
            {counts.data && <Wanted section={section} counts={counts.data} />}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** A meeting has a path of its own and belongs to the meetings. */
function CouncilSections({ pathname }: { pathname: string }) {
  const { t } = useWords();
  const shown = councilSections.findLast(({ to }) => pathname.startsWith(to))?.section;
  return (
    <ul className="sections" aria-label={t("frame-room-council")}>
      {councilSections.map(({ section, to, label }) => (
        <li key={section}>
          <Link to={to} activeOptions={{ exact: true }} className={section === shown ? "active" : undefined}>
            <span className="word">{t(label)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

export function Rooms({ office }: { office: Office }) {
  const { t } = useWords();
  const { pathname } = useLocation();
  const chosen = useChosenProject();
  const named = /^\/project\/([^/]+)/.exec(pathname)?.[1] ?? chosen;
  const project = office.projects.find((one) => one.id === named) ?? office.projects[0];
  const isInProject = pathname.startsWith("/project");
  return (
    <nav className="rooms" aria-label={t("frame-rooms")}>
      <div className="program">
        <img src={icon} alt="" />
        <span className="word">{t("frame-program")}</span>
      </div>
      <ul>
        <Room to="/" word="frame-room-desk" icon={<HomeIcon size="18px" />} />
        <Room to="/project" word="frame-room-project" icon={<FlagIcon size="18px" />} counts={isInProject ? undefined : office}>
          {isInProject && project && <Sections project={project} />}
        </Room>
        <Room to="/council" word="frame-room-council" icon={<UsergroupIcon size="18px" />}>
          {pathname.startsWith("/council") && <CouncilSections pathname={pathname} />}
        </Room>
        <Room to="/documents" word="frame-room-documents" icon={<FileIcon size="18px" />} />
        <Room to="/ledger" word="frame-room-ledger" icon={<ViewListIcon size="18px" />} />
        <Room to="/settings" word="frame-room-settings" icon={<SettingIcon size="18px" />} />
      </ul>
    </nav>
  );
}
