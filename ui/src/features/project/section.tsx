// What the sections of the project room share: the project that they read, their head, people to choose from.
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";
import { ChevronRightIcon } from "tdesign-icons-react";
import type { ProjectRoom } from "../../generated/api";
import type { Somebody } from "../../shared/form";
import { Shown } from "../../shared/parts";
import { chooseProject } from "../../shared/project";
import { useView } from "../../shared/queries";
import type { ProjectSection } from "../../shared/rooms";
import { useWords } from "../../words/words";

export type SectionProps = { room: ProjectRoom };

/** A section as a page of its own: it reads the project that the address names. */
export function inProject(Section: (props: SectionProps) => ReactNode) {
  return function Page() {
    const { project } = useParams({ strict: false }) as { project: string };
    const view = useView("project_room", { project_id: project }, ["*"]);
    useEffect(() => chooseProject(project), [project]);
    return <Shown view={view}>{(room) => <Section key={room.project.id} room={room} />}</Shown>;
  };
}

/** The record that the address leads to. */
export const useLedTo = (): string | null => (useSearch({ strict: false }) as { record?: string }).record ?? null;

/** What is chosen in a list: at first, and whenever the address leads anew, what it leads to. */
export function useChosen(find: (record: string | null) => string | null = (record) => record) {
  const led = useLedTo();
  const [chosen, choose] = useState(() => find(led));
  // The list that finds it is another one at each reading; only the address moves the choice.
  useEffect(() => choose(find(led)), [led]);
  return [chosen, choose] as const;
}

type HeadProps = SectionProps & { section: ProjectSection; counts?: ReactNode; children?: ReactNode };

/** Where one is, what wants attention here, and what can be done. */
export function SectionHead({ room, section, counts, children }: HeadProps) {
  const { t } = useWords();
  return (
    <div className="head section-head">
      <nav className="crumbs" aria-label={t("project-crumbs")}>
        <Link to="/project">{t("frame-room-project")}</Link>
        <ChevronRightIcon size="14px" />
        <Link to="/project/$project/overview" params={{ project: room.project.id }} title={room.head.title}>
          {room.head.title}
        </Link>
        <ChevronRightIcon size="14px" />
      </nav>
      <h1>{t(`section-${section}`)}</h1>
      <span className="head-counts">{counts}</span>
      <span className="grow" />
      {children}
    </div>
  );
}

/** The clause from which a rule comes. */
export const clauseOf = (room: ProjectRoom, rule: string): string =>
  room.findings.find((one) => one.rule === rule)?.clause ?? "";

/** Everybody, namesakes told apart by where they work. */
export const somebodies = (room: ProjectRoom): Somebody[] =>
  room.people.map((one) => ({ id: one.id, name: one.name, note: one.employer ?? undefined }));

export const nameOf = (room: ProjectRoom, id: string | null): string =>
  room.people.find((one) => one.id === id)?.name ?? "";

/** Resolutions to choose from, by number and title. */
export const resolutionOptions = (all: ProjectRoom["resolutions"]) =>
  all.map((one) => ({ value: one.resolution.id, label: `${one.number}　${one.resolution.title}` }));
