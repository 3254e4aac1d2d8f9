// What was corrected, beside the original.
import type { CorrectionView } from "../../../generated/api";
import { shortDate } from "../../../shared/figures";
import { useWords } from "../../../words/words";

export function Corrections({ all }: { all: CorrectionView[] }) {
  const { t, language } = useWords();
  if (all.length === 0) return null;
  return (
    <section className="corrections" aria-label={t("council-correction-all")}>
      {all.map((one, place) => (
        <p className="notice" key={place}>
          {t("council-correction-line", { day: shortDate(one.corrected_on, language), said: one.said, says: one.says, reason: one.reason })}
        </p>
      ))}
    </section>
  );
}
