// One of the people, found by name, pinyin or initials.
import { useWords } from "../../words/words";
import { Field, type FieldProps } from "./Field";
import { Select } from "./Select";
import { type Somebody, usePeopleFound } from "./people";

type Props = FieldProps<string | null> & {
  people: readonly Somebody[];
  /** Who is found by name and cannot be chosen; the note says why. */
  taken?: readonly Somebody[];
  clearable?: boolean;
};

export function PersonField({ value, onChange, people, taken = [], disabled, clearable = true, ...frame }: Props) {
  const { t } = useWords();
  const { options, type } = usePeopleFound(people, taken);
  const chosen = people.find((one) => one.id === value);
  return (
    <Field {...frame} isEmpty={value === null} opens="listbox">
      <Select
        value={value ?? ""}
        onChange={(id) => onChange(id === "" || id === undefined ? null : (id as string))}
        options={options}
        valueDisplay={chosen?.name ?? ""}
        filterable
        onSearch={type}
        disabled={disabled ?? false}
        clearable={clearable}
        placeholder={t("form-person-prompt")}
        empty={<p className="note">{t("form-person-none")}</p>}
        status={frame.refusal ? "error" : "default"}
      />
    </Field>
  );
}
