// The council: its meetings, its resolutions, who sits in it and by which rules it decides.
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button, Tabs } from "tdesign-react";
import type { BodyView, CharterRule, MeetingStatus, Requirement } from "../../generated/api";
import { clock, longDate, ordinal } from "../../shared/figures";
import { Card, Clause, Empty, Head, Shown, Tag, type Tone } from "../../shared/parts";
import { useView } from "../../shared/queries";
import { dashed, useWords } from "../../words/words";
import { Convene } from "./Convene";

export const statusTone: Record<MeetingStatus, Tone> = { draft: "plain", noticed: "amber", in_session: "blue", closed: "green", minutes_confirmed: "green" };

function useShare(): (asked: Requirement) => string {
  const { t } = useWords();
  return ({ fraction, bound }) => t(bound === "or_more" ? "council-or-more" : "council-more-than", { share: `${fraction.numerator}/${fraction.denominator}` });
}

function Rule({ rule }: { rule: CharterRule }) {
  const { t, language } = useWords();
  const share = useShare();
  return (
    <div className="row wide">
      <strong>{t(`word-${dashed(rule.matter)}`)}</strong>
      <span className="grow">{t("council-rule", { quorum: share(rule.quorum), majority: share(rule.majority), base: t(`council-base-${rule.majority_base}`) })}</span>
      <span className="note">{t("council-rule-from", { day: longDate(rule.effective_from, language) })}</span>
      <Clause clause={rule.clause} />
    </div>
  );
}

function Body({ view }: { view: BodyView }) {
  const { t, language } = useWords();
  return (
    <div className="stack">
      <Card title={t("council-rules")}>
        {view.rules.length === 0 ? <Empty>{t("council-rules-empty")}</Empty> : view.rules.map((rule) => <Rule key={rule.id} rule={rule} />)}
      </Card>
      <Card title={view.term ? t("council-term", { ordinal: ordinal(view.term.ordinal, language), from: longDate(view.term.starts_on, language), to: longDate(view.term.ends_on, language), count: view.members.length }) : t("council-no-term")}>
        <table className="table">
          <thead><tr><th className="figure">{t("council-order")}</th><th>{t("council-name")}</th><th>{t("council-position")}</th><th>{t("council-employer")}</th></tr></thead>
          <tbody>{view.members.map((member) => (
            <tr key={member.seat.id}><td className="figure">{member.seat.elected_order}</td><td>{member.name}</td><td>{t(`word-${dashed(member.seat.position)}`)}</td><td>{member.employer}</td></tr>
          ))}</tbody>
        </table>
      </Card>
    </div>
  );
}

export function Council() {
  const { t, language } = useWords();
  const room = useView("council_room", {}, ["*"]);
  const [convening, setConvening] = useState(false);
  return (
    <Shown view={room}>
      {(view) => (
        <>
          <Head title={t("frame-room-council")}>{!convening && <Button onClick={() => setConvening(true)}>{t("council-convene")}</Button>}</Head>
          {convening && <Convene room={view} close={() => setConvening(false)} />}
          <Tabs defaultValue="meetings">
            <Tabs.TabPanel value="meetings" label={t("council-meetings")}>
              <table className="table">
                <thead><tr><th>{t("council-when")}</th><th>{t("council-meeting")}</th><th>{t("council-place")}</th><th>{t("council-status")}</th></tr></thead>
                <tbody>{view.meetings.map((meeting) => {
                  const body = view.bodies.find((one) => one.body.id === meeting.body_id);
                  return (
                    <tr key={meeting.id}>
                      <td>{longDate(meeting.starts_at, language)} {clock(meeting.starts_at)}</td>
                      <td><Link to="/council/$meeting" params={{ meeting: meeting.id }}>{t("council-meeting-name", { body: body?.body.name ?? "", ordinal: ordinal(meeting.ordinal, language) })}</Link></td>
                      <td>{meeting.place}</td>
                      <td><Tag tone={statusTone[meeting.status]}>{t(`word-${dashed(meeting.status)}`)}</Tag></td>
                    </tr>
                  );
                })}</tbody>
              </table>
              {view.meetings.length === 0 && <Empty>{t("council-meetings-empty")}</Empty>}
            </Tabs.TabPanel>
            <Tabs.TabPanel value="resolutions" label={t("council-resolutions")}>
              <table className="table">
                <thead><tr><th>{t("council-number")}</th><th>{t("council-title")}</th><th>{t("council-adopted")}</th><th>{t("council-status")}</th></tr></thead>
                <tbody>{view.resolutions.map(({ resolution, number }) => (
                  <tr key={resolution.id}>
                    <td>{number}</td>
                    <td><Link to="/council/$meeting" params={{ meeting: resolution.meeting_id }} search={{ item: resolution.agenda_item_id }}>{resolution.title}</Link></td>
                    <td>{longDate(resolution.adopted_on, language)}</td>
                    <td>{resolution.status === "voided" ? <Tag tone="red">{t("word-voided")}</Tag>
                      : <Tag tone={resolution.chair_signed_on ? "green" : "amber"}>{t(resolution.chair_signed_on ? "council-signed" : "council-unsigned")}</Tag>}</td>
                  </tr>
                ))}</tbody>
              </table>
              {view.resolutions.length === 0 && <Empty>{t("council-resolutions-empty")}</Empty>}
            </Tabs.TabPanel>
            {view.bodies.map((body) => <Tabs.TabPanel key={body.body.id} value={body.body.id} label={body.body.name}><Body view={body} /></Tabs.TabPanel>)}
          </Tabs>
        </>
      )}
    </Shown>
  );
}
