// A whole number.
import { useWords } from "../../words/words";
import { readWhole } from "../read/figure";
import type { FieldProps } from "./Field";
import { FigureField } from "./FigureField";
import { useTyped } from "./typed";

type Props = FieldProps<number | null> & { unit?: string };

export function NumberField({ onChange, unit, ...rest }: Props) {
  const { t } = useWords();
  const typed = useTyped(rest.value, onChange, String, readWhole);
  return <FigureField {...rest} typed={typed} unclear={t("form-number-unclear")} suffix={unit} />;
}
