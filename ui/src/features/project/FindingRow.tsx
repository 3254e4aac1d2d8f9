// What a rule found: its clause, what it asks, the records that prove it or are at fault, and the way to mend it.
import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import type { Finding, FindingStatus, ProjectRoom, RecordRef } from "../../generated/api";
import { Button } from "../../shared/Button";
import { shortDate } from "../../shared/figures";
import { Clause, Wan } from "../../shared/Hovered";
import { Tag, type Tone } from "../../shared/parts";
import { mendedAt } from "../../shared/rooms";
import { useWords } from "../../words/words";
import type { Open } from "./ChangeDialog";
import { NameLeader } from "./Leader";
import { LinkResolution } from "./MoneyForms";

export const findingTone: Record<FindingStatus, Tone> = {
  breached: "red",
  missing: "amber",
  not_yet_due: "plain",
  met: "green",
};

/** A record that a finding names, as a link to where it stands. */
function Proof({ room, record }: { room: ProjectRoom; record: RecordRef }) {
  const { t, find } = useWords();
  const project = { project: room.project.id };
  if (record.kind === "resolution") {
    const found = room.resolutions.find((one) => one.resolution.id === record.id)?.resolution;
    if (!found) return <span>{record.title}</span>;
    return (
      <Link to="/council/$meeting" params={{ meeting: found.meeting_id }} search={{ item: found.agenda_item_id }}>
        {record.title}
      </Link>
    );
  }
  if (record.kind === "agreement_version") {
    return (
      <Link to="/project/$project/agreement" params={project}>
        {t("finding-agreement", { number: record.title })}
      </Link>
    );
  }
  if (record.kind === "expense") {
    const found = room.expenses.find((one) => one.expense.id === record.id)?.expense;
    return (
      <Link to="/project/$project/money" params={project} search={{ record: record.id }}>
        {found ? t("finding-voucher", { voucher: found.voucher }) : record.title}
        {found && (
          <>
            {"　"}
            <Wan fen={found.amount} />
          </>
        )}
      </Link>
    );
  }
  const title = find(record.kind === "stage" ? `word-${record.title}` : `kind-${record.kind}`) ?? record.title;
  return (
    <Link to="/project/$project/overview" params={project}>
      {title}
    </Link>
  );
}

export function Proofs({ room, finding }: { room: ProjectRoom; finding: Finding }) {
  return (
    <>
      {finding.records.map((record) => (
        <Fragment key={record.id}>
          <Proof room={room} record={record} />{" "}
        </Fragment>
      ))}
    </>
  );
}

type MendProps = { room: ProjectRoom; finding: Finding; open: Open; isFirst: boolean };

/** The button that leads to where a finding is mended; nothing where all is well. */
export function Mend({ room, finding, open, isFirst }: MendProps) {
  const { mend: label } = useRuleWords(finding);
  if (finding.status === "met" || finding.status === "not_yet_due") return null;
  const look = isFirst ? { theme: "primary" as const } : { variant: "outline" as const };
  const expense = room.expenses.find((one) => one.expense.id === finding.records[0]?.id);
  if (finding.rule === "major-expense-decided" && expense) {
    return (
      <Button
        size="small"
        {...look}
        onClick={() => open((close) => <LinkResolution room={room} expense={expense.expense} close={close} />)}
      >
        {label}
      </Button>
    );
  }
  if (finding.rule.startsWith("leader-")) {
    return (
      <Button size="small" {...look} onClick={() => open((close) => <NameLeader room={room} close={close} />)}>
        {label}
      </Button>
    );
  }
  const to = finding.rule === "office" ? `/project/${room.project.id}/facts` : mendedAt(finding.rule, room.project.id);
  return (
    <Link to={to} className={isFirst ? "as-button filled" : "as-button"}>
      {label}
    </Link>
  );
}

/** What happened, in a sentence, and the other way out. */
export function Explained({ room, finding }: { room: ProjectRoom; finding: Finding }) {
  const { t, language } = useWords();
  const { explained } = useRuleWords(finding);
  const found = room.expenses.find((one) => one.expense.id === finding.records[0]?.id)?.expense;
  if (finding.rule === "major-expense-decided" && finding.status === "breached" && found) {
    return (
      <>
        <span className="grow">
          {t("finding-paid", { day: shortDate(found.paid_on, language) })}
          <Wan fen={found.amount} />
          {t("finding-paid-bound")}
          <Wan fen={room.society.major_expense} />
          {t("finding-paid-mend")}
        </span>
        <Link to="/council">{t("finding-ratify")}</Link>
      </>
    );
  }
  return explained && <span className="grow">{explained}</span>;
}

/** What is said of a rule: its title, what the plan asks, what is wrong, what mends it. A rule is known only at run time. */
export function useRuleWords({ rule, status }: Pick<Finding, "rule" | "status">) {
  const { find } = useWords();
  return {
    title: find(`rule-${rule}`) ?? rule,
    asks: find(`rule-${rule}-asks`),
    explained: find(`rule-${rule}-${status}`),
    mend: find(`rule-${rule}-mend`),
  };
}

type LinesProps = { room: ProjectRoom; findings: Finding[]; open: Open };

/** Findings in a card: two lines each. */
export function FindingLines({ room, findings, open }: LinesProps) {
  return (
    <ul className="finding-lines">
      {findings.map((finding) => (
        <FindingLine key={finding.rule} room={room} finding={finding} open={open} />
      ))}
    </ul>
  );
}

function FindingLine({ room, finding, open }: Omit<MendProps, "isFirst">) {
  const { t } = useWords();
  const { title, asks } = useRuleWords(finding);
  return (
    <li>
      <Tag tone={findingTone[finding.status]}>{t(`desk-finding-${finding.status}`)}</Tag>
      <div className="grow">
        <div>{title}</div>
        <div className="note">
          <Clause clause={finding.clause} asks={asks} /> <Proofs room={room} finding={finding} />
        </div>
      </div>
      <Mend room={room} finding={finding} open={open} isFirst={false} />
    </li>
  );
}
