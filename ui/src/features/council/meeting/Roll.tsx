// The roll: before the meeting who answers what, then one key a member, or initials and Enter; times and reasons by a form.
import { type KeyboardEvent, useRef, useState } from "react";
import type { AttendeeView, MeetingRoom, Reply } from "../../../generated/api";
import { isComposing } from "../../../shared/composing";
import { Empty, FailureNotice } from "../../../shared/parts";
import { useWords } from "../../../words/words";
import { useToday } from "../form";
import { coded } from "../words";
import { AttendanceForm } from "./AttendanceForm";
import { PassageForm } from "./PassageForm";
import { ProxyForm } from "./ProxyForm";
import { isOut } from "./MeetingHead";
import { CallMarks, type Marked, ReplyMarks } from "./RollMarks";
import { RollPerson } from "./RollPerson";
import { type Recording, RollTop } from "./RollTop";
import {
  PASSAGE_KEY,
  type Passage,
  comesNow,
  isMeant,
  nextPassage,
  replyOfKey,
  stateOfKey,
  useAttend,
} from "./attend";
import { NUMBERED, pickBy } from "./pick";
import { mayBeRepresented } from "./proxies";
import { proposedMoment, sent } from "./when";

type Open = { one: AttendeeView; form: "attendance" | "proxy" | Passage };

export function Roll({ room }: { room: MeetingRoom }) {
  const { t } = useWords();
  const today = useToday();
  const { mark, pass, reply, isPending, error } = useAttend(room);
  const [typed, type] = useState("");
  const [pick, setPick] = useState(-1);
  const [open, setOpen] = useState<Open | null>(null);
  const { status, starts_at } = room.meeting;
  const [chosen, choose] = useState<Recording | null>(null);
  const recording = status !== "noticed" ? "roll" : (chosen ?? (today < starts_at.slice(0, 10) ? "replies" : "roll"));
  const rows = useRef<HTMLOListElement>(null);
  const isCalled = (status === "in_session" || status === "noticed") && !isOut(room);
  const replies: Reply[] = mayBeRepresented(room) ? ["attend", "leave", "proxy"] : ["attend", "leave"];
  const waiting = room.attendees.filter(
    (one) => one.attendance.state === "expected" && one.attendance.capacity === "member",
  );
  const found = room.attendees.filter((one) => isMeant(one, typed));
  if (room.attendees.length === 0) {
    return (
      <section className="roll-pane">
        <h2>{t("council-roll")}</h2>
        <Empty>{t("council-roll-empty")}</Empty>
      </section>
    );
  }
  const goThrough = (one: AttendeeView, passage: Passage) => {
    const moment = proposedMoment(room, today);
    if (moment === null) pass(one, passage, sent(null));
    else setOpen({ one, form: passage });
  };
  const call = (one: AttendeeView, state: Marked) =>
    state === "present" && comesNow(room, one) ? goThrough(one, "arrive") : mark([one], state);
  const answer = (one: AttendeeView, said: Reply) =>
    said === "proxy" ? setOpen({ one, form: "proxy" }) : reply(one, said);
  const isPicking = typed.trim() !== "" && found.length > 1;
  const typeName = (name: string) => {
    type(name);
    setPick(-1);
  };
  const take = (one: AttendeeView) => {
    if (recording === "roll") call(one, "present");
    else if (one.attendance.reply !== "attend") reply(one, "attend");
    typeName("");
  };
  const pressTyped = (event: KeyboardEvent) => {
    const heard = typed.trim() === "" || isComposing(event) ? null : pickBy(event.key, found.length, pick);
    if (!heard) return;
    event.preventDefault();
    if ("pick" in heard) return setPick(heard.pick);
    const taken = found[heard.take];
    if (taken) take(taken);
  };
  const press = (key: string, one: AttendeeView): boolean => {
    if (!isCalled) return false;
    const next = nextPassage(room, one);
    const [said, state] = [replyOfKey[key], stateOfKey[key]];
    if (recording === "replies") {
      if (!said || !replies.includes(said)) return false;
      answer(one, said);
      return said !== "proxy";
    }
    if (key === PASSAGE_KEY && next) goThrough(one, next);
    else if (state) call(one, state as Marked);
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>, one: AttendeeView, place: number) => {
    if (event.target !== event.currentTarget) return;
    const go = (to: number) => rows.current?.querySelectorAll<HTMLElement>(":scope > li")[to]?.focus();
    if (event.key === "ArrowDown") go(place + 1);
    else if (event.key === "ArrowUp") go(place - 1);
    else if (event.key === "Enter" && isCalled) setOpen({ one, form: "attendance" });
    else if (press(event.key.toLowerCase(), one)) go(place + 1);
    else return;
    event.preventDefault();
  };
  const close = () => setOpen(null);
  return (
    <section className="roll-pane">
      <h2>{t("council-roll")}</h2>
      {isCalled && (
        <RollTop
          {...{ room, recording, choose, typed, pressTyped, isPending }}
          type={typeName}
          found={found.length}
          waiting={waiting.length}
          allPresent={() => mark(waiting, "present")}
        />
      )}
      {error && <FailureNotice failure={error} />}
      <ol className={isPicking ? "roll roll-numbered" : "roll"} ref={rows} aria-label={t("council-roll")}>
        {found.map((one, place) => (
          <li
            key={one.attendance.id}
            className={isPicking && place === pick ? "picked" : undefined}
            tabIndex={place === 0 ? 0 : -1}
            aria-label={`${one.name} ${t(coded(one.attendance.state))}`}
            onKeyDown={(event) => onKeyDown(event, one, place)}
          >
            <RollPerson room={room} one={one} number={isPicking ? (place < NUMBERED ? place + 1 : null) : one.attendance.elected_order} />
            {!isCalled ? (
              <span className={`roll-state ${one.attendance.state}`}>{t(coded(one.attendance.state))}</span>
            ) : recording === "replies" ? (
              <ReplyMarks
                one={one}
                replies={one.attendance.capacity === "member" ? replies : ["attend", "leave"]}
                reply={(said) => answer(one, said)}
                open={() => setOpen({ one, form: "attendance" })}
              />
            ) : (
              <CallMarks
                one={one}
                next={nextPassage(room, one)}
                mark={(state) => call(one, state)}
                pass={(passage) => goThrough(one, passage)}
                open={() => setOpen({ one, form: "attendance" })}
              />
            )}
          </li>
        ))}
      </ol>
      {open?.form === "attendance" && (
        <AttendanceForm room={room} one={open.one} close={close} toProxy={() => setOpen({ ...open, form: "proxy" })} />
      )}
      {open?.form === "proxy" && <ProxyForm room={room} one={open.one} close={close} />}
      {open && open.form !== "attendance" && open.form !== "proxy" && (
        <PassageForm room={room} one={open.one} passage={open.form} close={close} />
      )}
    </section>
  );
}
