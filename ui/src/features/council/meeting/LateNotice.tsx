// A notice that goes out too late for the charter: told, with the rule; whether the meeting is held is for people to say.
import type { CharterRule } from "../../../generated/api";
import { longDate } from "../../../shared/figures";
import { useWords } from "../../../words/words";

export function LateNotice({ rule, day, late }: { rule: CharterRule | null; day: string; late: number }) {
  const { t, language } = useWords();
  if (late === 0) return null;
  const said = { day: longDate(day, language), late };
  return (
    <p className="notice" role="status">
      {rule
        ? t("council-notice-late", { ...said, clause: rule.clause, days: rule.notice_days })
        : t("council-notice-late-plain", said)}
    </p>
  );
}
