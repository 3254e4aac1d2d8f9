// Where a project stands: its stages and steps, its facts, its leader, what the rules find, what councils decided.
import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ProjectRoom } from "../../generated/api";
import { Button } from "../../shared/Button";
import { longDate, shortDate } from "../../shared/figures";
import { Clause } from "../../shared/Hovered";
import { Empty, Tag } from "../../shared/parts";
import { useWords } from "../../words/words";
import { useDialog } from "./ChangeDialog";
import { LeaderCard } from "./Leader";
import { Road } from "./Road";
import { FindingLines } from "./FindingRow";
import { factsOf } from "./facts";
import { SectionHead, type SectionProps, inProject, nameOf } from "./section";
import "./sheets";

function FactsCard({ room }: SectionProps) {
  const { t, find, language } = useWords();
  const go = useNavigate();
  const { project } = room;
  const area = project.facts.function;
  const facts = project.facts as Record<string, string | number | null>;
  const office = room.bodies.find((body) => body.id === project.office_id)?.name;
  const contact = [project.department_contact, project.department_telephone].filter(Boolean).join("　");
  const cast = [project.cast_contact, project.cast_telephone].filter(Boolean).join("　");
  const gap = <Tag tone="amber">{t("pilot-missing")}</Tag>;
  const rows: [string, ReactNode][] = [
    [
      t("pilot-function"),
      <>
        {t(`function-${area}`)} <Clause clause={room.head.clause} asks={t(`function-${area}-about`)} />
      </>,
    ],
    [t("pilot-extent"), `${t(`extent-${project.extent}`)}　${t(`basis-${project.basis}`)}`],
    ...factsOf[area].map((fact): [string, ReactNode] => {
      const value = facts[fact.field];
      const text =
        fact.kind === "day"
          ? longDate(String(value), language)
          : fact.kind === "count"
            ? t("days", { days: Number(value) })
            : value;
      return [
        find(`fact-${area}-${fact.field}`) ?? fact.field,
        value === null || value === undefined ? t("pilot-unset") : text,
      ];
    }),
    [t("pilot-department"), [project.department, project.bureau].filter(Boolean).join("　")],
    [t("pilot-department_contact"), contact || t("pilot-unset")],
    [t("pilot-cast_contact"), cast || t("pilot-unset")],
    [t("pilot-responsible"), nameOf(room, project.responsible_id) || gap],
    [t("pilot-office"), office ?? gap],
    [
      t("pilot-time"),
      t("span", { from: longDate(project.starts_on, language), to: longDate(project.ends_on, language) }),
    ],
  ];
  return (
    <section className="card">
      <header>
        <h2>{t("pilot-project")}</h2>
        <span className="grow" />
        <Button
          size="small"
          variant="outline"
          onClick={() => void go({ to: "/project/$project/facts", params: { project: project.id } })}
        >
          {t("pilot-amend")}
        </Button>
      </header>
      <div>
        <dl className="fact-list">
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}

function Decisions({ room }: { room: ProjectRoom }) {
  const { t, language } = useWords();
  return (
    <section className="card">
      <header>
        <h2>{t("project-decisions")}</h2>
      </header>
      <div>
        {room.decisions.length === 0 && <Empty>{t("project-decisions-empty")}</Empty>}
        {room.decisions.map((one) => (
          <div className="row" key={one.id}>
            <span className="note">{shortDate(one.decided_on, language)}</span>
            <Link
              className="grow"
              to="/council/$meeting"
              params={{ meeting: one.meeting_id }}
              search={{ item: one.id }}
            >
              {one.number ? `${one.number}　${one.title}` : one.title}
            </Link>
            <Tag tone={one.passed ? "green" : "plain"}>{t(one.passed ? "desk-passed" : "desk-not-passed")}</Tag>
          </div>
        ))}
      </div>
    </section>
  );
}

function OverviewSection({ room }: SectionProps) {
  const { t } = useWords();
  const [dialog, open] = useDialog();
  const wanting = room.findings.filter((one) => one.status === "breached" || one.status === "missing");
  return (
    <>
      <SectionHead room={room} section="overview" />
      <div className="overview">
        <div className="stack">
          <Road room={room} open={open} />
          <section className="card">
            <header>
              <h2>{t("section-findings")}</h2>
              <span className="grow" />
              <Link to="/project/$project/findings" params={{ project: room.project.id }}>
                {t("findings-all", { count: room.findings.length })}
              </Link>
            </header>
            <div>
              {wanting.length === 0 ? (
                <Empty>{t("findings-none")}</Empty>
              ) : (
                <FindingLines room={room} findings={wanting} open={open} />
              )}
            </div>
          </section>
        </div>
        <div className="stack">
          <LeaderCard room={room} open={open} />
          <FactsCard room={room} />
          <Decisions room={room} />
        </div>
      </div>
      {dialog}
    </>
  );
}

export const Overview = inProject(OverviewSection);
