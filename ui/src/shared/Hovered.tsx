// What says more when hovered or focused: a clause with what it asks, money with its exact figure.
import { Tooltip } from "tdesign-react";
import { useWords } from "../words/words";
import { wan, yuan } from "./figures";

/** A clause as it is cited; with what it asks, in our own words. */
export function Clause({ clause, asks }: { clause: string; asks?: string | undefined }) {
  if (!asks) return <span className="clause">{clause}</span>;
  return (
    <Tooltip content={asks} theme="light" overlayClassName="asks">
      <span className="clause" tabIndex={0} aria-label={`${clause} ${asks}`} role="note">
        {clause}
      </span>
    </Tooltip>
  );
}

/** Fen in 万元; hovering gives the sum to the fen. */
export function Wan({ fen, isBare = false }: { fen: number; /** In a column whose head names the unit. */ isBare?: boolean }) {
  const { t } = useWords();
  const exact = t("form-money-yuan-sum", { sum: yuan(fen) });
  return <span title={exact}>{isBare ? wan(fen) : t("form-money-wan-sum", { sum: wan(fen) })}</span>;
}
