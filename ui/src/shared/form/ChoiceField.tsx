// One of a few: opened by click, ↓ or Enter.
import { Field, type FieldProps } from "./Field";
import { Select } from "./Select";

export type Option<Value extends string> = { value: Value; label: string; disabled?: boolean };

type Props<Value extends string> = FieldProps<Value | null> & {
  options: readonly Option<Value>[];
  placeholder?: string;
  /** Whether the choice can be taken back. */
  clearable?: boolean;
};

export function ChoiceField<Value extends string>(props: Props<Value>) {
  const { value, onChange, disabled, options, placeholder = "", clearable = false, ...frame } = props;
  return (
    <Field {...frame} isEmpty={value === null} opens="listbox">
      <Select
        value={value ?? ""}
        onChange={(chosen) => onChange(chosen === "" || chosen === undefined ? null : (chosen as Value))}
        disabled={disabled ?? false}
        options={options as Option<Value>[]}
        placeholder={placeholder}
        clearable={clearable}
        filterable={options.length > 8}
        status={frame.refusal ? "error" : "default"}
      />
    </Field>
  );
}
