// What the councils decided on the project, the newest first, with the counts.
import { Link } from "@tanstack/react-router";
import type { DecisionView } from "../../generated/api";
import { shortDate } from "../../shared/figures";
import { Tag } from "../../shared/parts";
import { useWords } from "../../words/words";
import { DeskCard } from "./DeskCard";

function Row({ decision }: { decision: DecisionView }) {
  const { t, language } = useWords();
  const { passed, yes, no, abstain, recused, needed } = decision;
  return (
    <li>
      <Link to="/council/$meeting" params={{ meeting: decision.meeting_id }} search={{ item: decision.id, record: decision.id }}>
        <span className="number">{decision.number ?? t("desk-unnumbered")}</span>
        <span className="title">{decision.title}</span>
      </Link>
      <div className="note">
        <Tag tone={passed ? "green" : "plain"}>{t(passed ? "desk-passed" : "desk-not-passed")}</Tag>
        <span>{shortDate(decision.decided_on, language)}</span>
        <span>{t("desk-yes", { count: yes })}</span>
        {!passed && <span>{t("desk-needed", { count: needed })}</span>}
        <span>{t("desk-no", { count: no })}</span>
        <span>{t("desk-abstain", { count: abstain })}</span>
        {recused > 0 && <span>{t("desk-recused", { count: recused })}</span>}
      </div>
    </li>
  );
}

export function Decisions({ decisions }: { decisions: DecisionView[] }) {
  const { t } = useWords();
  return (
    <DeskCard
      name="decisions"
      title={t("desk-decisions")}
      more={{ label: t("desk-decisions-all"), to: "/council" }}
      empty={decisions.length === 0 ? { said: t("desk-decisions-empty"), begin: t("desk-decisions-begin") } : null}
    >
      <ul>
        {decisions.map((decision) => (
          <Row key={decision.id} decision={decision} />
        ))}
      </ul>
    </DeskCard>
  );
}
