// What a vote came to: counts, the bar with a tick at the votes needed, the sentence, the rule, and corrections beside it.
import { useState } from "react";
import { CheckCircleFilledIcon, CloseCircleFilledIcon, ErrorCircleFilledIcon } from "tdesign-icons-react";
import type { Ballot, ItemView, MeetingRoom, Outcome, VoteMethod } from "../../../generated/api";
import { clock, longDate, shortDate } from "../../../shared/figures";
import { Clause } from "../../../shared/parts";
import { useWords } from "../../../words/words";
import { CorrectForm } from "./CorrectForm";
import { Elected } from "./Elected";
import { ElectedSeats } from "./ElectedSeats";
import { Recusals } from "./Recusals";
import { counted, shownOf } from "./count";

type Props = { room: MeetingRoom; view: ItemView; ballot: Ballot };

const icons: Record<Outcome, typeof CheckCircleFilledIcon> = {
  passed: CheckCircleFilledIcon,
  failed: CloseCircleFilledIcon,
  void: ErrorCircleFilledIcon,
};

export function Result({ room, view, ballot }: Props) {
  const { t } = useWords();
  const { judgement, tally, election } = ballot;
  const { outcome } = judgement;
  const Icon = icons[outcome];
  const nameOf = (id: string) => room.names[id] ?? "";
  const shown = shownOf(tally, view.item.method).filter((kind) => !election || (kind !== "against" && kind !== "abstain"));
  const recused = view.recusals.map((one) => nameOf(one.person_id)).join(t("council-and"));
  return (
    <>
      <div className="tallied">
        {shown.map((kind) => (
          <span key={kind} className={kind}>
            {t(election && kind === "in_favour" ? "council-tally-valid" : `council-tally-${kind}`)}
            <strong>{tally[kind]}</strong>
          </span>
        ))}
        <span className="grow" />
        {view.recusals.length > 0 && (
          <span className="recused">
            {t("council-recused-count", { count: view.recusals.length })}
            <strong>{recused}</strong>
          </span>
        )}
      </div>
      {election && <Elected election={election} nameOf={nameOf} />}
      {election && <ElectedSeats room={room} view={view} ballot={ballot} />}
      {!election && outcome !== "void" && <TallyBar ballot={ballot} />}
      <div className={`explained ${outcome}`}>
        <Icon size="20px" />
        <p>{view.explanation}</p>
      </div>
      <Grounds room={room} view={view} ballot={ballot} />
      {ballot.choices.length > 0 && <Named ballot={ballot} nameOf={nameOf} />}
      {view.ballots.length > 1 && <Ballots ballots={view.ballots} method={view.item.method} counts={view.standing_id} />}
    </>
  );
}

/** By which rule, why somebody was recused, who counted; and the correction of a miscount. */
function Grounds({ room, view, ballot }: Props) {
  const { t, language } = useWords();
  const [correcting, setCorrecting] = useState(false);
  const { rule_clause, rule_effective_from } = ballot.judgement;
  const rule = t("council-rule-named", { clause: rule_clause, day: longDate(rule_effective_from, language) });
  return (
    <>
      <div className="vote-grounds">
        <dl className="council-facts council-facts-small">
          <div>
            <dt>{t("council-by-rule")}</dt>
            <dd>
              <Clause clause={rule} asks={view.rule_sentence ?? undefined} />
            </dd>
          </div>
          {ballot.tellers && (
            <div>
              <dt>{t("council-tellers")}</dt>
              <dd>{ballot.tellers}</dd>
            </div>
          )}
        </dl>
        <button type="button" className="as-link" onClick={() => setCorrecting(true)}>
          {t("council-correct")}
        </button>
      </div>
      <Recusals room={room} view={view} />
      {correcting && <CorrectForm room={room} view={view} ballot={ballot} close={() => setCorrecting(false)} />}
    </>
  );
}

/** All counts of an item, the first and its corrections; one of them counts. */
function Ballots({ ballots, method, counts }: { ballots: Ballot[]; method: VoteMethod; counts: string | null }) {
  const { t, language } = useWords();
  return (
    <ol className="vote-ballots" aria-label={t("council-ballots")}>
      {ballots.map((one, place) => (
        <li key={one.id} className={one.id === counts ? "" : "superseded"}>
          <strong>
            {t(one.corrects_id ? "council-corrected" : place > 0 ? "council-revote" : "council-first-count")}
          </strong>
          <span>
            {shortDate(one.closed_at, language)} {clock(one.closed_at)}
          </span>
          <span className="ballot-figures">
            {shownOf(one.tally, method).map((kind) => `${t(`council-tally-${kind}`)} ${one.tally[kind]}`).join(t("council-and"))}
          </span>
          <span>{t(`word-${one.judgement.outcome}`)}</span>
          {one.correction_reason && <span>{t("council-corrected-for", { reason: one.correction_reason })}</span>}
        </li>
      ))}
    </ol>
  );
}

/** Each kind of ballot as its part of the base; the tick stands at the votes needed. */
function TallyBar({ ballot: { tally, judgement } }: { ballot: Ballot }) {
  const { t } = useWords();
  const { base, needed } = judgement;
  const cast = counted.reduce((sum, kind) => sum + tally[kind], 0);
  const whole = Math.max(base, cast, 1);
  const at = (needed * 100) / whole;
  return (
    <svg
      className="tally-bar"
      role="img"
      aria-label={t("council-bar", { in_favour: tally.in_favour, needed, base })}
      width="100%"
      height="40"
    >
      <rect width="100%" height="14" y="4" className="tally-rest" />
      {counted.map((kind, place) => {
        const before = counted.slice(0, place).reduce((sum, one) => sum + tally[one], 0);
        return (
          <rect
            key={kind}
            className={kind}
            x={`${(before * 100) / whole}%`}
            width={`${(tally[kind] * 100) / whole}%`}
            y="4"
            height="14"
          />
        );
      })}
      <line x1={`${at}%`} x2={`${at}%`} y1="0" y2="22" className="tally-needed" />
      <text x={`${at}%`} y="36" textAnchor={at > 92 ? "end" : at < 8 ? "start" : "middle"}>
        {t("council-needed", { needed })}
      </text>
    </svg>
  );
}

function Named({ ballot, nameOf }: { ballot: Ballot; nameOf: (id: string) => string }) {
  const { t } = useWords();
  const chosen = counted.filter((kind) => ballot.choices.some((one) => one.choice === kind));
  return (
    <dl className="council-facts council-facts-small">
      {chosen.map((kind) => (
        <div key={kind}>
          <dt>{t(`council-tally-${kind}`)}</dt>
          <dd>
            {ballot.choices
              .filter((one) => one.choice === kind)
              .map((one) => nameOf(one.person_id))
              .join(t("council-and"))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
