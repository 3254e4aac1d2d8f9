// What narrows the ledger: kind of record, person, days, and the one record whose history is asked for.
import { Button } from "../../shared/Button";
import { ChoiceField, DateField } from "../../shared/form";
import { useView } from "../../shared/queries";
import { useWords } from "../../words/words";
import type { Narrowing } from "./useEntries";

/** The kinds of records that people know, in the order of the rooms. */
const kinds = [
  "pilot_project",
  "agreement_version",
  "stage",
  "gate_record",
  "team_member",
  "key_task",
  "work_item",
  "assignment",
  "deliverable",
  "indicator",
  "reading",
  "funding_source",
  "budget_line",
  "receipt",
  "expense",
  "body",
  "term",
  "seat",
  "charter_rule",
  "meeting",
  "agenda_item",
  "attendance",
  "recusal",
  "ballot",
  "resolution",
  "export",
  "submission",
  "person",
  "society",
] as const;

type Props = { narrowing: Narrowing; change: (own: Omit<Narrowing, "record">) => void; clear: (() => void) | null };

export function Filters({ narrowing, change, clear }: Props) {
  const { t } = useWords();
  const actors = useView("actors", {}, ["*"]);
  const office = useView("office", {}, ["*"]);
  const { record, ...own } = narrowing;
  const today = office.data?.today;
  const day = today === undefined ? {} : { today };
  return (
    <div className="filters" role="group" aria-label={t("ledger-screen-narrow")}>
      <ChoiceField
        label={t("ledger-screen-kind")}
        value={own.kind}
        onChange={(kind) => change({ ...own, kind })}
        options={kinds.map((kind) => ({ value: kind as string, label: t(`kind-${kind}`) }))}
        placeholder={t("ledger-screen-any")}
        clearable
      />
      <ChoiceField
        label={t("ledger-screen-actor")}
        value={own.actor}
        onChange={(actor) => change({ ...own, actor })}
        options={(actors.data ?? []).map((actor) => ({ value: actor, label: actor }))}
        placeholder={t("ledger-screen-anybody")}
        clearable
      />
      <DateField label={t("ledger-screen-from")} value={own.from} onChange={(from) => change({ ...own, from })} {...day} />
      <DateField label={t("ledger-screen-to")} value={own.to} onChange={(to) => change({ ...own, to })} {...day} />
      {record !== null && <span className="tag blue">{t("ledger-screen-one-record")}</span>}
      {clear && (
        <Button variant="outline" onClick={clear}>
          {t("ledger-screen-clear")}
        </Button>
      )}
    </div>
  );
}
