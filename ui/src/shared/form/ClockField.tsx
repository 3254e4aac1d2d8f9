// A time of day: 9:05, 0905, 9点05分.
import { Input } from "tdesign-react";
import { useWords } from "../../words/words";
import { readClock } from "../read/date";
import { Field, type FieldProps } from "./Field";
import { useTyped } from "./typed";

export function ClockField({ value, onChange, disabled, refusal, ...frame }: FieldProps<string | null>) {
  const { t } = useWords();
  const typed = useTyped(value, onChange, (at) => at, readClock);
  const isUnclear = typed.read === undefined;
  return (
    <Field {...frame} refusal={isUnclear ? t("form-clock-unclear") : refusal} isEmpty={value === null}>
      <Input
        value={typed.text}
        onChange={typed.type}
        onBlur={typed.settle}
        disabled={disabled ?? false}
        placeholder={t("form-clock-example")}
        status={isUnclear || refusal ? "error" : "default"}
      />
    </Field>
  );
}
