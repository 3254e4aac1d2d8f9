// What the count would come to, before it is confirmed.
import type { ItemView, MeetingRoom } from "../../../generated/api";
import { FailureNotice } from "../../../shared/parts";
import { useWords } from "../../../words/words";
import { agreesWith, type Counting, figuresOf, type Vote } from "./counting";
import { Check } from "./Outcome";
import { useNomineeTrials, useTrial } from "./useTrial";

type Props = { room: MeetingRoom; view: ItemView; counting: Counting; vote: Vote };

export function Verdict({ statement, ...count }: Props & { statement: string | null }) {
  const { t } = useWords();
  const { counting, vote } = count;
  if (!agreesWith(counting, vote)) return null;
  const isAsked = counting.at >= figuresOf(vote).length;
  return (
    <div className="session-verdict">
      {statement !== null ? (
        <p>{t("session-would-by-statement")}</p>
      ) : vote.nominees ? (
        <Nominees {...count} places={count.view.item.places ?? 1} />
      ) : (
        <Plain {...count} />
      )}
      <p className="session-confirm">{isAsked ? t("session-confirm") : ""}</p>
    </div>
  );
}

function Plain(count: Props) {
  const { t } = useWords();
  const trial = useTrial(count);
  const judgement = trial.data?.judgement;
  if (trial.error) return <FailureNotice failure={trial.error} />;
  if (!judgement) return null;
  const { in_favour, needed, base, outcome } = judgement;
  return (
    <p className={`session-${outcome}`}>
      <strong>
        {outcome === "passed" && <Check />}
        {t(outcome === "passed" ? "session-would-pass" : "session-would-fail", { in_favour })}
      </strong>
      <span>{t("session-would-need", { needed, base })}</span>
    </p>
  );
}

/** The candidates by their votes; the program says how many each needs, and the line stands under the last place. */
function Nominees({ places, ...count }: Props & { places: number }) {
  const { t } = useWords();
  const { error, results } = useNomineeTrials(count);
  if (error) return <FailureNotice failure={error} />;
  const nameOf = (id: string) => count.vote.nominees?.find((one) => one.id === id)?.name ?? "";
  const sorted = results.toSorted((one, other) => other.votes.in_favour - one.votes.in_favour);
  const enough = sorted.filter((one) => one.outcome === "passed");
  const isEven = enough.length > places && enough[places - 1]?.votes.in_favour === enough[places]?.votes.in_favour;
  return (
    <>
      <p>
        <strong>{t("session-would-elect", { enough: enough.length, places })}</strong>
        {isEven && <span className="session-even">{t("session-would-tie", { votes: enough[places]?.votes.in_favour ?? 0 })}</span>}
      </p>
      <ol className="session-nominees">
        {sorted.map(({ person_id, votes, needed, outcome }) => (
          <li key={person_id} className={`session-${outcome}`}>
            <span>{nameOf(person_id)}</span>
            <strong>{t("session-votes", { count: votes.in_favour })}</strong>
            <small>{t(outcome === "passed" ? "session-has-enough" : "session-lacks-votes", { needed })}</small>
          </li>
        ))}
      </ol>
    </>
  );
}
