// Several people, found by name, pinyin or initials.
import { useWords } from "../../words/words";
import { Field, type FieldProps } from "./Field";
import { Select } from "./Select";
import { type Somebody, usePeopleFound } from "./people";

type Props = FieldProps<string[]> & { people: readonly Somebody[] };

export function PeopleField({ value, onChange, people, disabled, ...frame }: Props) {
  const { t } = useWords();
  const { options, type } = usePeopleFound(people);
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? id;
  return (
    <Field {...frame} isEmpty={value.length === 0} opens="listbox">
      <Select
        multiple
        value={value.map((id) => ({ value: id, label: nameOf(id) }))}
        valueType="object"
        onChange={(chosen) => onChange((chosen as { value: string }[]).map((one) => one.value))}
        options={options}
        filterable
        onSearch={type}
        disabled={disabled ?? false}
        placeholder={t("form-person-prompt")}
        empty={<p className="note">{t("form-person-none")}</p>}
        status={frame.refusal ? "error" : "default"}
      />
    </Field>
  );
}
