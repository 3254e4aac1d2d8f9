// What every charter says: for what and since when, quorum, majority, what counts in the base, how often, how long before.
import type { MajorityBase, Matter, QuorumBase } from "../../../generated/api";
import { CheckField, ChoiceField, DateField, NumberField, TextField } from "../../../shared/form";
import { dashed, useWords } from "../../../words/words";
import type { Form } from "../form";
import { coded } from "../words";
import { ShareFields } from "./ShareFields";
import type { TypedRule } from "./rule";

const matters: Matter[] = ["ordinary", "group_standard", "charter_change"];
const bases: MajorityBase[] = ["present", "all_seats", "votes_cast"];
const quorumBases: QuorumBase[] = ["all_seats", "entitled"];
const ballots = ["abstention", "invalid", "blank"] as const;

export function RuleFields({ form, today }: { form: Form<TypedRule>; today: string }) {
  const { t } = useWords();
  return (
    <>
      <div className="pair">
        <ChoiceField
          label={t("council-rule-matter")}
          {...form.field("matter")}
          options={matters.map((value) => ({ value, label: t(coded(value)) }))}
          required
        />
        <TextField
          label={t("council-rule-clause")}
          {...form.field("clause")}
          placeholder={t("council-rule-clause-example")}
          required
        />
      </div>
      <ShareFields label={t("council-rule-quorum")} {...form.field("quorum")}>
        <ChoiceField
          label={t("council-rule-quorum-base")}
          isBare
          value={form.value.quorum_base}
          onChange={(quorum_base) => quorum_base && form.put({ quorum_base })}
          options={quorumBases.map((value) => ({ value, label: t(`council-rule-of-${dashed(value)}`) }))}
        />
      </ShareFields>
      <ShareFields label={t("council-rule-majority")} {...form.field("majority")}>
        <span className="note">{t("council-rule-of-base")}</span>
      </ShareFields>
      <div className="pair">
        <ChoiceField
          label={t("council-rule-base")}
          {...form.field("majority_base")}
          options={bases.map((value) => ({ value, label: t(`charter-base-${dashed(value)}`) }))}
          required
        />
        <NumberField
          label={t("council-rule-meetings")}
          {...form.field("meetings_per_year")}
          unit={t("council-rule-times")}
          required
        />
      </div>
      <fieldset className="share-counts">
        <legend>{t("council-rule-counted")}</legend>
        {ballots.map((ballot) => (
          <CheckField
            key={ballot}
            label={t(`charter-ballot-${ballot === "abstention" ? "abstain" : ballot}`)}
            value={form.value[ballot] === "in_base"}
            onChange={(counts) => form.put({ [ballot]: counts ? "in_base" : "out_of_base" })}
          />
        ))}
        <CheckField
          label={t("council-rule-recused-counted")}
          value={form.value.recusal === "stays_in_base"}
          onChange={(stays) => form.put({ recusal: stays ? "stays_in_base" : "leaves_base" })}
        />
      </fieldset>
      <div className="pair">
        <NumberField
          label={t("council-rule-notice")}
          {...form.field("notice_days")}
          unit={t("council-rule-days")}
          hint={t("council-rule-notice-hint")}
        />
        <DateField
          label={t("council-rule-effective")}
          {...form.field("effective_from")}
          hint={t("council-rule-effective-hint")}
          today={today}
          required
        />
      </div>
    </>
  );
}
