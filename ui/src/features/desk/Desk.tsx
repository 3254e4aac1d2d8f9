// The desk: where the project stands, what is missing, what is due next.
import type { FindingStatus, Standing, StageView } from "../../generated/api";
import { Link } from "@tanstack/react-router";
import { quantity, shortDate, wan, yuan } from "../../shared/figures";
import { Card, Clause, Empty, Head, Shown, Tag, type Tone } from "../../shared/parts";
import { useView } from "../../shared/queries";
import { useWords } from "../../words/words";

const findingTone: Record<FindingStatus, Tone> = { breached: "red", missing: "amber", not_yet_due: "plain", met: "green" };
const standingTone: Record<Standing, Tone> = { reached: "green", on_course: "blue", behind: "amber", exceeded: "red", unread: "plain" };

function Road({ stages }: { stages: StageView[] }) {
  const { t, language } = useWords();
  const inHand = stages.find((stage) => stage.completed_on === null);
  return (
    <section className="card"><div className="road">
      {stages.map((stage) => {
        const place = stage.completed_on ? "done" : stage === inHand ? "current" : "ahead";
        const done = stage.steps.filter((step) => step.done_on !== null).length;
        return (
          <div className={place} key={stage.kind}>
            <strong>{t(`desk-stage-${stage.kind}`)}</strong>{" "}
            <Tag tone={place === "done" ? "green" : place === "current" ? "blue" : "plain"}>{t(`desk-stage-${place}`)}</Tag>
            <div className="bar" />
            <span className="note">{shortDate(stage.planned_from, language)}—{shortDate(stage.planned_to, language)}{"　"}{t("desk-steps", { done, all: stage.steps.length })}</span>
          </div>
        );
      })}
    </div></section>
  );
}

export function Desk() {
  const { t, find, language } = useWords();
  const desk = useView("desk", { project_id: null }, ["*"]);
  return (
    <Shown view={desk}>
      {(view) => {
        const open = view.findings.filter((finding) => finding.status === "breached" || finding.status === "missing");
        return (
          <>
            <Head title={view.project?.title ?? t("frame-room-desk")}>
              {view.project && <><Link to="/project/$project" params={{ project: view.project.id }}>{t("desk-open-project")}</Link><Clause clause={view.project.clause} /><span>{view.project.department}</span>
                <span>{view.project.leader ? t("desk-leader", { name: view.project.leader }) : t("desk-leader-missing")}</span></>}
            </Head>
            {view.project ? <Road stages={view.stages} /> : <Empty>{t("desk-empty")}</Empty>}
            <div className="columns">
              <Card title={t("desk-findings")}>
                {open.length === 0 && <Empty>{t("desk-findings-empty")}</Empty>}
                {open.map((finding) => (
                  <div className="row" key={finding.rule}>
                    <Tag tone={findingTone[finding.status]}>{t(`desk-finding-${finding.status}`)}</Tag>
                    <span className="grow">{find(`rule-${finding.rule}`) ?? finding.records.map((record) => record.title).join("、")}</span>
                    <Clause clause={finding.clause} />
                  </div>
                ))}
              </Card>
              <Card title={t("desk-due")}>
                {view.due.length === 0 && <Empty>{t("desk-due-empty")}</Empty>}
                {view.due.map((item) => (
                  <div className="row" key={item.id}>
                    <span>{shortDate(item.due_on, language)}</span><span className="grow">{item.title}</span><span className="note">{item.person}</span>
                    <Tag tone={item.days < 0 ? "amber" : "plain"}>{t(item.days < 0 ? "desk-late" : "desk-left", { days: Math.abs(item.days) })}</Tag>
                  </div>
                ))}
              </Card>
              <Card title={t("desk-decisions")}>
                {view.decisions.length === 0 && <Empty>{t("desk-decisions-empty")}</Empty>}
                {view.decisions.map((decision) => (
                  <div key={decision.id}>
                    <div>{decision.number ?? t("desk-unnumbered")}{"　"}<Link to="/council/$meeting" params={{ meeting: decision.meeting_id }} search={{ item: decision.id }}>{decision.title}</Link></div>
                    <div className="row"><Tag tone={decision.passed ? "green" : "plain"}>{t(decision.passed ? "desk-passed" : "desk-not-passed")}</Tag>
                      <span className="note">{t("desk-counts", { yes: decision.yes, no: decision.no, abstain: decision.abstain })}</span></div>
                  </div>
                ))}
              </Card>
              <Card title={t("desk-indicators")}>
                {view.indicators.length === 0 && <Empty>{t("desk-indicators-empty")}</Empty>}
                {view.indicators.map((one) => (
                  <div className="row" key={one.id}>
                    <span className="grow">{one.name}</span>
                    <span className="figure">{one.value === null ? "—" : quantity(one.value)} / {quantity(one.target)}{one.unit}</span>
                    <Tag tone={standingTone[one.standing]}>{t(`desk-standing-${one.standing}`)}</Tag>
                  </div>
                ))}
              </Card>
              <Card title={t("desk-money")}>
                {(["planned", "received", "spent"] as const).map((kind) => (
                  <div className="row" key={kind}><span className="grow">{t(`desk-money-${kind}`)}</span><span className="figure" title={yuan(view.money[kind])}>{wan(view.money[kind])}</span></div>
                ))}
              </Card>
              <Card title={t("desk-exports")}>
                {view.exports.length === 0 && <Empty>{t("desk-exports-empty")}</Empty>}
                {view.exports.map((one) => (
                  <div className="row" key={one.id}><span>{shortDate(one.exported_at, language)}</span><span className="grow">{one.title}</span></div>
                ))}
              </Card>
            </div>
          </>
        );
      }}
    </Shown>
  );
}
