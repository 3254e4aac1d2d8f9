// The register of resolutions: each number with its vote and its state, and whether the numbers are without gaps.
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { NumberSeries, RegisterRow } from "../../../generated/api";
import { Button } from "../../../shared/Button";
import { longDate, ordinal } from "../../../shared/figures";
import { type ListColumn, ListTable } from "../../../shared/ListTable";
import { Shown, Tag } from "../../../shared/parts";
import { useView } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { SearchBox } from "../SearchBox";
import { SectionHead } from "../SectionHead";
import { counted } from "../vote/count";
import { Relations } from "./Relations";
import { VoidForm } from "./VoidForm";
import { endedBy } from "./relation";
import "../sheets";

export function Resolutions() {
  const { t, language } = useWords();
  const register = useView("register", { language }, ["*"]);
  const [sought, seek] = useState("");
  return (
    <>
      <SectionHead title={t("council-resolutions")}>
        <SearchBox label={t("council-find-resolution")} value={sought} onChange={seek} />
      </SectionHead>
      <Shown view={register}>
        {({ rows, series }) => (
          <div className="council-section">
            {series.length > 0 && (
              <ul className="number-series">
                {series.map((one) => (
                  <Series key={`${one.mark}${one.year}`} series={one} />
                ))}
              </ul>
            )}
            <Register
              all={rows}
              rows={rows.filter((row) =>
                `${row.number} ${row.paper_title} ${row.resolution.title} ${row.resolution.adopted_on} ${row.body}`.includes(
                  sought.trim(),
                ),
              )}
            />
          </div>
        )}
      </Shown>
    </>
  );
}

function Series({ series: { body, year, mark, first, last, missing } }: { series: NumberSeries }) {
  const { t } = useWords();
  const figures = { body, year: String(year), mark, first, last };
  return missing.length === 0 ? (
    <li>
      {t("council-series-whole", figures)} <Tag tone="green">{t("council-series-unbroken")}</Tag>
    </li>
  ) : (
    <li>
      {t("council-series-whole", figures)}{" "}
      <Tag tone="amber">{t("council-series-missing", { numbers: missing.join(t("council-and")) })}</Tag>
    </li>
  );
}

function Register({ all, rows }: { all: RegisterRow[]; rows: RegisterRow[] }) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const [voiding, setVoiding] = useState<RegisterRow | null>(null);
  const open = ({ resolution }: RegisterRow) =>
    void navigate({
      to: "/council/$meeting",
      params: { meeting: resolution.meeting_id },
      search: { item: resolution.agenda_item_id },
    });
  const vote = ({ tally, is_election }: RegisterRow) =>
    counted
      .filter((kind) => tally[kind] > 0)
      .map((kind) => `${t(is_election && kind === "in_favour" ? "council-tally-valid" : `council-tally-${kind}`)} ${tally[kind]}`)
      .join(t("council-and"));
  const columns: ListColumn<RegisterRow>[] = [
    {
      key: "number",
      title: t("council-number"),
      width: 176,
      cell: (row) => <strong className={row.resolution.status === "voided" ? "is-voided" : endedBy(row.resolution, all) ? "is-ended" : ""}>{row.number}</strong>,
    },
    {
      key: "title",
      title: t("council-title"),
      cell: (row) => (
        <>
          {row.paper_title}
          <Relations resolution={row.resolution} rows={all} />
        </>
      ),
    },
    {
      key: "meeting",
      title: t("council-meeting"),
      width: 176,
      cell: (row) => t("council-meeting-name", { body: row.body, ordinal: ordinal(row.meeting_ordinal, language) }),
    },
    {
      key: "adopted",
      title: t("council-adopted"),
      width: 152,
      cell: (row) => longDate(row.resolution.adopted_on, language),
    },
    { key: "vote", title: t("council-vote-counts"), width: 192, cell: vote },
    {
      key: "state",
      title: t("council-status"),
      width: 144,
      cell: (row) => <State row={row} all={all} void={() => setVoiding(row)} />,
    },
  ];
  return (
    <>
      <ListTable
        label={t("council-resolutions")}
        columns={columns}
        rows={rows}
        keyOf={(row) => row.resolution.id}
        onOpen={open}
        empty={
          <div className="empty empty-room">
            <p>{t("council-resolutions-empty")}</p>
            <Button variant="outline" onClick={() => void navigate({ to: "/council" })}>
              {t("council-meetings")}
            </Button>
          </div>
        }
      />
      {voiding && <VoidForm resolution={voiding.resolution} number={voiding.number} close={() => setVoiding(null)} />}
    </>
  );
}

function State({ row, all, void: begin }: { row: RegisterRow; all: RegisterRow[]; void: () => void }) {
  const { t } = useWords();
  const { resolution } = row;
  const ended = endedBy(resolution, all);
  if (resolution.status === "voided") {
    return (
      <>
        <Tag tone="plain">{t("word-voided")}</Tag> <span className="note">{resolution.void_reason}</span>
      </>
    );
  }
  const isSigned = resolution.chair_signed_on !== null && resolution.recorder_signed_on !== null;
  return (
    <span className="resolution-state">
      {ended ? (
        <Tag tone="plain">{t(`council-ended-${ended}`)}</Tag>
      ) : (
        <Tag tone={isSigned ? "green" : "amber"}>{t(isSigned ? "council-signed" : "council-unsigned")}</Tag>
      )}
      <button
        type="button"
        className="as-link"
        onClick={(event) => {
          event.stopPropagation();
          begin();
        }}
      >
        {t("council-void")}
      </button>
    </span>
  );
}
