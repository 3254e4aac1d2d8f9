// How an election came out, candidate by candidate, those with the most votes first.
import type { CandidateOutcome, Election } from "../../../generated/api";
import { Tag, type Tone } from "../../../shared/parts";
import { useWords } from "../../../words/words";
import { coded } from "../words";

const tones: Record<CandidateOutcome, Tone> = { elected: "green", tied: "amber", outvoted: "plain", too_few: "plain" };

export function Elected({ election, nameOf }: { election: Election; nameOf: (id: string) => string }) {
  const { t } = useWords();
  return (
    <table className="table elected" aria-label={t("council-elected", { places: election.places })}>
      <thead>
        <tr>
          <th scope="col">{t("council-candidate")}</th>
          <th scope="col" className="figure">
            {t("council-tally-in_favour")}
          </th>
          <th scope="col" className="figure">
            {t("council-tally-against")}
          </th>
          <th scope="col" className="figure">
            {t("council-tally-abstain")}
          </th>
          <th scope="col" className="figure">
            {t("council-votes-needed")}
          </th>
          <th scope="col">{t("council-result")}</th>
        </tr>
      </thead>
      <tbody>
        {election.candidates.map(({ person_id, votes, needed, outcome }) => (
          <tr key={person_id} className={outcome === "elected" ? "is-elected" : ""}>
            <td>{nameOf(person_id)}</td>
            <td className="figure">{votes.in_favour}</td>
            <td className="figure">{votes.against}</td>
            <td className="figure">{votes.abstain}</td>
            <td className="figure">{needed}</td>
            <td>
              <Tag tone={tones[outcome]}>{t(coded(outcome))}</Tag>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
