// One indicator beside the list: its facts, its course, its readings and what can be done with each.
import { AddIcon } from "tdesign-icons-react";
import type { IndicatorView, Reading, ReadingStatus, WorkOperation } from "../../generated/api";
import { Button } from "../../shared/Button";
import { EvidenceButton } from "../../shared/Evidence";
import { asked, quantity, shortDate } from "../../shared/figures";
import { FailureNotice, Tag, type Tone } from "../../shared/parts";
import { useChange } from "../../shared/queries";
import { useWords } from "../../words/words";
import type { Open } from "./ChangeDialog";
import { Course } from "./Gauges";
import { Pane } from "./Pane";
import { AmendReading, ApproveReading, RecordReading } from "./ReadingForms";
import type { SectionProps } from "./section";
import { standingTone } from "./state";

const readingTone: Record<ReadingStatus, Tone> = {
  draft: "plain",
  submitted: "blue",
  returned: "amber",
  approved: "green",
};

type ReadingProps = SectionProps & {
  one: IndicatorView;
  reading: Reading;
  open: Open;
  act: (work: WorkOperation) => void;
};

function ReadingLine({ room, one, reading, open, act }: ReadingProps) {
  const { t, language } = useWords();
  const isOpen = reading.status === "draft" || reading.status === "returned";
  const id = { reading_id: reading.id };
  return (
    <li data-record={reading.id}>
      <div className="inline">
        <span className="grow">
          {t("span", { from: shortDate(reading.period_from, language), to: shortDate(reading.period_to, language) })}
        </span>
        <strong>
          {quantity(reading.value)}
          {one.unit}
        </strong>
        <Tag tone={readingTone[reading.status]}>{t(`reading-${reading.status}`)}</Tag>
      </div>
      <div className="inline">
        <span className="note grow">
          {reading.source}
          {reading.approved_on && `　${t("reading-locked", { day: shortDate(reading.approved_on, language) })}`}
        </span>
        <EvidenceButton of={{ record: "reading", ...id }} id={reading.id} title={one.name} />
        {isOpen && (
          <Button
            size="small"
            variant="outline"
            onClick={() => open((close) => <AmendReading one={one} reading={reading} close={close} />)}
          >
            {t("reading-change")}
          </Button>
        )}
        {isOpen && (
          <Button size="small" variant="outline" onClick={() => act({ submit_reading: id })}>
            {t("reading-submit")}
          </Button>
        )}
        {reading.status === "submitted" && (
          <Button size="small" variant="outline" onClick={() => act({ return_reading: id })}>
            {t("reading-return")}
          </Button>
        )}
        {reading.status === "submitted" && (
          <Button
            size="small"
            variant="outline"
            onClick={() => open((close) => <ApproveReading room={room} one={one} reading={reading} close={close} />)}
          >
            {t("reading-approve")}
          </Button>
        )}
      </div>
    </li>
  );
}

export function IndicatorPane({
  room,
  one,
  open,
  close,
}: SectionProps & { one: IndicatorView; open: Open; close: () => void }) {
  const { t } = useWords();
  const change = useChange("act");
  const readings = room.readings.filter((reading) => reading.indicator_id === one.id).reverse();
  const facts: [string, string][] = [
    [t("indicator-value"), one.value === null ? t("indicator-unread") : `${quantity(one.value)}${one.unit}`],
    [t("indicator-expected"), `${asked(one)}${one.unit}`],
    [t("indicator-target"), `${t(`direction-${one.direction}`)}${quantity(one.target)}${one.unit}`],
    [t("indicator-baseline"), `${quantity(one.baseline)}${one.unit}`],
    [t("indicator-accumulation"), t(`accumulation-${one.accumulation}`)],
    [t("indicator-measured"), one.measured_by],
  ];
  return (
    <Pane
      title={one.name}
      tags={<Tag tone={standingTone[one.standing]}>{t(`desk-standing-${one.standing}`)}</Tag>}
      close={close}
      foot={
        <Button
          theme="primary"
          icon={<AddIcon />}
          onClick={() => open((shut) => <RecordReading room={room} one={one} close={shut} />)}
        >
          {t("reading-record")}
        </Button>
      }
    >
      {one.value !== null && !one.is_approved && <p className="lacking">{t("indicator-unapproved")}</p>}
      <dl className="fact-list">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {one.course.length > 0 && <Course room={room} one={one} />}
      <h3>{t("readings")}</h3>
      {change.error && <FailureNotice failure={change.error} />}
      {readings.length === 0 && <p className="note">{t("readings-none")}</p>}
      <ul className="readings">
        {readings.map((reading) => (
          <ReadingLine
            key={reading.id}
            room={room}
            one={one}
            reading={reading}
            open={open}
            act={(work) => change.mutate({ operation: { work } })}
          />
        ))}
      </ul>
    </Pane>
  );
}
