// The projector's window: the item on, its text, how many are there, the result. Of persons it shows the names of those who stand
// for election, and no data of anybody.
import { useNavigate, useParams } from "@tanstack/react-router";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { ItemView, Language, MeetingRoom } from "../../../generated/api";
import { ordinal } from "../../../shared/figures";
import { useView } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { type Shown, useScrolled, useShown, withoutPhones } from "./channel";
import { shortOf } from "../meeting/notice";
import { Clock } from "./Clock";
import { useFitted, YIELDS } from "./fitted";
import { interrupted } from "./keep";
import { Nominees } from "./Middle";
import { isVotable } from "./offers";
import { Outcome } from "./Outcome";
import { standing } from "../vote/standing";
import "../sheets";

/** How often it looks by itself, in milliseconds. */
const EVERY = 3000;

/** How small the figures may become before something scrolls. */
const LEAST = 55;

export function Projector() {
  const { t, language, speak } = useWords();
  const { meeting } = useParams({ strict: false }) as { meeting: string };
  const navigate = useNavigate();
  const client = useQueryClient();
  const [shown, setShown] = useState<Shown | null>(null);
  const [before] = useState(interrupted);
  const room = useView("meeting_room", { meeting_id: meeting, language }, ["*"]);
  const society = useView("society", {}, ["*"]);
  const middle = useFitted<HTMLDivElement>(LEAST);
  useShown((next) => {
    setShown(next);
    if (next.language !== language) speak(next.language as Language);
    if (next.meeting !== meeting) void navigate({ to: "/projector/$meeting", params: { meeting: next.meeting } });
    // What changed was changed in the other window: everything is read anew.
    void client.invalidateQueries();
  });
  useEffect(() => {
    // Also what is done on the meeting's page, without the session, is shown.
    const looking = setInterval(() => void client.invalidateQueries(), EVERY);
    return () => clearInterval(looking);
  }, [client]);
  if (!room.data) return <main className="projector" />;
  const { items } = room.data;
  const latest = items.findLast((one) => one.ballots.length > 0) ?? items[0];
  const view = items.find((one) => one.item.id === (shown ?? before)?.item) ?? latest;
  const after = view ? items[items.indexOf(view) + 1] : undefined;
  return (
    <main className="projector">
      <header className="projector-top">
        <span>{society.data?.name}</span>
        <span>
          {t("council-meeting-title", {
            body: room.data.body.name,
            term: ordinal(room.data.term_ordinal, language),
            ordinal: ordinal(room.data.meeting.ordinal, language),
          })}
        </span>
        <Clock className="projector-clock" />
      </header>
      <div className="projector-middle" ref={middle}>
        {shown?.part === "roll" || !view ? <Calling room={room.data} /> : <Item room={room.data} view={view} scroll={shown?.scroll ?? 0} />}
      </div>
      <footer className="projector-foot">
        {shown?.part === "roll" ? <span /> : <strong>{view?.resolution?.number ?? <Present room={room.data} />}</strong>}
        {after && shown?.part !== "roll" && <span>{t("session-projector-next", { title: after.item.title })}</span>}
      </footer>
    </main>
  );
}

function Present({ room }: { room: MeetingRoom }) {
  const { t } = useWords();
  return (
    <>
      <span>{t("session-seats", { count: room.seats })}</span>
      <span>{t("session-present", { count: room.present })}</span>
      <span>{t("session-needed", { count: room.quorum_needed })}</span>
    </>
  );
}

function Item({ room, view, scroll }: { room: MeetingRoom; view: ItemView; scroll: number }) {
  const { t, language } = useWords();
  const text = useScrolled<HTMLDivElement>(scroll, view);
  const ballot = standing(view);
  const isShort = !room.is_quorate && isVotable(room, view);
  return (
    <>
      <p className="projector-place">{t("session-item", { place: ordinal(view.item.position, language) })}</p>
      <h1>{withoutPhones(view.item.title)}</h1>
      {isShort && <p className="projector-short">{t("session-quorum-banner", { short: shortOf(room) })}</p>}
      {ballot ? (
        <Outcome room={room} view={view} ballot={ballot} scroll={scroll} />
      ) : (
        <div className="projector-text" ref={text} {...{ [YIELDS]: true }}>
          {withoutPhones(view.item.text)
            .split("\n")
            .map((paragraph, place) => (
              <p key={place}>{paragraph}</p>
            ))}
          {view.item.places !== null && <Nominees view={view} />}
        </div>
      )}
      {view.item.state === "heard" && <p className="projector-heard">{t("word-heard")}</p>}
      {view.item.state === "deferred" && <p className="projector-heard">{t("word-deferred")}</p>}
    </>
  );
}

/** While the roll is called, and before anything else is on: only the figures. */
function Calling({ room }: { room: MeetingRoom }) {
  const { t } = useWords();
  const figures = [
    [t("council-seats"), room.seats],
    [t("council-present"), room.present],
    [t("session-quorum"), room.quorum_needed],
  ] as const;
  return (
    <>
      <h1>{t("session-calling")}</h1>
      <dl className="projector-figures">
        {figures.map(([name, figure]) => (
          <div key={name}>
            <dd>{figure}</dd>
            <dt>{name}</dt>
          </div>
        ))}
      </dl>
      <p className={room.is_quorate ? "projector-met" : "projector-short"}>
        {t(room.is_quorate ? "session-quorum-met" : "session-quorum-lost", { short: shortOf(room) })}
      </p>
    </>
  );
}
