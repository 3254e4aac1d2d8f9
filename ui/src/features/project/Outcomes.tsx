// What is delivered, and what the indicators say against their targets.
import { useState } from "react";
import { Button, Input } from "tdesign-react";
import type { Deliverable, ProjectRoom, Standing, WorkOperation } from "../../generated/api";
import { longDate, quantity } from "../../shared/figures";
import { Card, Empty, FailureNotice, Tag, type Tone } from "../../shared/parts";
import { useChange } from "../../shared/queries";
import { useWords } from "../../words/words";

const standing: Record<Standing, Tone> = { reached: "green", on_course: "blue", behind: "amber", exceeded: "red", unread: "plain" };
const status: Record<Deliverable["status"], Tone> = { planned: "plain", submitted: "blue", returned: "amber", accepted: "green" };

export function Outcomes({ room }: { room: ProjectRoom }) {
  const { t, language } = useWords();
  const act = useChange("act");
  const [verdict, setVerdict] = useState("");
  const doing = (work: WorkOperation) => act.mutate({ operation: { work } });
  return (
    <div className="stack">
      {act.error && <FailureNotice failure={act.error} />}
      <Card title={t("outcome-indicators")}>
        {room.indicators.length === 0 && <Empty>{t("outcome-indicators-empty")}</Empty>}
        {room.indicators.map((one) => (
          <div key={one.id}>
            <div className="row"><strong className="grow">{one.name}</strong>
              <span className="figure">{t("outcome-figures", { value: one.value === null ? "—" : quantity(one.value), expected: quantity(one.expected), target: quantity(one.target), unit: one.unit })}</span>
              <Tag tone={standing[one.standing]}>{t(`desk-standing-${one.standing}`)}</Tag></div>
            <progress className="gauge" aria-label={one.name} max={Math.max(one.target, one.value ?? 0, 1)} value={Math.max(one.value ?? 0, 0)} />
            {room.readings.filter((reading) => reading.indicator_id === one.id && reading.status !== "approved").map((reading) => (
              <div className="row" key={reading.id}><span className="note grow">{longDate(reading.period_from, language)}—{longDate(reading.period_to, language)}　{quantity(reading.value)}{one.unit}　{reading.source}</span>
                <Tag tone="plain">{t(`word-${reading.status === "draft" ? "draft" : reading.status}`)}</Tag>
                {reading.status === "draft" || reading.status === "returned"
                  ? <Button size="small" variant="outline" onClick={() => doing({ submit_reading: { reading_id: reading.id } })}>{t("outcome-submit")}</Button>
                  : <Button size="small" variant="outline" onClick={() => doing({ approve_reading: { reading_id: reading.id, approved_on: room.today } })}>{t("outcome-approve")}</Button>}
              </div>
            ))}
          </div>
        ))}
      </Card>
      <Card title={t("outcome-deliverables")}>
        {room.deliverables.some((one) => one.status === "submitted") && <label className="inline"><span className="note">{t("outcome-verdict")}</span><Input value={verdict} onChange={setVerdict} /></label>}
        {room.deliverables.map((one) => (
          <div className="row" key={one.id}>
            <strong>{one.title}</strong><span className="note grow">{one.verdict ?? one.requirement}</span><span>{longDate(one.due_on, language)}</span>
            <Tag tone={status[one.status]}>{t(`word-${one.status}`)}</Tag>
            {(one.status === "planned" || one.status === "returned") && <Button size="small" variant="outline" onClick={() => doing({ submit_deliverable: { deliverable_id: one.id, submitted_on: room.today } })}>{t("outcome-submit")}</Button>}
            {one.status === "submitted" && <>
              <Button size="small" variant="outline" onClick={() => doing({ accept_deliverable: { deliverable_id: one.id, accepted_on: room.today, verdict: verdict.trim() || null } })}>{t("outcome-accept")}</Button>
              <Button size="small" variant="outline" disabled={verdict.trim() === ""} onClick={() => doing({ return_deliverable: { deliverable_id: one.id, verdict } })}>{t("outcome-return")}</Button></>}
          </div>
        ))}
      </Card>
    </div>
  );
}
