// One meeting in session: agenda left, motion in the middle, quorum and vote right, the keys below.
import { useEffect, useState } from "react";
import type { MeetingRoom } from "../../../generated/api";
import { openProjector } from "../../../host";
import { ordinal } from "../../../shared/figures";
import { MakingNotice } from "../../../shared/MakeDocument";
import { nowWithOffset } from "../../../shared/moment";
import { FailureNotice } from "../../../shared/parts";
import { useChange, useView } from "../../../shared/queries";
import { useMakeDocument } from "../../../shared/useMakeDocument";
import { useWords } from "../../../words/words";
import { SignForm, unsignedOf } from "../resolution/SignForm";
import { DeferForm } from "../vote/DeferForm";
import { RecuseForm } from "../vote/RecuseForm";
import { stillAway } from "../vote/recusal";
import { useBackNow } from "../vote/useBackNow";
import { AgendaColumn } from "./AgendaColumn";
import { AwayLine } from "./AwayLine";
import { useShowing } from "./channel";
import { isUnprinted, lacksOf, printedOf, titleOf } from "./checks";
import { EndCheck } from "./EndCheck";
import { useFitted } from "./fitted";
import { KeyBar } from "./KeyBar";
import { interrupted, keepStand } from "./keep";
import { PRINT, useKeys } from "./keys";
import { ItemOutcome, Motion } from "./Middle";
import { MinutesStrip } from "./MinutesStrip";
import { isVotable, offersOf, type Pane } from "./offers";
import { Quorum } from "./Quorum";
import { QuorumLost } from "./QuorumLost";
import { RollCall } from "./RollCall";
import { StatementForm } from "./StatementForm";
import { TellersForm } from "./TellersForm";
import { TopLine } from "./TopLine";
import { useMinutes } from "../minutes/useMinutes";
import { useVote } from "./useVote";
import { Verdict } from "./Verdict";
import { VoteEntry } from "./VoteEntry";

