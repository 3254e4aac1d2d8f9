// What the count would come to, before it is confirmed: judged by the program as the vote will be.
import type { Election, Rehearsal } from "../../../generated/api";
import { FailureNotice } from "../../../shared/parts";
import { useWords } from "../../../words/words";
import { type Said, useRehearsal } from "../vote/rehearsal";
import { coded } from "../words";
import { type Counting, figuresOf, type Vote } from "./counting";
import { YIELDS } from "./fitted";
import { Check } from "./Outcome";
import { NO_QUORUM } from "./useVote";

type Props = {
  said: Said | null;
  counting: Counting;
  vote: Vote;
  statement: string | null;
  /** What the vote itself was refused with, which stands by its figures. */
  failure: Error | null;
  /** Whether it is said above that too few are there. */
  lacksQuorum: boolean;
  /** Whether the vote itself is being taken. */
  isConfirming: boolean;
};

export function Verdict({ said, counting, vote, statement, failure, lacksQuorum, isConfirming }: Props) {
  const { t } = useWords();
  // Until the sum agrees it says itself what is wrong.
  const { data, error } = useRehearsal(said, isConfirming);
  if (said === null) return null;
  const isAsked = counting.at >= figuresOf(vote).length;
  return (
    <div className={vote.nominees ? "session-verdict session-verdict-election" : "session-verdict"}>
      {error && !failure && !(lacksQuorum && error.code === NO_QUORUM) && <FailureNotice failure={error} />}
      {data?.election ? <Nominees election={data.election} vote={vote} /> : data && <Plain {...data} />}
      {statement !== null && <p>{t("session-would-by-statement")}</p>}
      <p className="session-confirm">{isAsked && !error ? t("session-confirm") : ""}</p>
    </div>
  );
}

function Plain({ judgement: { in_favour, needed, base, outcome } }: Rehearsal) {
  const { t } = useWords();
  if (outcome === "void") return <p className="session-void">{t("word-void")}</p>;
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

/** The candidates by their votes, and how each would come out. */
function Nominees({ election: { places, candidates }, vote }: { election: Election; vote: Vote }) {
  const { t } = useWords();
  const nameOf = (id: string) => vote.nominees?.find((one) => one.id === id)?.name ?? "";
  const elected = candidates.filter((one) => one.outcome === "elected");
  const tied = candidates.find((one) => one.outcome === "tied");
  return (
    <>
      <p>
        <strong>{t("session-would-elect", { elected: elected.length, places })}</strong>
        {tied && <span className="session-even">{t("session-would-tie", { votes: tied.votes.in_favour })}</span>}
      </p>
      <ol className="session-nominees" tabIndex={0} {...{ [YIELDS]: true }}>
        {candidates.map(({ person_id, votes, needed, outcome }) => (
          <li key={person_id} className={`session-${outcome === "elected" ? "passed" : "failed"}`}>
            <span>{nameOf(person_id)}</span>
            <strong>{t("session-votes", { count: votes.in_favour })}</strong>
            <small>{t("session-would-be", { outcome: t(coded(outcome)), needed })}</small>
          </li>
        ))}
      </ol>
    </>
  );
}
