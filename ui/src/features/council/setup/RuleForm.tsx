// A charter rule: what it asks, the sentence it makes, and a try-out beside it; adopted from its day on.
import { useState } from "react";
import type {
  BallotEffect,
  Body,
  Bound,
  CharterRule,
  MajorityBase,
  Matter,
  RecusalEffect,
  RulePreset,
} from "../../../generated/api";
import { FormDialog } from "../../../shared/FormDialog";
import { CheckField, ChoiceField, DateField, NumberField, TextField } from "../../../shared/form";
import { newId } from "../../../shared/ids";
import { useChange } from "../../../shared/queries";
import { dashed, useWords } from "../../../words/words";
import { type Form, useForm, useToday } from "../form";
import { coded } from "../words";
import { Presets } from "./Presets";
import { ShareFields } from "./ShareFields";
import { TryOut } from "./TryOut";

/** A rule as it is typed: what may still be missing. */
export type TypedRule = {
  matter: Matter | null;
  clause: string;
  effective_from: string | null;
  quorum: Share;
  majority: Share;
  majority_base: MajorityBase | null;
  abstention: BallotEffect;
  invalid: BallotEffect;
  blank: BallotEffect;
  recusal: RecusalEffect;
  meetings_per_year: number | null;
};
export type Share = { numerator: number | null; denominator: number | null; bound: Bound };

const matters: Matter[] = ["ordinary", "group_standard", "charter_change"];
const bases: MajorityBase[] = ["present", "all_seats", "votes_cast"];
const ballots = ["abstention", "invalid", "blank"] as const;

export const shareOf = ({ fraction, bound }: CharterRule["quorum"]): Share => ({ ...fraction, bound });

/** The rule that was typed; nothing while a figure is missing. */
function ruleOf(typed: TypedRule, id: string, body_id: string, today: string, unnamed: string): CharterRule | null {
  const { quorum, majority, clause, matter, majority_base, effective_from, meetings_per_year, ...rest } = typed;
  const asked = ({ numerator, denominator, bound }: Share) =>
    numerator === null || denominator === null ? null : { fraction: { numerator, denominator }, bound };
  const [present, inFavour] = [asked(quorum), asked(majority)];
  if (present === null || inFavour === null || majority_base === null) return null;
  return {
    ...rest,
    id,
    body_id,
    matter: matter ?? "ordinary",
    clause: clause.trim() || unnamed,
    effective_from: effective_from ?? today,
    quorum: present,
    majority: inFavour,
    majority_base,
    meetings_per_year: meetings_per_year ?? 0,
  };
}

type Props = { body: Body; presets: RulePreset[]; after: CharterRule | null; close: () => void };

export function RuleForm({ body, presets, after, close }: Props) {
  const { t } = useWords();
  const today = useToday();
  const act = useChange("act");
  const model = after ?? presets.find((preset) => preset.kind === body.kind) ?? presets[0];
  const form = useForm<TypedRule>(`rule.${body.id}.${after?.id ?? "new"}`, typedOf(model, after));
  const [id] = useState(newId);
  const rule = ruleOf(form.value, id, body.id, today, t("council-rule-charter"));
  const submit = () =>
    rule &&
    act.mutate(
      { operation: { council: { adopt_rule: rule } } },
      {
        onSuccess: () => {
          form.clear();
          close();
        },
      },
    );
  return (
    <FormDialog
      title={t(after ? "council-rule-amend-of" : "council-rule-adopt-of", { body: body.name })}
      open
      close={close}
      submit={submit}
      submitLabel={t("council-rule-adopt")}
      isBusy={act.isPending}
      failure={act.error}
      draft={form}
      width={1000}
    >
      <div className="rule-form">
        <div className="stack">
          <Presets presets={presets} take={(preset) => form.put(asksOf(preset))} />
          <RuleFields form={form} today={today} />
        </div>
        <TryOut rule={rule} />
      </div>
    </FormDialog>
  );
}

/** What a preset or an earlier rule asks, as fields. */
function asksOf(from: RulePreset | CharterRule): Partial<TypedRule> {
  const { matter, majority_base, abstention, invalid, blank, recusal, meetings_per_year } = from;
  return {
    matter,
    majority_base,
    abstention,
    invalid,
    blank,
    recusal,
    meetings_per_year,
    quorum: shareOf(from.quorum),
    majority: shareOf(from.majority),
  };
}

const none: Share = { numerator: null, denominator: null, bound: "or_more" };

const typedOf = (model: RulePreset | CharterRule | undefined, after: CharterRule | null): TypedRule => ({
  clause: after?.clause ?? "",
  effective_from: null,
  matter: "ordinary",
  quorum: none,
  majority: none,
  majority_base: "present",
  abstention: "in_base",
  invalid: "in_base",
  blank: "in_base",
  recusal: "leaves_base",
  meetings_per_year: null,
  ...(model ? asksOf(model) : {}),
});

function RuleFields({ form, today }: { form: Form<TypedRule>; today: string }) {
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
      <ShareFields label={t("council-rule-quorum")} of={t("council-rule-of-all")} {...form.field("quorum")} />
      <ShareFields label={t("council-rule-majority")} of={t("council-rule-of-base")} {...form.field("majority")} />
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
      <DateField
        label={t("council-rule-effective")}
        {...form.field("effective_from")}
        hint={t("council-rule-effective-hint")}
        today={today}
        required
      />
    </>
  );
}
