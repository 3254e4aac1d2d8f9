// Several work items to choose from, found by any part of their title.
import type { WorkItemView } from "../../generated/api";
import { Field, type FieldProps } from "../../shared/form/Field";
import { Select } from "../../shared/form/Select";
import { useWords } from "../../words/words";

type Props = FieldProps<string[]> & { items: readonly WorkItemView[] };

export function ItemsField({ value, onChange, items, disabled, ...frame }: Props) {
  const { t } = useWords();
  return (
    <Field {...frame} isEmpty={value.length === 0} opens="listbox">
      <Select
        multiple
        value={value}
        onChange={(chosen) => onChange(chosen as string[])}
        options={items.map((one) => ({ value: one.item.id, label: one.item.title }))}
        filterable
        disabled={disabled ?? false}
        placeholder={t("items-prompt")}
      />
    </Field>
  );
}
