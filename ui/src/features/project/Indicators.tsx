// Indicators against what is due today and their targets; one opens to its course and its readings.
import { Link } from "@tanstack/react-router";
import type { IndicatorView } from "../../generated/api";
import { Button } from "../../shared/Button";
import { asked, quantity } from "../../shared/figures";
import { Clause } from "../../shared/Hovered";
import { type ListColumn, ListTable } from "../../shared/ListTable";
import { Tag } from "../../shared/parts";
import { useWords } from "../../words/words";
import { useDialog } from "./ChangeDialog";
import { Gauge, Spark } from "./Gauges";
import { IndicatorPane } from "./IndicatorPane";
import { PasteReadings } from "./pastes";
import { SectionHead, type SectionProps, clauseOf, inProject, useChosen } from "./section";
import { standingTone } from "./state";
import "./sheets";

/** Columns that give way to the pane, which says the same. */
const shownInPane = ["baseline", "course"];

function IndicatorsSection({ room }: SectionProps) {
  const { t } = useWords();
  const [dialog, open] = useDialog();
  const [chosen, choose] = useChosen(
    (record) => room.readings.find((reading) => reading.id === record)?.indicator_id ?? record,
  );
  const one = room.indicators.find((indicator) => indicator.id === chosen);
  const columns: ListColumn<IndicatorView>[] = [
    { key: "name", title: t("indicator-name"), cell: (row) => row.name },
    {
      key: "value",
      title: t("indicator-value"),
      width: 150,
      align: "right",
      cell: (row) => (
        <span className="indicator-value">
          {row.value !== null && !row.is_approved && <span className="warn note">{t("indicator-part")} </span>}
          <strong>{row.value === null ? "—" : quantity(row.value)}</strong>
          {row.unit}
        </span>
      ),
      toText: (row) => (row.value === null ? "" : quantity(row.value)),
    },
    { key: "gauge", title: t("indicator-gauge"), width: 130, cell: (row) => <Gauge one={row} />, toText: () => "" },
    {
      key: "expected",
      title: t("indicator-expected"),
      width: 96,
      align: "right",
      cell: (row) => `${asked(row)}${row.unit}`,
    },
    {
      key: "target",
      title: t("indicator-target"),
      width: 116,
      align: "right",
      cell: (row) => `${t(`direction-${row.direction}-short`)} ${quantity(row.target)}${row.unit}`,
    },
    {
      key: "baseline",
      title: t("indicator-baseline"),
      width: 76,
      align: "right",
      cell: (row) => `${quantity(row.baseline)}${row.unit}`,
    },
    {
      key: "course",
      title: t("indicator-course"),
      width: 116,
      cell: (row) => <Spark room={room} one={row} />,
      toText: (row) => row.course.map((point) => quantity(point.value)).join("、"),
    },
    {
      key: "standing",
      title: t("indicator-standing"),
      width: 84,
      cell: (row) => <Tag tone={standingTone[row.standing]}>{t(`desk-standing-${row.standing}`)}</Tag>,
    },
  ];
  const empty = (
    <div className="empty pad">
      <p className="note">{t("indicators-none")}</p>
      <Link className="as-button" to="/project/$project/agreement" params={{ project: room.project.id }}>
        {t("step-to-agreement")}
      </Link>
    </div>
  );
  const behind = room.indicators.filter((row) => row.standing === "behind" || row.standing === "exceeded").length;
  const counts = (
    <>
      <span className="note">{t("indicators-count", { count: room.indicators.length })}</span>
      {behind > 0 && <strong className="warn">{t("indicators-behind", { count: behind })}</strong>}
      {room.counts.unapproved > 0 && (
        <span className="note">{t("indicators-unapproved", { count: room.counts.unapproved })}</span>
      )}
      <Clause clause={clauseOf(room, "indicator-not-lowered")} asks={t("rule-indicator-not-lowered-asks")} />
    </>
  );
  return (
    <div className="filling">
      <SectionHead room={room} section="indicators" counts={counts}>
        <span className="legend">
          <i className="due" />
          {t("gauge-due")}
          <i className="aim" />
          {t("gauge-target")}
        </span>
        {room.indicators.length > 0 && (
          <Button variant="outline" onClick={() => open((close) => <PasteReadings room={room} close={close} />)}>
            {t("paste-from-table")}
          </Button>
        )}
      </SectionHead>
      <div className={one ? "beside" : "alone"}>
        <div className="scrolls">
          <ListTable
            label={t("section-indicators")}
            columns={one ? columns.filter((column) => !shownInPane.includes(column.key)) : columns}
            rows={room.indicators}
            chosen={chosen}
            onOpen={(row) => choose(row.id)}
            empty={empty}
          />
        </div>
        {one && <IndicatorPane key={one.id} room={room} one={one} open={open} close={() => choose(null)} />}
      </div>
      {dialog}
    </div>
  );
}

export const Indicators = inProject(IndicatorsSection);
