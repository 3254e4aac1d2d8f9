// A charter rule: what it asks, the sentence it makes, and a try-out beside it; adopted from its day on.
import { useState } from "react";
import type { Body, CharterRule, RulePreset } from "../../../generated/api";
import { FormDialog } from "../../../shared/FormDialog";
import { newId } from "../../../shared/ids";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { useForm, useToday } from "../form";
import { Presets } from "./Presets";
import { RuleFields } from "./RuleFields";
import { RuleRest } from "./RuleRest";
import { TryOut } from "./TryOut";
import { type TypedRule, presetOf, ruleOf, typedOf } from "./rule";

type Props = { body: Body; presets: RulePreset[]; after: CharterRule | null; close: () => void };

export function RuleForm({ body, presets, after, close }: Props) {
  const { t } = useWords();
  const today = useToday();
  const act = useChange("act");
  const model = after ?? presets.find((preset) => preset.kind === body.kind) ?? presets[0];
  const form = useForm<TypedRule>(`rule.${body.id}.${after?.id ?? "new"}`, typedOf(model, after));
  const [id] = useState(newId);
  const rule = ruleOf(form.value, { id, body_id: body.id, today, unnamed: t("council-rule-charter") });
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
          <Presets presets={presets} take={(preset) => form.put(presetOf(preset))} />
          <RuleFields form={form} today={today} />
          <RuleRest form={form} />
        </div>
        <TryOut rule={rule} />
      </div>
    </FormDialog>
  );
}
