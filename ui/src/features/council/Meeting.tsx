// One meeting: the agenda at the left, the item in the middle, who is there at the right.
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "tdesign-react";
import type { ItemView, MeetingRoom, Operation } from "../../generated/api";
import { clock, longDate, ordinal } from "../../shared/figures";
import { nowWithOffset, today } from "../../shared/moment";
import { Card, FailureNotice, Head, Shown, Tag, type Tone } from "../../shared/parts";
import { useChange, useView } from "../../shared/queries";
import { dashed, useWords } from "../../words/words";
import { AddItem } from "./AddItem";
import { statusTone } from "./Council";
import { Item } from "./Item";
import { RollCall } from "./RollCall";

const itemTone: Record<ItemView["item"]["state"], Tone> = { pending: "plain", heard: "blue", passed: "green", failed: "amber", deferred: "amber" };

/** The one step that comes next, by where the meeting stands. */
function nextStep({ meeting }: MeetingRoom): { key: `council-step-${"notice" | "open" | "close" | "confirm"}`; operation: Operation } | null {
  const meeting_id = meeting.id;
  switch (meeting.status) {
    case "draft": return { key: "council-step-notice", operation: { meeting: { notice: { meeting_id, noticed_on: today() } } } };
    case "noticed": return { key: "council-step-open", operation: { meeting: { open: { meeting_id, opened_at: nowWithOffset() } } } };
    case "in_session": return { key: "council-step-close", operation: { meeting: { close: { meeting_id, closed_at: nowWithOffset() } } } };
    case "closed": return { key: "council-step-confirm", operation: { meeting: { confirm_minutes: { meeting_id, confirmed_on: today() } } } };
    case "minutes_confirmed": return null;
  }
}

function Counts({ room }: { room: MeetingRoom }) {
  const { t } = useWords();
  const met = room.present >= room.quorum_needed;
  return (
    <Card title={t("council-attendance")}>
      <div className="row"><span className="grow">{t("council-seats")}</span><strong className="big">{room.seats}</strong></div>
      <div className="row"><span className="grow">{t("council-present")}</span><strong className="big">{room.present}</strong></div>
      <div className="row"><span className="grow">{t("council-quorum-needed")}</span><strong className="big">{room.quorum_needed}</strong></div>
      <Tag tone={met ? "green" : "amber"}>{t(met ? "council-quorum-met" : "council-quorum-short", { short: room.quorum_needed - room.present })}</Tag>
    </Card>
  );
}

export function Meeting() {
  const { t, language } = useWords();
  const { meeting } = useParams({ from: "/council/$meeting" });
  const asked = useSearch({ from: "/council/$meeting" });
  const view = useView("meeting_room", { meeting_id: meeting, language }, ["*"]);
  const [chosen, setChosen] = useState<string>(asked.item ?? "roll");
  const act = useChange("act");
  return (
    <Shown view={view}>
      {(room) => {
        const step = nextStep(room);
        const item = room.items.find((one) => one.item.id === chosen);
        return (
          <>
            <Head title={t("council-meeting-title", { body: room.body.name, term: ordinal(room.term_ordinal, language), ordinal: ordinal(room.meeting.ordinal, language) })}>
              <Tag tone={statusTone[room.meeting.status]}>{t(`word-${dashed(room.meeting.status)}`)}</Tag>
              {step && <Button loading={act.isPending} onClick={() => act.mutate({ operation: step.operation })}>{t(step.key)}</Button>}
            </Head>
            <p className="note"><Link to="/council">{t("council-back")}</Link>{"　"}{longDate(room.meeting.starts_at, language)} {clock(room.meeting.starts_at)}{"　"}{room.meeting.place}</p>
            {act.error && <FailureNotice failure={act.error} />}
            <div className="meeting">
              <Card title={t("council-agenda")}>
                <button type="button" className={chosen === "roll" ? "choice chosen" : "choice"} onClick={() => setChosen("roll")}>{t("council-roll")}</button>
                {room.items.map(({ item: one }) => (
                  <button type="button" key={one.id} className={chosen === one.id ? "choice chosen" : "choice"} onClick={() => setChosen(one.id)}>
                    <span className="grow">{one.position}. {one.title}</span><Tag tone={itemTone[one.state]}>{t(`word-${dashed(one.state)}`)}</Tag>
                  </button>
                ))}
                {room.meeting.status !== "closed" && room.meeting.status !== "minutes_confirmed" && (
                  <button type="button" className={chosen === "add" ? "choice chosen" : "choice"} onClick={() => setChosen("add")}>{t("council-add-item")}</button>
                )}
              </Card>
              {chosen === "add" ? <AddItem room={room} done={setChosen} />
                : item ? <Item key={item.item.id} room={room} view={item} /> : <RollCall room={room} />}
              <Counts room={room} />
            </div>
          </>
        );
      }}
    </Shown>
  );
}
