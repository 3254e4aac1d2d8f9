// Below the meetings: by when each body must meet next, those that are late or near with a word.
import { Link } from "@tanstack/react-router";
import type { DutyView } from "../../../generated/api";
import { longDate } from "../../../shared/figures";
import { useWords } from "../../../words/words";
import { DutyTag } from "./DutyTag";

export function DutyStrip({ duties }: { duties: DutyView[] }) {
  const { t, language } = useWords();
  return (
    <footer className="duties">
      <Link to="/council/duties">{t("council-duties")}</Link>
      {duties.map((duty) => (
        <p
          key={duty.body_id}
          title={t("council-duty-said", {
            body: duty.body,
            clause: duty.clause,
            needed: duty.needed,
            held: duty.held,
            due: longDate(duty.due_on, language),
          })}
        >
          <span className="grow">{duty.body}</span>
          <span>{t("council-duty-by", { due: longDate(duty.due_on, language) })}</span>
          {duty.standing !== "in_time" && <DutyTag duty={duty} />}
        </p>
      ))}
    </footer>
  );
}
