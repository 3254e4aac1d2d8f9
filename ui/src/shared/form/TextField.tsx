// A line of text.
import { Input } from "tdesign-react";
import { Field, type FieldProps } from "./Field";
import { useUnprinted } from "./unprinted";

type Props = FieldProps<string> & { placeholder?: string; isSecret?: boolean };

export function TextField({ value, onChange, disabled, placeholder = "", isSecret = false, ...frame }: Props) {
  const unprinted = useUnprinted(isSecret ? "" : value);
  return (
    <Field {...frame} unprinted={unprinted} isEmpty={value.trim() === ""}>
      <Input
        value={value}
        onChange={onChange}
        disabled={disabled ?? false}
        placeholder={placeholder}
        type={isSecret ? "password" : "text"}
        status={frame.refusal ? "error" : "default"}
      />
    </Field>
  );
}
