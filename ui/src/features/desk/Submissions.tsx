// What went to the authorities and what became of it; under it, that a backup was restored and found whole.
import { Link } from "@tanstack/react-router";
import { SecuredIcon } from "tdesign-icons-react";
import type { DrillView, Fate, SubmissionView } from "../../generated/api";
import { shortDate } from "../../shared/figures";
import { Tag, type Tone } from "../../shared/parts";
import { useWords } from "../../words/words";
import { DeskCard } from "./DeskCard";

const tones: Record<Fate, Tone> = { sent: "blue", returned: "amber", approved: "green", filed: "green" };

function Drill({ drill }: { drill: DrillView | null }) {
  const { t, language } = useWords();
  return (
    <footer className={drill ? "drill" : "drill wanting"}>
      <SecuredIcon size="16px" />
      <span className="cut">
        <b>{t("desk-drill")}</b>{" "}
        {drill
          ? t("desk-drill-passed", { day: shortDate(drill.made_at, language), entries: drill.entries.toLocaleString("en") })
          : t("desk-drill-none")}
      </span>
      <span className="grow" />
      <Link to="/settings" search={{ record: "backups" }}>
        {t("desk-drill-backups")}
      </Link>
    </footer>
  );
}

function Row({ submission, title }: SubmissionView) {
  const { t, language } = useWords();
  return (
    <li>
      <span className="desk-when">{shortDate(submission.sent_on, language)}</span>
      <Link to="/documents" search={{ record: submission.export_id }} title={title}>
        {title}
      </Link>
      <span className="who" title={submission.recipient}>
        {submission.recipient}
      </span>
      <Tag tone={tones[submission.fate]}>{t(`desk-fate-${submission.fate}`)}</Tag>
    </li>
  );
}

export function Submissions({ submissions, drill }: { submissions: SubmissionView[]; drill: DrillView | null }) {
  const { t } = useWords();
  return (
    <DeskCard
      name="submissions"
      title={t("desk-submissions")}
      more={{ label: t("desk-submissions-all"), to: "/documents" }}
      foot={<Drill drill={drill} />}
      empty={submissions.length === 0 ? { said: t("desk-submissions-empty"), begin: t("desk-submissions-begin") } : null}
    >
      <ul>
        {submissions.map((one) => (
          <Row key={one.submission.id} {...one} />
        ))}
      </ul>
    </DeskCard>
  );
}