export function SessionRoom({ room, leave }: { room: MeetingRoom; leave: () => void }) {
  const { t, language } = useWords();
  const { meeting, items } = room;
  const [before] = useState(() => {
    const stand = interrupted();
    return stand?.meeting === meeting.id ? stand : null;
  });
  const [chosen, setChosen] = useState<string | null>(before?.item ?? firstOf(room));
  const [pane, setPane] = useState<Pane>(before?.isWriting ? "writing" : "item");
  const [isCounting, setCounting] = useState(false);
  const [warned, setWarned] = useState<Wanting>(null);
  const [scroll, setScroll] = useState(0);
  const stage = useFitted<HTMLDivElement>(LEAST);
  const view = items.find((one) => one.item.id === chosen) ?? items[0];
  const place = items.findIndex((one) => one === view);
  const act = useChange("act");
  const back = useBackNow();
  const making = useMakeDocument();
  const minutes = useMinutes(room);
  const documents = useView("documents_room", { language }, ["export", "resolution"]);
  const printed = printedOf(documents.data);
  const vote = useVote(room, view, () => setPane("item"));
  const unsigned = view?.resolution ? unsignedOf(view.resolution.resolution) : [];
  const wanting: Wanting = view !== undefined && isUnprinted(view, printed) ? "printed" : unsigned.length > 0 ? "signed" : null;
  const isProjected = useShowing(
    { meeting: meeting.id, item: view?.item.id ?? null, part: pane === "roll" ? "roll" : "item", scroll, language },
    room,
  );
  useEffect(
    () => keepStand({ meeting: meeting.id, item: view?.item.id ?? null, isWriting: pane === "writing" }),
    [meeting.id, view?.item.id, pane],
  );
  const choose = (item: string | undefined) => {
    if (item === undefined || item === view?.item.id) return;
    minutes.record();
    act.reset();
    making.forget();
    setWarned(null);
    setScroll(0);
    setChosen(item);
    setPane("item");
  };
  const print = () => {
    if (!view?.resolution || making.isBusy) return;
    const { number, resolution } = view.resolution;
    setWarned(null);
    const of = { document: "resolution", resolution_id: resolution.id } as const;
    making.make({ of, name: `${number} ${titleOf(documents.data, resolution)}`, then: "print" });
  };
  const next = () => {
    // The paper of this item is printed and signed before the next one begins; a second N says that it is wanted all the same.
    if (wanting !== null && wanting !== warned) {
      if (!making.isBusy) making.forget();
      return setWarned(wanting);
    }
    const after = items[place + 1];
    if (after) choose(after.item.id);
    else setPane("end");
  };
  const step = (operation: Parameters<typeof act.mutate>[0]["operation"]) => !act.isPending && act.mutate({ operation });
  const deeds: Record<string, () => void> = {
    ArrowUp: () => choose(items[place - 1]?.item.id),
    ArrowDown: () => choose(items[place + 1]?.item.id),
    PageUp: () => setScroll((share) => Math.max(share - A_PAGE, 0)),
    PageDown: () => setScroll((share) => Math.min(share + A_PAGE, 1)),
    k: () => step({ meeting: { open: { meeting_id: meeting.id, opened_at: nowWithOffset() } } }),
    d: () => setPane("roll"),
    v: () => setPane("vote"),
    h: () => view && step({ meeting: { hear_item: { agenda_item_id: view.item.id } } }),
    f: () => view && step({ vote: { further_round: { agenda_item_id: view.item.id, title: t("council-further-round-title", { title: view.item.title }) } } }),
    r: () => setPane("recuse"),
    t: () => setPane("defer"),
    l: () => back.bringBack(stillAway(room)),
    p: print,
    s: () => {
      setWarned(null);
      setPane("sign");
    },
    j: () => {
      setCounting(pane === "vote");
      setPane("tellers");
    },
    w: () => (vote.statement === null ? setPane("state") : vote.state(null)),
    n: next,
    m: () => setPane("writing"),
    b: () => void openProjector(meeting.id, t("session-projector")),
    e: () => setPane("end"),
    Enter: () => step({ meeting: { close: { meeting_id: meeting.id, closed_at: nowWithOffset() } } }),
    Escape: () => {
      act.reset();
      minutes.record();
      if (pane === "item") leave();
      else setPane("item");
    },
  };
  const offers = offersOf(room, view, pane, vote);
  const hear = (key: string): boolean => {
    if (pane === "vote" && vote.hear(key)) return true;
    const meant = key === PRINT ? "p" : key;
    // One sign on the bar stands for both arrows, and for both pages.
    const offered = meant === "ArrowUp" ? "ArrowDown" : meant === "PageUp" ? "PageDown" : meant;
    if (!offers.some((offer) => offer.key === offered)) return false;
    deeds[meant]?.();
    return true;
  };
  useKeys(pane === "item" || pane === "vote" || pane === "end", hear);
  const title = t("council-meeting-title", {
    body: room.body.name,
    term: ordinal(room.term_ordinal, language),
    ordinal: ordinal(meeting.ordinal, language),
  });
  const close = () => setPane("item");
  const isTight = pane === "writing" || warned !== null || making.made !== null || making.isBusy || act.error !== null;
  const failure = pane === "vote" ? vote.failure : (act.error ?? back.failure);
  const nameOf = (id: string | null) => (id === null ? undefined : room.names[id]) ?? t("council-not-named");
  return (
    <main className="session">
      <TopLine title={title} room={room} pane={pane} isRecorded={minutes.isRecorded} isProjected={isProjected} />
      <AgendaColumn room={room} chosen={view?.item.id ?? null} isVoting={pane === "vote"} choose={choose} />
      {pane === "roll" ? (
        <RollCall room={room} close={close} />
      ) : (
        <div className="session-middle">
          {pane === "end" ? (
            <EndCheck room={room} lacks={lacksOf(room, printed, minutes.text)} isBusy={act.isPending} failure={act.error} />
          ) : (
            <div className={`session-stage${pane === "writing" ? " session-stage-small" : ""}${isTight ? " session-stage-tight" : ""}`} ref={stage}>
              {view && isVotable(room, view) && vote.lacksQuorum && <QuorumLost room={room} statement={vote.statement} refusal={vote.noQuorum} />}
              {view && isVotable(room, view) && <AwayLine room={room} view={view} />}
              {view ? <Motion room={room} view={view} scroll={scroll} /> : <p className="session-facts">{t("council-agenda-empty")}</p>}
              {view && pane === "vote" && (
                <Verdict said={vote.said} counting={vote.counting} vote={vote.vote} statement={vote.statement} failure={vote.failure} lacksQuorum={vote.lacksQuorum} isConfirming={vote.isSent} />
              )}
              {view && pane !== "vote" && (
                <ItemOutcome room={room} view={view} isPrinted={!isUnprinted(view, printed)} isSigned={unsigned.length === 0} scroll={scroll} />
              )}
            </div>
          )}
          {pane !== "end" && (
            <>
              {failure && <FailureNotice failure={failure} />}
              <MakingNotice making={making} />
              {wanting !== null && wanting === warned && (
                <p className="session-warned" role="alert">
                  {t(`session-not-${wanting}`, { number: view?.resolution?.number ?? "" })}
                </p>
              )}
            </>
          )}
          <MinutesStrip
            room={room}
            minutes={minutes}
            isWriting={pane === "writing"}
            write={() => setPane("writing")}
            leave={() => {
              minutes.record();
              setPane((now) => (now === "writing" ? "item" : now));
            }}
          />
        </div>
      )}
      <aside className="session-right">
        <Quorum room={room} />
        {view && pane === "vote" && (
          <VoteEntry room={room} vote={vote.vote} counting={vote.counting} put={vote.put} tellers={vote.tellers} />
        )}
        {view && pane !== "vote" && view.item.kind === "vote" && (
          <section className="session-rule">
            <h2>{t("session-rule")}</h2>
            <p>{view.rule_sentence ?? t("session-no-rule")}</p>
            {isVotable(room, view) && <p>{t("session-voters", { count: view.voters })}</p>}
          </section>
        )}
      </aside>
      {pane !== "roll" && <KeyBar offers={offers} press={hear} />}
      {pane === "defer" && view && <DeferForm item={view.item} close={close} />}
      {pane === "state" && (
        <StatementForm
          room={room}
          state={(reason) => {
            vote.state(reason);
            setPane("vote");
          }}
          close={close}
        />
      )}
      {pane === "tellers" && (
        <TellersForm
          isElection={vote.vote.nominees !== null}
          room={room}
          tellers={vote.tellers}
          name={(tellers) => {
            vote.name(tellers);
            setPane(isCounting ? "vote" : "item");
          }}
          close={() => setPane(isCounting ? "vote" : "item")}
        />
      )}
      {pane === "sign" && view?.resolution && (
        <SignForm resolution={view.resolution.resolution} roles={unsigned} nameOf={nameOf} close={close} />
      )}
      {pane === "recuse" && view && <RecuseForm room={room} view={view} close={close} />}
    </main>
  );
}

/** What a resolution lacks before the next item begins. */
type Wanting = "printed" | "signed" | null;

/** How small the type in the middle may become before something scrolls. */
const LEAST = 70;

/** How much of a long text goes by with a key. */
const A_PAGE = 0.25;

/** The item to begin with: the next to decide, else the first. */
const firstOf = ({ items }: MeetingRoom): string | null =>
  (items.find((one) => one.item.state === "pending") ?? items[0])?.item.id ?? null;
