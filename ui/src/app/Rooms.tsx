// The rooms at the left: icon and word, the sections of the project in hand under it, counts in words where they belong.
import { Link, useLocation, useRouter } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { FileIcon, FlagIcon, HomeIcon, SettingIcon, UsergroupIcon, ViewListIcon } from "tdesign-icons-react";
import icon from "../../../assets/icons/chengjie.svg";
import type { Office, ProjectCounts } from "../generated/api";
import { useChosenProject } from "../shared/project";
import { councilSections, projectSections } from "../shared/rooms";
import { type MessageKey, useWords } from "../words/words";

type RoomKey = Extract<MessageKey, `frame-room-${string}`>;
type Counted = { missing: number; breached: number };

/** What the rules miss, in words: 缺3 违1; nothing when nothing is missing. */
function Counts({ missing, breached }: Counted) {
  const { t } = useWords();
  if (missing + breached === 0) return null;
  return (
    <span className="counts">
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
        {counts && <Counts {...counts} />}
      </Link>
      {children}
    </li>
  );
}

function Sections({ project }: { project: ProjectCounts }) {
  const { t } = useWords();
  const { routesByPath } = useRouter();
  const there = projectSections.filter(({ to }) => to in routesByPath);
  return (
    <ul className="sections" aria-label={project.title}>
      {there.map(({ section, to, label }) => (
        <li key={section}>
          <Link to={to} params={{ project: project.id }}>
            <span className="word">{t(label)}</span>
            {section === "findings" && <Counts {...project} />}
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
      <div className="mark">
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
