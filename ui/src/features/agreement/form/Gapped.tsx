// Something missing in the form: amber, named, and where F8 stops.
import type { ReactNode } from "react";
import type { AgreementPart, Gap, GapKind } from "../../../generated/api";
import { useWords } from "../../../words/words";

type Props = {
  gaps: readonly Gap[];
  part: AgreementPart;
  kinds: readonly GapKind[];
  /** Which row of the agreement, from 0; nothing for what sits in no row. */
  row?: number;
  /** The field on the paper that is written here: `tasks.3.acceptance`. */
  field?: string;
  children: ReactNode;
};

export function Gapped({ gaps, part, kinds, row, field, children }: Props) {
  const { t } = useWords();
  const found = gaps.filter((gap) => gap.part === part && kinds.includes(gap.kind) && gap.row === (row ?? null));
  return (
    <div className={found.length > 0 ? "gapped" : "whole"} data-gap={found.length > 0 ? part : undefined} data-field={field}>
      {children}
      {found.map((gap) => (
        <p key={gap.kind} className="amber-text note" role="note">
          {t("agreement-gap", { gap: t(`agreement-gap-${gap.kind}`) })}
        </p>
      ))}
    </div>
  );
}
