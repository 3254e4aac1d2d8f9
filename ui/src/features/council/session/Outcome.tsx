// What a vote came to, large: the word, the figures, the bar with a tick at the votes needed, and the sentence.
import type { Ballot, Choice, Election, ItemView, Judgement, MeetingRoom, Tally } from "../../../generated/api";
import { useWords } from "../../../words/words";
import { Elected } from "../vote/Elected";
import { coded } from "../words";
import { useScrolled } from "./channel";
import { YIELDS } from "./fitted";

const kinds: Choice[] = ["in_favour", "against", "abstain", "invalid", "blank"];

type Props = { room: MeetingRoom; view: ItemView; ballot: Ballot; /** How far down a long list of candidates, from 0 to 1. */ scroll: number };

/** The outcome of the vote that counts, as it stands in the session and on the projector. */
export function Outcome({ room, view, ballot, scroll }: Props) {
  const all = useScrolled<HTMLElement>(scroll, view);
  const { t } = useWords();
  const { judgement, tally, election } = ballot;
  const isOther = (kind: Choice) => kind === "invalid" || kind === "blank";
  const shown = kinds.filter((kind) => (isOther(kind) ? tally[kind] > 0 : !election || kind === "in_favour"));
  const nameOf = (id: string) => room.names[id] ?? "";
  return (
    <section
      className={election ? "session-outcome session-outcome-election" : "session-outcome"}
      aria-label={t("council-result")}
      role="status"
      ref={all}
      tabIndex={election ? 0 : undefined}
      {...(election ? { [YIELDS]: true } : {})}
    >
      <div className="session-outcome-head">
        <strong className={`session-outcome-word session-${judgement.outcome}`}>
          {judgement.outcome === "passed" && !(election && hasOpenPlaces(election)) && <Check />}
          {election && judgement.outcome !== "void" ? <Filled election={election} nameOf={nameOf} /> : t(coded(judgement.outcome))}
        </strong>
        <dl>
          {shown.map((kind) => (
            <div key={kind} className={`session-count-${kind}`}>
              <dd>{tally[kind]}</dd>
              <dt>{t(election && kind === "in_favour" ? "council-tally-valid" : `council-tally-${kind}`)}</dt>
            </div>
          ))}
        </dl>
      </div>
      {election ? (
        <div className="session-elected">
          <Elected election={election} nameOf={nameOf} />
        </div>
      ) : (
        <Bar tally={tally} judgement={judgement} />
      )}
      <p className="session-explained">{view.explanation}</p>
    </section>
  );
}

/** So many names stand at once in the large word. */
const NAMED = 3;

const electedOf = ({ candidates }: Election) => candidates.filter((one) => one.outcome === "elected");

const hasOpenPlaces = (election: Election) => electedOf(election).length < election.places;

/** Who was elected; of many, or when a place stays open, how many. */
function Filled({ election, nameOf }: { election: Election; nameOf: (id: string) => string }) {
  const { t } = useWords();
  const elected = electedOf(election);
  if (hasOpenPlaces(election) || elected.length > NAMED) {
    return <>{t("session-elected", { filled: elected.length, places: election.places })}</>;
  }
  return <>{t("session-elected-named", { names: elected.map((one) => nameOf(one.person_id)).join(t("council-and")) })}</>;
}

export const Check = () => (
  <svg viewBox="0 0 24 24" className="session-check" aria-hidden="true">
    <path d="M3 13 L9 19 L21 6" />
  </svg>
);

function Bar({ tally, judgement: { base, needed } }: { tally: Tally; judgement: Judgement }) {
  const { t } = useWords();
  const cast = kinds.reduce((sum, kind) => sum + tally[kind], 0);
  const whole = Math.max(base, cast, 1);
  const at = (needed * 100) / whole;
  return (
    <div className="session-bar">
      <svg role="img" aria-label={t("council-bar", { in_favour: tally.in_favour, needed, base })} viewBox="0 0 100 10" preserveAspectRatio="none">
        <rect className="session-bar-rest" width="100" height="6" y="2" />
        {kinds.map((kind, place) => (
          <rect
            key={kind}
            className={`session-bar-${kind}`}
            x={(kinds.slice(0, place).reduce((sum, one) => sum + tally[one], 0) * 100) / whole}
            width={(tally[kind] * 100) / whole}
            y="2"
            height="6"
          />
        ))}
        <line x1={at} x2={at} y1="0" y2="10" className="session-bar-needed" />
      </svg>
      <p>
        <span style={{ marginLeft: `${Math.min(Math.max(at, 6), 94)}%` }}>{t("council-needed", { needed })}</span>
      </p>
    </div>
  );
}
