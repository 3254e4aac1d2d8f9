// Counting an election: what the valid ballots say of each candidate, in the order of the paper.
import type { CandidateVotes } from "../../../generated/api";
import { NumberField } from "../../../shared/form";
import { useWords } from "../../../words/words";
import type { CountProps } from "./CountFields";
import { marksOf, noVotes, tallyOf, votesOf } from "./count";

const kinds = ["in_favour", "against", "abstain"] as const satisfies (keyof CandidateVotes)[];

export function CandidateFields({ view, value, onChange }: CountProps) {
  const { t } = useWords();
  if (view.candidates.length === 0) return <p className="note">{t("council-candidates-first")}</p>;
  const valid = tallyOf(value).in_favour;
  return (
    <table className="table candidate-counts" aria-label={t("council-candidates")}>
      <thead>
        <tr>
          <th scope="col">{t("council-candidate")}</th>
          {kinds.map((kind) => (
            <th scope="col" className="figure" key={kind}>
              {t(`council-tally-${kind}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.candidates.map(({ candidate, name }) => {
          const typed = value.votes[candidate.person_id] ?? noVotes;
          const votes = votesOf(typed, valid);
          const said = marksOf(votes);
          return (
            <tr key={candidate.id}>
              <td>
                {name}
                {said > valid && <small className="amber-text"> {t("council-candidate-over", { said, valid })}</small>}
              </td>
              {kinds.map((kind) => (
                <td key={kind}>
                  <NumberField
                    label={`${name} ${t(`council-tally-${kind}`)}`}
                    isBare
                    value={kind === "abstain" ? votes.abstain : typed[kind]}
                    onChange={(figure) =>
                      onChange({
                        ...value,
                        votes: { ...value.votes, [candidate.person_id]: { ...typed, [kind]: figure } },
                      })
                    }
                  />
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
