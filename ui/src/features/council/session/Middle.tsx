// The middle of the session: the motion, who may not vote on it, and what came of it.
import type { ItemView, MeetingRoom } from "../../../generated/api";
import { ordinal } from "../../../shared/figures";
import { Tag } from "../../../shared/parts";
import { useWords } from "../../../words/words";
import { useScrolled } from "./channel";
import { YIELDS } from "./fitted";
import { Outcome } from "./Outcome";
import { BackNow } from "../vote/BackNow";
import { awayOf, isAway } from "../vote/recusal";
import { standing } from "../vote/standing";

export function Motion({ room, view, scroll }: { room: MeetingRoom; view: ItemView; scroll: number }) {
  const text = useScrolled<HTMLElement>(scroll, view);
  const { t, language } = useWords();
  const { item, recusals, carried_from } = view;
  const nameOf = (id: string) => room.names[id] ?? "";
  const facts = [
    t("session-item", { place: ordinal(item.position, language) }),
    t(item.kind === "vote" ? `council-method-${item.method}` : `council-kind-${item.kind}`),
    item.major_matter ? t("session-major") : "",
    carried_from === null ? "" : t("session-carried", { ordinal: ordinal(carried_from, language) }),
    item.proposer ? t("council-proposed-by", { name: item.proposer }) : "",
    view.paper ? t("council-item-about", { paper: view.paper }) : "",
  ].filter((said) => said !== "");
  return (
    <>
      <header className="session-head">
        <p className="session-facts">
          {facts.map((said) => (
            <span key={said}>{said}</span>
          ))}
        </p>
        <h1>{item.title}</h1>
      </header>
      <article className="session-motion" ref={text} tabIndex={0} {...{ [YIELDS]: true }}>
        {item.text.split("\n").map((paragraph, place) => (
          <p key={place}>{paragraph}</p>
        ))}
        {item.places !== null && <Nominees view={view} />}
        {item.deferral_reason && <p className="session-deferred">{t("council-deferred-for", { reason: item.deferral_reason })}</p>}
        {recusals.map((one) => (
          <p key={one.id} className="session-recused">
            <span>{t("council-recused")}</span>
            <strong>{nameOf(one.person_id)}</strong>
            <span>{one.reason}</span>
            <span>{awayOf(one, t)}</span>
            {standing(view) && isAway(one) && room.meeting.closed_at === null && <BackNow recusal={one} />}
          </p>
        ))}
      </article>
    </>
  );
}

/** Who stands for election, in the order of the paper, until the vote is closed. */
export function Nominees({ view }: { view: ItemView }) {
  const { t } = useWords();
  if (standing(view)) return null;
  if (view.candidates.length === 0) return <p className="session-recused">{t("session-no-nominees")}</p>;
  return (
    <div className="session-standing-list">
      <p className="session-facts">{t("council-candidates-for", { places: view.item.places ?? 1 })}</p>
      <ol className="session-standing">
        {view.candidates.map(({ candidate, name }, place) => (
          <li key={candidate.id}>
            <span>{place + 1}</span>
            {name}
          </li>
        ))}
      </ol>
    </div>
  );
}

type OutcomeProps = { room: MeetingRoom; view: ItemView; isPrinted: boolean; isSigned: boolean; scroll: number };

/** The result of the item on; nothing while there is none. */
export function ItemOutcome({ room, view, isPrinted, isSigned, scroll }: OutcomeProps) {
  const { t } = useWords();
  const ballot = standing(view);
  if (ballot) {
    return (
      <>
        <Outcome room={room} view={view} ballot={ballot} scroll={scroll} />
        {view.resolution && (
          <p className="session-number">
            {view.resolution.number}
            <Tag tone={isPrinted ? "green" : "amber"}>{t(isPrinted ? "session-printed" : "session-unprinted")}</Tag>
            <Tag tone={isSigned ? "green" : "amber"}>{t(isSigned ? "session-signed" : "session-unsigned")}</Tag>
          </p>
        )}
      </>
    );
  }
  if (view.item.state === "heard") return <p className="session-heard">{t("word-heard")}</p>;
  return null;
}
