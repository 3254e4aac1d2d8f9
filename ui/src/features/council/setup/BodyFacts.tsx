// How a body's resolutions are numbered, since when it is there, how long its terms are.
import type { Body } from "../../../generated/api";
import { longDate } from "../../../shared/figures";
import { useWords } from "../../../words/words";

export function BodyFacts({ body }: { body: Body }) {
  const { t, language } = useWords();
  const { number_mark, numbers_before, established_on, term_years } = body;
  const facts: [string, string][] = [
    [t("council-body-mark"), number_mark],
    [
      t("council-body-numbering"),
      numbers_before
        ? t("council-body-numbering-from", { year: numbers_before.year, last: numbers_before.last, next: numbers_before.last + 1 })
        : t("council-body-numbering-first"),
    ],
    [t("council-body-established"), longDate(established_on, language)],
  ];
  if (term_years !== null) facts.push([t("council-body-term-years"), String(term_years)]);
  return (
    <dl className="council-facts">
      {facts.map(([name, said]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}
