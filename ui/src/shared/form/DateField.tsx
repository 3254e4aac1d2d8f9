// A day, typed as people write it; the control says which day it understood.
import { Input } from "tdesign-react";
import { useWords } from "../../words/words";
import { longDate, weekday } from "../figures";
import { today as thisDay } from "../moment";
import { readDate } from "../read/date";
import { Field, type FieldProps } from "./Field";
import { useTyped } from "./typed";

type Props = FieldProps<string | null> & { /** The day that a date without a year is near. */ today?: string };

export function DateField({ value, onChange, disabled, today = thisDay(), hint, refusal, ...frame }: Props) {
  const { t, language } = useWords();
  const typed = useTyped(value, onChange, (day) => longDate(day, language), (text) => readDate(text, today));
  const understood = typed.read ? `${longDate(typed.read, language)} ${weekday(typed.read, language)}` : undefined;
  const isUnclear = typed.read === undefined;
  return (
    <Field
      {...frame}
      hint={understood ?? hint}
      refusal={isUnclear ? t("form-date-unclear") : refusal}
      isEmpty={value === null}
    >
      <Input
        value={typed.text}
        onChange={typed.type}
        onBlur={typed.settle}
        disabled={disabled ?? false}
        placeholder={t("form-date-example", { day: longDate(today, language) })}
        status={isUnclear || refusal ? "error" : "default"}
      />
    </Field>
  );
}
