// The roll call: who is called now stands large, everybody else in elected order below; a key marks and goes on.
import { Fragment, useEffect, useRef, useState } from "react";
import type { AttendeeView, MeetingRoom } from "../../../generated/api";
import { nowWithOffset } from "../../../shared/moment";
import { FailureNotice } from "../../../shared/parts";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { coded } from "../words";
import { KeyBar, type Offer } from "./KeyBar";
import { useKeys } from "./keys";
import { callBy, type Called, nextPlace, notCalled, shownOf } from "./roll";
import { useMarks } from "./useMarks";

const leave: Offer = { key: "Escape", cap: "Esc", word: "session-key-roll-end" };
const undo: Offer = { key: "Backspace", cap: "⌫", word: "session-key-undo" };
const byOrder: Offer[] = [
  { key: " ", cap: "␣", word: "session-key-present" },
  { key: "q", cap: "Q", word: "session-key-on-leave" },
  { key: "x", cap: "X", word: "session-key-absent" },
  { key: "a", cap: "A", word: "session-key-all" },
  { key: "l", cap: "L", word: "session-key-out" },
  undo,
  { key: "Tab", cap: "Tab", word: "session-key-letters" },
  leave,
];
const byLetters: Offer[] = [
  { key: "Enter", cap: "⏎", word: "session-key-present" },
  { key: "1", cap: "1—9", word: "session-key-pick", isMany: true },
  { key: "-", cap: "-", word: "session-key-on-leave" },
  { key: "0", cap: "0", word: "session-key-absent" },
  undo,
  { key: "Tab", cap: "Tab", word: "session-key-order" },
  leave,
];

/** So many find room in large type. */
const FEW = 24;

/** A name of so many characters stands beside its state in a narrow column. */
const SHORT = 4;

export function RollCall({ room, close }: { room: MeetingRoom; close: () => void }) {
  const { t } = useWords();
  const { people, mark, error } = useMarks(room);
  const [calling, setCalling] = useState(() => ({ ...notCalled, at: nextPlace(people, 0) }));
  const passing = useChange("act");
  const shown = shownOf(calling, people);
  const current = shown[calling.at];
  const isOut = (id: string) => viewOf(room, id)?.attendance.left_at != null;
  /** Out of the room, or back in it: the quorum of the next vote hangs on it. */
  const pass = () => {
    if (!current || current.state !== "present" || room.meeting.status !== "in_session" || passing.isPending) return;
    const passage = { meeting_id: room.meeting.id, person_id: current.id, at: nowWithOffset() };
    passing.mutate({ operation: { meeting: isOut(current.id) ? { return: passage } : { leave: passage } } });
  };
  const hear = (key: string): boolean => {
    if (!passing.isPending) passing.reset();
    if (key === "Escape") close();
    else if (key === "l" && calling.way === "order") pass();
    else {
      const heard = callBy(key, calling, people);
      if (!heard) return false;
      setCalling(heard.calling);
      if (heard.marks.length > 0) mark(heard.marks);
    }
    return true;
  };
  useKeys(true, hear);
  const waiting = people.filter((one) => one.state === "expected").length;
  const isPicking = calling.way === "letters" && calling.letters !== "" && shown.length > 1;
  const failure = error ?? passing.error;
  return (
    <>
      <section className="session-roll" aria-label={t("council-roll")}>
        <header>
          <h2>{t(calling.way === "order" ? "session-roll-order" : "session-roll-letters")}</h2>
          <span role="status">{t("session-roll-waiting", { count: waiting })}</span>
        </header>
        {failure && <FailureNotice failure={failure} />}
        <Now calling={calling.way} letters={calling.letters} count={shown.length} current={current} isOut={current ? isOut(current.id) : false} />
        <People
          people={shown}
          at={calling.at}
          isOut={isOut}
          isPicking={isPicking}
          numberOf={(id, place) => (isPicking ? (place < 9 ? place + 1 : null) : (viewOf(room, id)?.attendance.elected_order ?? 0))}
          choose={(at) => setCalling({ ...calling, at })}
        />
      </section>
      <KeyBar offers={calling.way === "order" ? byOrder : byLetters} press={hear} />
    </>
  );
}

const viewOf = (room: MeetingRoom, id: string): AttendeeView | undefined =>
  room.attendees.find((one) => one.attendance.person_id === id);

type NowProps = { calling: "order" | "letters"; letters: string; count: number; current: Called | undefined; isOut: boolean };

/** Who is called now, or whom the letters mean first. */
function Now({ calling, letters, count, current, isOut }: NowProps) {
  const { t } = useWords();
  const isWaiting = calling === "letters" && letters === "";
  return (
    <p className="session-now" aria-live="polite">
      {calling === "letters" && <span className="session-letters">{letters || t("session-letters-none")}</span>}
      {!isWaiting && current && (
        <>
          <strong>{current.name}</strong>
          <span>{t(isOut ? "session-out" : coded(current.state))}</span>
        </>
      )}
      {!isWaiting && !current && <span>{t(count > 0 ? "session-letters-many" : "session-nobody", { count })}</span>}
    </p>
  );
}

/** A name that goes on after its dot where it finds no room in one line. */
export function Name({ name }: { name: string }) {
  return name.split(/(?<=[·•．])/u).map((part, place) => (
    <Fragment key={place}>
      {place > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

type PeopleProps = {
  people: Called[];
  at: number;
  isOut: (id: string) => boolean;
  /** Letters mean several, and one is to be picked. */
  isPicking: boolean;
  /** The place in the elected order, or the number by which one of several is picked. */
  numberOf: (id: string, place: number) => number | null;
  choose: (at: number) => void;
};

function People({ people, at, isOut, isPicking, numberOf, choose }: PeopleProps) {
  const { t } = useWords();
  const list = useRef<HTMLOListElement>(null);
  const classes = [
    "session-people",
    ...(people.length > FEW ? [] : ["session-people-few"]),
    ...(people.some((one) => one.name.length > SHORT) ? ["session-people-long"] : []),
    ...(isPicking ? ["session-people-numbered"] : []),
  ];
  useEffect(() => void list.current?.children[at]?.scrollIntoView({ block: "nearest" }), [at]);
  return (
    <ol className={classes.join(" ")} ref={list}>
      {people.map((one, place) => (
        <li
          key={one.id}
          className={`session-person session-is-${isOut(one.id) ? "out" : one.state}${place === at ? " session-person-on" : ""}`}
          aria-current={place === at ? "true" : undefined}
          onClick={() => choose(place)}
        >
          <div>
            <span>{numberOf(one.id, place)}</span>
            <strong>
              <Name name={one.name} />
            </strong>
          </div>
          <small>{one.state === "expected" ? "" : t(isOut(one.id) ? "session-out" : coded(one.state))}</small>
        </li>
      ))}
    </ol>
  );
}
