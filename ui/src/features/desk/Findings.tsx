// What the plan's rules miss, the worst first, each with the button that leads to where it is mended.
import { Link } from "@tanstack/react-router";
import type { Finding, FindingStatus } from "../../generated/api";
import { Clause } from "../../shared/Hovered";
import { Tag, type Tone } from "../../shared/parts";
import { mendedAt, placeOf } from "../../shared/rooms";
import { useWords } from "../../words/words";
import { DeskCard } from "./DeskCard";

const order: FindingStatus[] = ["breached", "missing", "not_yet_due", "met"];
const tones: Record<FindingStatus, Tone> = { breached: "red", missing: "amber", not_yet_due: "plain", met: "green" };

type RowProps = { finding: Finding; project: string; isFirst: boolean };

function Row({ finding, project, isFirst }: RowProps) {
  const { t, find } = useWords();
  const { rule, status } = finding;
  const key = `rule-${rule}-${status.replace(/_/g, "-")}`;
  const named = finding.records.filter((record) => record.kind !== "pilot_project");
  const at = named[0] ? { record: named[0].id } : {};
  return (
    <li className={status}>
      <Tag tone={tones[status]}>{t(`desk-finding-${status}`)}</Tag>
      <div className="said">
        <div>{find(key) ?? find(`rule-${rule}`) ?? rule}</div>
        <div className="note">
          <Clause clause={finding.clause} asks={find(`rule-${rule}-asks`)} />
          {named.map((record) => (
            <Link key={record.id} {...placeOf({ ...record, project_id: project })}>
              {find(`word-${record.title}`) ?? (record.kind === "agreement_version" ? t("desk-version", { number: record.title }) : record.title)}
            </Link>
          ))}
        </div>
      </div>
      <Link to={mendedAt(rule, project)} search={at} className={isFirst ? "as-button filled" : "as-button"}>
        {status === "not_yet_due" ? t("desk-look") : (find(`rule-${rule}-mend`) ?? t("desk-mend"))}
      </Link>
    </li>
  );
}

export function Findings({ findings, project }: { findings: Finding[]; project: string }) {
  const { t } = useWords();
  const wanting = findings.filter((one) => one.status === "breached" || one.status === "missing");
  const upcoming = findings.filter((one) => one.status === "not_yet_due");
  const counts = order.map((status) => ({ status, count: findings.filter((one) => one.status === status).length }));
  return (
    <DeskCard
      name="findings"
      title={t("desk-findings")}
      counts={counts
        .filter((one) => one.count > 0)
        .map(({ status, count }) => (
          <span key={status} className={`desk-count ${status}`}>
            {t("desk-finding-count", { word: t(`desk-finding-${status}`), count })}
          </span>
        ))}
      more={{ label: t("desk-findings-all", { count: findings.length }), to: `/project/${project}/findings` }}
      empty={wanting.length === 0 ? { said: t("desk-findings-empty"), begin: t("desk-findings-see") } : null}
    >
      <ul>
        {[...wanting, ...upcoming].map((finding, place) => (
          <Row key={finding.rule} finding={finding} project={project} isFirst={place === 0 && wanting.length > 0} />
        ))}
      </ul>
    </DeskCard>
  );
}
