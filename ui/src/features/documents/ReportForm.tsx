// A progress report: of which project, on which days; the quarters that have begun are at hand.
import type { DocumentsRoom } from "../../generated/api";
import { Button } from "../../shared/Button";
import { useDraft } from "../../shared/draft";
import { ChoiceField, DateField, TextField } from "../../shared/form";
import { FormDialog } from "../../shared/FormDialog";
import { useWords } from "../../words/words";
import { quarters } from "./quarters";
import type { ReportOf } from "./useReports";

type Props = { room: DocumentsRoom; close: () => void; begin: (of: ReportOf) => void };

export function ReportForm({ room, close, begin }: Props) {
  const { t } = useWords();
  const near = quarters(room.today);
  const draft = useDraft<{ project: string | null; from: string | null; to: string | null; number: string }>("documents.report", {
    project: room.projects[0]?.id ?? null,
    from: near[0]?.from ?? null,
    to: near[0]?.to ?? null,
    number: "",
  });
  const { project, from, to, number } = draft.value;
  const take = () => {
    if (project === null || from === null || to === null) return;
    draft.clear();
    close();
    begin({
      document: "progress_report",
      project_id: project,
      period: { from, to },
      ...(number.trim() === "" ? {} : { number: number.trim() }),
    });
  };
  return (
    <FormDialog title={t("documents-new-report")} open close={close} submit={take} submitLabel={t("documents-show")} isBusy={false} failure={null} draft={draft}>
      <div className="whole">
        <ChoiceField
          label={t("documents-which-project")}
          value={project}
          onChange={(one) => draft.set({ ...draft.value, project: one })}
          required
          options={room.projects.map((one) => ({ value: one.id, label: one.title }))}
          hint={room.projects.length === 0 ? t("documents-no-project") : undefined}
        />
      </div>
      <div className="report-quarters whole" role="group" aria-label={t("documents-period")}>
        {near.map((one) => (
          <Button key={one.from} size="small" variant="outline" aria-pressed={one.from === from && one.to === to} onClick={() => draft.set({ ...draft.value, from: one.from, to: one.to })}>
            {t("documents-quarter", { year: String(one.year), quarter: one.quarter })}
          </Button>
        ))}
      </div>
      <DateField label={t("documents-from")} value={from} onChange={(day) => draft.set({ ...draft.value, from: day })} required today={room.today} />
      <DateField
        label={t("documents-to")}
        value={to}
        onChange={(day) => draft.set({ ...draft.value, to: day })}
        required
        today={room.today}
        refusal={from !== null && to !== null && to < from ? t("documents-period-turned") : undefined}
      />
      <TextField
        label={t("documents-number")}
        value={number}
        onChange={(text) => draft.set({ ...draft.value, number: text })}
        hint={t("documents-number-hint")}
      />
    </FormDialog>
  );
}
