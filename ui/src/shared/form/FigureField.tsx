// A figure typed into a right-aligned box; what kind of figure it is, its readers decide.
import { type ReactNode } from "react";
import { Input } from "tdesign-react";
import { Field, type FieldProps } from "./Field";
import type { Typed } from "./typed";

type Props = Omit<FieldProps<number | null>, "onChange"> & {
  typed: Typed<number>;
  /** What is said when the text is no such figure. */
  unclear: string;
  suffix?: ReactNode;
};

export function FigureField({ value, typed, unclear, suffix, disabled, refusal, ...frame }: Props) {
  const isUnclear = typed.read === undefined;
  return (
    <Field {...frame} refusal={isUnclear ? unclear : refusal} isEmpty={value === null}>
      <Input
        value={typed.text}
        onChange={typed.type}
        onBlur={typed.settle}
        disabled={disabled ?? false}
        align="right"
        placeholder=""
        suffix={suffix}
        status={isUnclear || refusal ? "error" : "default"}
      />
    </Field>
  );
}
