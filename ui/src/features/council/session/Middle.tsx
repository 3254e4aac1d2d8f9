// The middle of the session: the motion, who may not vote on it, and what came of it.
import type { ItemView, MeetingRoom } from "../../../generated/api";
import { ordinal } from "../../../shared/figures";
import { FailureNotice, Tag } from "../../../shared/parts";
import { useWords } from "../../../words/words";
import { useScrolled } from "./channel";
import { agreesWith, type Counting, figuresOf, type Vote } from "./counting";
import { Check, Outcome } from "./Outcome";
import { useTrial } from "./useTrial";
import { standing } from "../vote/standing";

export function Motion({ room, view, scroll }: { room: MeetingRoom; view: ItemView; scroll: number }) {
  const text = useScrolled<HTMLElement>(scroll, view);
  const { t, language } = useWords();
  const { item, recusals, carried_from } = view;
  const nameOf = (id: string) => room.people.find((person) => person.id === id)?.name ?? "";
  const facts = [
    t("session-item", { place: ordinal(item.position, language) }),
    t(item.kind === "vote" ? `council-method-${item.method}` : `council-kind-${item.kind}`),
    item.major_matter ? t("session-major") : "",
    carried_from === null ? "" : t("session-carried", { ordinal: ordinal(carried_from, language) }),
    item.proposer ? t("council-proposed-by", { name: item.proposer }) : "",
  ].filter((said) => said !== "");
  return (
    <article className="session-motion" ref={text}>
      <p className="session-facts">
        {facts.map((said) => (
          <span key={said}>{said}</span>
        ))}
      </p>
      <h1>{item.title}</h1>
      {item.text.split("\n").map((paragraph, place) => (
        <p key={place}>{paragraph}</p>
      ))}
      {item.deferral_reason && <p className="session-deferred">{t("council-deferred-for", { reason: item.deferral_reason })}</p>}
      {recusals.map((one) => (
        <p key={one.id} className="session-recused">
          <span>{t("council-recused")}</span>
          <strong>{nameOf(one.person_id)}</strong>
          <span>{one.reason}</span>
        </p>
      ))}
    </article>
  );
}

/** The result of the item on; nothing while there is none. */
export function ItemOutcome({ view, isPrinted }: { view: ItemView; isPrinted: boolean }) {
  const { t } = useWords();
  const ballot = standing(view);
  if (ballot) {
    return (
      <>
        <Outcome view={view} ballot={ballot} />
        {view.resolution && (
          <p className="session-number">
            {view.resolution.number}
            <Tag tone={isPrinted ? "green" : "amber"}>{t(isPrinted ? "session-printed" : "session-unprinted")}</Tag>
          </p>
        )}
      </>
    );
  }
  if (view.item.state === "heard") return <p className="session-heard">{t("word-heard")}</p>;
  return null;
}

type VerdictProps = { room: MeetingRoom; view: ItemView; counting: Counting; vote: Vote };

/** What the count would come to, before it is confirmed. */
export function Verdict({ room, view, counting, vote }: VerdictProps) {
  const { t } = useWords();
  const trial = useTrial(room, view, counting, vote);
  const judgement = trial.data?.judgement;
  if (trial.error) return <FailureNotice failure={trial.error} />;
  if (!judgement || !agreesWith(counting, vote)) return null;
  const { in_favour, needed, base, outcome } = judgement;
  return (
    <div className={`session-verdict session-${outcome}`}>
      <p>
        <strong>
          {outcome === "passed" && <Check />}
          {t(outcome === "passed" ? "session-would-pass" : "session-would-fail", { in_favour })}
        </strong>
        <span>{t("session-would-need", { needed, base })}</span>
      </p>
      <p className="session-confirm">{counting.at >= figuresOf(vote.method).length ? t("session-confirm") : ""}</p>
    </div>
  );
}
