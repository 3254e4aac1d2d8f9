// Entering a vote at the right: figure by figure, with names by their letters; after the last the sum, to be confirmed.
import { useEffect, useRef } from "react";
import type { CandidateCount, MeetingRoom } from "../../../generated/api";
import { useWords } from "../../../words/words";
import { isOnPaper, marksOf } from "../vote/count";
import { Name } from "./RollCall";
import { agreesWith, candidatesOf, type Counting, type Figure, figureOf, figuresOf, meantBy, type Nominee, sumOf, tallyOf, type Vote } from "./counting";

type Props = {
  room: MeetingRoom;
  vote: Vote;
  counting: Counting;
  put: (counting: Counting) => void;
  /** Who watches and counts it, as far as that was put down. */
  tellers: string;
};

export function VoteEntry({ room, vote, counting, put, tellers }: Props) {
  const { t } = useWords();
  const figures = figuresOf(vote);
  const choose = (at: number) => put({ ...counting, at, letters: "", pick: 0 });
  const marks = new Map(candidatesOf(counting, vote).map((one) => [one.person_id, one]));
  const papers = figures.map((figure, place) =>
    figure.includes(":") ? null : (
      <FigureRow
        key={figure}
        word={t(figure === "handed_out" || figure === "returned" ? `session-${figure}` : `council-tally-${figure as keyof ReturnType<typeof tallyOf>}`)}
        isOn={place === counting.at}
        names={(counting.names[figure] ?? []).map((id) => room.names[id] ?? "")}
        shown={figureOf(counting, vote, figure)}
        choose={() => choose(place)}
      />
    ),
  );
  return (
    <section className="session-vote" aria-label={t("session-count")}>
      <header>
        <h2>{t("session-count")}</h2>
        <span>{t("session-voters", { count: vote.voters.length })}</span>
      </header>
      {(isOnPaper(vote.method) || tellers !== "") && (
        <p className={tellers === "" ? "session-tellers session-tellers-none" : "session-tellers"}>
          {tellers === "" ? t("session-tellers-none") : t("session-tellers", { names: tellers })}
        </p>
      )}
      {!isOnPaper(vote.method) && <Rest word={t("session-rest-in-favour")} figure={tallyOf(counting, vote).in_favour} />}
      {vote.nominees ? <div className="session-papers">{papers}</div> : papers}
      {vote.nominees && (
        <>
          <Rest word={t("session-rest-valid")} figure={tallyOf(counting, vote).in_favour} />
          <div className="session-nominees-counted">
            <span />
            {(["in_favour", "against", "abstain"] as const).map((kind) => (
              <span key={kind} aria-hidden="true">
                {t(`council-tally-${kind}`)}
              </span>
            ))}
            {vote.nominees.map((nominee) => (
              <NomineeRow key={nominee.id} nominee={nominee} count={marks.get(nominee.id)} figures={figures} counting={counting} choose={choose} />
            ))}
          </div>
        </>
      )}
      <Found counting={counting} vote={vote} />
      <Sum counting={counting} vote={vote} />
    </section>
  );
}

/** What is left when all else was counted. */
const Rest = ({ word, figure }: { word: string; figure: number }) => (
  <p className="session-figure session-figure-rest">
    <span>{word}</span>
    <strong>{Math.max(figure, 0)}</strong>
  </p>
);

/** Brings what is typed now into view. */
function useInView<Row extends HTMLElement>(isOn: boolean) {
  const row = useRef<Row>(null);
  useEffect(() => {
    if (isOn) row.current?.scrollIntoView({ block: "nearest" });
  }, [isOn]);
  return row;
}

type RowProps = { word: string; isOn: boolean; names?: string[]; shown: number; choose: () => void };

function FigureRow({ word, isOn, names = [], shown, choose }: RowProps) {
  const { t } = useWords();
  const row = useInView<HTMLButtonElement>(isOn);
  return (
    <button
      type="button"
      ref={row}
      className={isOn ? "session-figure session-figure-on" : "session-figure"}
      aria-current={isOn ? "true" : undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={choose}
    >
      <span>
        {word}
        {names.length > 0 && <small>{names.join(t("council-and"))}</small>}
      </span>
      <strong>{shown}</strong>
    </button>
  );
}

type NomineeProps = { nominee: Nominee; count: CandidateCount | undefined; figures: Figure[]; counting: Counting; choose: (at: number) => void };

/** One candidate: in favour and against are typed, the rest of the valid ballots abstains. */
function NomineeRow({ nominee, count, figures, counting, choose }: NomineeProps) {
  const { t } = useWords();
  if (!count) return null;
  const { votes } = count;
  return (
    <div className="session-nominee" role="group" aria-label={nominee.name}>
      <strong>
        <Name name={nominee.name} />
      </strong>
      {(["in_favour", "against"] as const).map((kind) => {
        const at = figures.indexOf(`${kind}:${nominee.id}`);
        return <FigureRow key={kind} word={t(`council-tally-${kind}`)} isOn={at === counting.at} shown={votes[kind]} choose={() => choose(at)} />;
      })}
      <Rest word={t("council-tally-abstain")} figure={votes.abstain} />
    </div>
  );
}

/** Whether what was counted comes to what there must be. */
function Sum({ counting, vote }: { counting: Counting; vote: Vote }) {
  const { t } = useWords();
  const agrees = agreesWith(counting, vote);
  const { counted, needed } = sumOf(counting, vote);
  const valid = tallyOf(counting, vote).in_favour;
  const over = candidatesOf(counting, vote).find(({ votes }) => marksOf(votes) > valid);
  const name = vote.nominees?.find((one) => one.id === over?.person_id)?.name;
  const said =
    valid >= 0 && over && name !== undefined
      ? t("session-nominee-over", { name, said: marksOf(over.votes), valid })
      : agrees && vote.nominees
        ? t("session-valid-agrees", { valid })
        : t(agrees ? "session-sum-agrees" : counted > needed ? "session-sum-over" : "session-sum-short", { counted, difference: Math.abs(needed - counted) });
  return (
    <p className={agrees ? "session-sum session-sum-agrees" : "session-sum"} role="status">
      {said}
    </p>
  );
}

/** Whom the letters mean: the only one by Enter, one of several by its number or by the arrows. */
function Found({ counting, vote }: { counting: Counting; vote: Vote }) {
  const { t } = useWords();
  if (counting.letters === "") return null;
  const found = meantBy(counting, vote);
  return (
    <div className="session-found">
      <strong>{counting.letters}</strong>
      {found.length === 0 && <span>{t("session-nobody")}</span>}
      {found.slice(0, 9).map((one, place) => (
        <span key={one.id} className={place === counting.pick ? "session-found-on" : undefined}>
          {found.length > 1 && <small>{place + 1}</small>} {one.name}
        </span>
      ))}
    </div>
  );
}
