// A quantity with up to three decimals, kept in thousandths.
import { useWords } from "../../words/words";
import { quantity } from "../figures";
import { readQuantity } from "../read/figure";
import type { FieldProps } from "./Field";
import { FigureField } from "./FigureField";
import { useTyped } from "./typed";

type Props = FieldProps<number | null> & { unit?: string };

export function QuantityField({ onChange, unit = "", ...rest }: Props) {
  const { t } = useWords();
  const typed = useTyped(rest.value, onChange, quantity, (text) => readQuantity(text, unit));
  return <FigureField {...rest} typed={typed} unclear={t("form-quantity-unclear")} suffix={unit} />;
}
