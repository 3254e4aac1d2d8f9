// A sum kept in fen: typed in 万元 or in 元, the other shown beside it.
import { useState } from "react";
import { useWords } from "../../words/words";
import { wanExact, yuan } from "../figures";
import { type MoneyUnit, readMoney } from "../read/figure";
import type { FieldProps } from "./Field";
import { FigureField } from "./FigureField";
import { useTyped } from "./typed";

type Props = FieldProps<number | null> & { /** What a bare figure is counted in at first. */ unit?: MoneyUnit };

export function MoneyField({ onChange, unit: first = "wan", hint, ...rest }: Props) {
  const { t } = useWords();
  const [unit, setUnit] = useState<MoneyUnit>(first);
  const write = (fen: number, into: MoneyUnit) => (into === "wan" ? wanExact(fen) : yuan(fen));
  const typed = useTyped(rest.value, onChange, (fen) => write(fen, unit), (text) => readMoney(text, unit));
  const other: MoneyUnit = unit === "wan" ? "yuan" : "wan";
  const also = rest.value === null ? hint : t(`form-money-is-${other}`, { sum: write(rest.value, other) });
  const turn = () => {
    setUnit(other);
    if (rest.value !== null) typed.show(write(rest.value, other));
  };
  return (
    <FigureField
      {...rest}
      hint={also}
      typed={typed}
      unclear={t("form-money-unclear")}
      suffix={
        <button type="button" className="unit" onClick={turn} disabled={rest.disabled} title={t(`form-money-turn-${other}`)}>
          {t(`form-money-${unit}`)}
        </button>
      }
    />
  );
}
