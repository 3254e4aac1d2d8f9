// The charter's rules for a body, each as the sentence that a charter would say; the ones before stay visible.
import { useState } from "react";
import type { BodySetup, RulePreset, RuleView } from "../../../generated/api";
import { Button } from "../../../shared/Button";
import { longDate } from "../../../shared/figures";
import { Tag } from "../../../shared/parts";
import { useWords } from "../../../words/words";
import { useToday } from "../form";
import { RuleForm } from "./RuleForm";

type Props = { setup: BodySetup; presets: RulePreset[]; begin: boolean };

export function Rules({ setup, presets, begin }: Props) {
  const { t } = useWords();
  const [form, setForm] = useState<{ after: RuleView | null } | null>(begin ? { after: null } : null);
  return (
    <section className="card" aria-label={t("council-rules")}>
      <header>
        <h2>{t("council-rules")}</h2>
        <span className="grow" />
        <Button size="small" variant="outline" onClick={() => setForm({ after: null })}>
          {t("council-rule-adopt")}
        </Button>
      </header>
      <div>
        {setup.rules.length === 0 && <p className="note">{t("council-rules-empty")}</p>}
        {setup.rules.map((view) => (
          <Rule key={view.rule.id} view={view} amend={() => setForm({ after: view })} />
        ))}
      </div>
      {form && (
        <RuleForm body={setup.body} presets={presets} after={form.after?.rule ?? null} close={() => setForm(null)} />
      )}
    </section>
  );
}

function Rule({ view: { rule, sentence, is_in_force }, amend }: { view: RuleView; amend: () => void }) {
  const { t, language } = useWords();
  const today = useToday();
  const isAhead = rule.effective_from > today;
  return (
    <div className={is_in_force || isAhead ? "charter-rule" : "charter-rule charter-rule-past"} data-record={rule.id}>
      <p>{sentence}</p>
      <p className="note">
        <span>{rule.clause}</span>
        <span>{t("council-rule-from", { day: longDate(rule.effective_from, language) })}</span>
        <Tag tone={is_in_force ? "green" : isAhead ? "blue" : "plain"}>
          {t(is_in_force ? "council-rule-in-force" : isAhead ? "council-rule-ahead" : "council-rule-past")}
        </Tag>
        {is_in_force && (
          <button type="button" className="as-link" onClick={amend}>
            {t("council-rule-amend")}
          </button>
        )}
      </p>
    </div>
  );
}
