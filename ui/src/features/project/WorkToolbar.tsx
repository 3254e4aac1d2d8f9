// Above the work: how it is looked at, what of it is shown, what the chart's colours mean.
import { ChartBarIcon, FileIcon, ViewListIcon } from "tdesign-icons-react";
import type { ProjectRoom } from "../../generated/api";
import { CheckField, ChoiceField } from "../../shared/form";
import { useWords } from "../../words/words";
import { useStageOptions } from "./WorkForms";
import type { Filter } from "./chart";

/** The ways to look at the work. */
export type Look = "chart" | "list" | "deliverables" | "tasks";

const icons = { chart: <ChartBarIcon />, list: <ViewListIcon />, deliverables: <FileIcon />, tasks: <ViewListIcon /> };

type Props = {
  room: ProjectRoom;
  look: Look;
  see: (look: Look) => void;
  filter: Filter;
  sift: (filter: Filter) => void;
};

export function WorkToolbar({ room, look, see, filter, sift }: Props) {
  const { t } = useWords();
  const stages = useStageOptions();
  const counts: Record<Look, number | null> = {
    chart: null,
    list: null,
    tasks: room.key_tasks.length,
    deliverables: room.deliverables.length,
  };
  return (
    <div className="toolbar">
      <div className="segmented" role="group" aria-label={t("work-look")}>
        {(["chart", "list", "tasks", "deliverables"] as const).map((one) => (
          <button key={one} type="button" aria-pressed={look === one} onClick={() => see(one)}>
            {icons[one]} {t(`look-${one}`)} {counts[one] !== null && <span>{counts[one]}</span>}
          </button>
        ))}
      </div>
      {(look === "chart" || look === "list") && (
        <>
          <div className="filter">
            <ChoiceField
              isBare
              clearable
              label={t("filter-stage")}
              placeholder={t("filter-stage-all")}
              value={filter.stage}
              onChange={(stage) => sift({ ...filter, stage })}
              options={stages}
            />
          </div>
          <div className="filter">
            <ChoiceField
              isBare
              clearable
              label={t("filter-person")}
              placeholder={t("filter-person-all")}
              value={filter.person}
              onChange={(person) => sift({ ...filter, person })}
              options={room.loads.map((one) => ({ value: one.person_id, label: one.name }))}
            />
          </div>
          <CheckField
            label={t("filter-late")}
            value={filter.isLateOnly}
            onChange={(isLateOnly) => sift({ ...filter, isLateOnly })}
          />
        </>
      )}
      <span className="grow" />
      {look === "chart" && (
        <span className="legend">
          <i className="plan" />
          {t("legend-plan")}
          <i className="done" />
          {t("legend-done")}
          <i className="late" />
          {t("legend-late")}
          <i className="diamond" />
          {t("legend-milestone")}
        </span>
      )}
    </div>
  );
}
