// Text of several lines: it grows with what is typed and counts the characters.
import { Textarea } from "tdesign-react";
import { useWords } from "../../words/words";
import { Field, type FieldProps } from "./Field";
import { useUnprinted } from "./unprinted";

type Props = FieldProps<string> & { placeholder?: string; rows?: number };

/** The characters that a reader would count: blanks are none, a rare character is one. */
export const characters = (text: string): number => [...text.replace(/\s/gu, "")].length;

export function ProseField({ value, onChange, disabled, placeholder = "", rows = 3, hint, ...frame }: Props) {
  const { t } = useWords();
  const count = t("form-characters", { count: characters(value) });
  return (
    <Field {...frame} hint={hint ? `${hint} · ${count}` : count} unprinted={useUnprinted(value)} isEmpty={value.trim() === ""}>
      <Textarea
        value={value}
        onChange={onChange}
        disabled={disabled ?? false}
        placeholder={placeholder}
        // What is opened in a dialog is not measured yet, and has its rows all the same.
        rows={rows}
        autosize={{ minRows: rows, maxRows: 24 }}
        status={frame.refusal ? "error" : "default"}
      />
    </Field>
  );
}
