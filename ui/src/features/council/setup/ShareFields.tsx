// A share that a charter asks: numerator, denominator, and whether the share itself is enough.
import type { Bound } from "../../../generated/api";
import { ChoiceField, NumberField } from "../../../shared/form";
import { useWords } from "../../../words/words";
import type { Share } from "./RuleForm";

const bounds: Bound[] = ["or_more", "more_than"];

type Props = { label: string; of: string; value: Share; onChange: (value: Share) => void };

export function ShareFields({ label, of, value, onChange }: Props) {
  const { t } = useWords();
  return (
    <fieldset className="share-fields">
      <legend>{label}</legend>
      <span className="note">{of}</span>
      <NumberField
        label={t("council-share-denominator", { label })}
        isBare
        value={value.denominator}
        onChange={(denominator) => onChange({ ...value, denominator })}
        required
      />
      <span>{t("council-share-parts")}</span>
      <NumberField
        label={t("council-share-numerator", { label })}
        isBare
        value={value.numerator}
        onChange={(numerator) => onChange({ ...value, numerator })}
        required
      />
      <ChoiceField
        label={t("council-share-bound", { label })}
        isBare
        value={value.bound}
        onChange={(bound) => bound && onChange({ ...value, bound })}
        options={bounds.map((bound) => ({ value: bound, label: t(`council-bound-${bound}`) }))}
      />
    </fieldset>
  );
}
