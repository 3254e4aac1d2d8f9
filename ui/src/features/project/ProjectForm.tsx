// The facts of a project in the order of the paper: the function, the project, the department, the society, the time.
import type { Body, Person } from "../../generated/api";
import { Clause } from "../../shared/Hovered";
import { ChoiceField, DateField, NumberField, PersonField, TextField } from "../../shared/form";
import { Card, Tag } from "../../shared/parts";
import { useView } from "../../shared/queries";
import { useWords } from "../../words/words";
import { type ProjectDraft, factsOf, stageKinds } from "./facts";

type Set = (change: Partial<ProjectDraft>) => void;
type Part = { draft: ProjectDraft; set: Set };
type Props = Part & {
  people: Person[];
  bodies: Body[];
  /** The function stays once the project has begun. */ isBegun?: boolean;
};

function FunctionCards({ draft, set, isBegun }: Part & { isBegun: boolean }) {
  const { t } = useWords();
  const functions = useView("functions", {}, []);
  return (
    <fieldset className="functions" data-missing={draft.function === null ? t("pilot-function") : undefined}>
      <legend className="unseen">{t("pilot-function")}</legend>
      {(functions.data ?? []).map((one) => (
        <label key={one.function} className={draft.function === one.function ? "function chosen" : "function"}>
          <input
            type="radio"
            name="function"
            checked={draft.function === one.function}
            disabled={isBegun && draft.function !== one.function}
            onChange={() => set({ function: one.function, facts: {} })}
          />
          <span className="function-name">
            <strong>{t(`function-${one.function}`)}</strong>
            {one.is_exploratory && <Tag tone="amber">{t("pilot-exploratory")}</Tag>}
            <Clause clause={one.clause} />
          </span>
          <span className="note">{t(`function-${one.function}-about`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Facts({ draft, set }: Part) {
  const { t, find } = useWords();
  const area = draft.function;
  if (area === null) return <p className="note">{t("pilot-function-first")}</p>;
  const change = (field: string, value: string | number | null) => set({ facts: { ...draft.facts, [field]: value } });
  return (
    <div className="twos">
      {factsOf[area].map((fact) => {
        const common = { label: find(`fact-${area}-${fact.field}`) ?? fact.field, required: !fact.isOptional };
        const value = draft.facts[fact.field] ?? null;
        if (fact.kind === "day")
          return (
            <DateField
              key={fact.field}
              {...common}
              value={value as string | null}
              onChange={(day) => change(fact.field, day)}
            />
          );
        if (fact.kind === "count")
          return (
            <NumberField
              key={fact.field}
              {...common}
              unit={t("unit-days")}
              value={value as number | null}
              onChange={(count) => change(fact.field, count)}
            />
          );
        return (
          <TextField
            key={fact.field}
            {...common}
            value={String(value ?? "")}
            onChange={(text) => change(fact.field, text)}
          />
        );
      })}
    </div>
  );
}

function Spans({ draft, set }: Part) {
  const { t } = useWords();
  const change = (place: number, span: Partial<{ from: string | null; to: string | null }>) =>
    set({ spans: draft.spans.map((one, at) => (at === place ? { ...one, ...span } : one)) });
  return (
    <div className="spans">
      {stageKinds.map((kind, place) => (
        <fieldset key={kind}>
          <legend>
            {place + 1} {t(`word-${kind}`)}
          </legend>
          <DateField
            label={t("stage-planned-from")}
            required
            value={draft.spans[place]?.from ?? null}
            onChange={(from) => change(place, { from })}
          />
          <DateField
            label={t("stage-planned-to")}
            required
            value={draft.spans[place]?.to ?? null}
            onChange={(to) => change(place, { to })}
          />
        </fieldset>
      ))}
    </div>
  );
}

export function ProjectForm({ draft, set, people, bodies, isBegun = false }: Props) {
  const { t } = useWords();
  const text = (
    field:
      | "bureau"
      | "department_contact"
      | "department_telephone"
      | "department_address"
      | "cast_contact"
      | "cast_telephone",
  ) => <TextField label={t(`pilot-${field}`)} value={draft[field]} onChange={(value) => set({ [field]: value })} />;
  // The first stage begins with the project and the last ends with it, until the person says otherwise.
  const starts = (day: string | null) =>
    set({
      starts_on: day,
      spans: draft.spans.map((span, at) =>
        at === 0 && (span.from === null || span.from === draft.starts_on) ? { ...span, from: day } : span,
      ),
    });
  const ends = (day: string | null) =>
    set({
      ends_on: day,
      spans: draft.spans.map((span, at) =>
        at === 3 && (span.to === null || span.to === draft.ends_on) ? { ...span, to: day } : span,
      ),
    });
  const somebodies = people.map((one) => ({ id: one.id, name: one.name, note: one.employer ?? undefined }));
  return (
    <>
      <Card title={t("pilot-function")}>
        <FunctionCards draft={draft} set={set} isBegun={isBegun} />
        <Facts draft={draft} set={set} />
      </Card>
      <Card title={t("pilot-project")}>
        <div className="twos">
          <div className="whole">
            <TextField label={t("pilot-name")} required value={draft.name} onChange={(name) => set({ name })} />
          </div>
          <ChoiceField
            label={t("pilot-extent")}
            required
            value={draft.extent}
            onChange={(extent) => set({ extent })}
            options={(["whole", "part"] as const).map((value) => ({ value, label: t(`extent-${value}`) }))}
          />
          <ChoiceField
            label={t("pilot-basis")}
            required
            value={draft.basis}
            onChange={(basis) => set({ basis })}
            options={(["commission", "purchase"] as const).map((value) => ({ value, label: t(`basis-${value}`) }))}
          />
        </div>
      </Card>
      <Card title={t("pilot-department-part")}>
        <div className="threes">
          <TextField
            label={t("pilot-department")}
            required
            value={draft.department}
            onChange={(department) => set({ department })}
          />
          {text("bureau")}
          {text("department_address")}
          {text("department_contact")}
          {text("department_telephone")}
          <span />
          {text("cast_contact")}
          {text("cast_telephone")}
        </div>
      </Card>
      <Card title={t("pilot-society-part")}>
        <div className="twos">
          <PersonField
            label={t("pilot-responsible")}
            people={somebodies}
            value={draft.responsible_id}
            onChange={(responsible_id) => set({ responsible_id })}
          />
          <ChoiceField
            label={t("pilot-office")}
            clearable
            value={draft.office_id}
            onChange={(office_id) => set({ office_id })}
            options={bodies.map((body) => ({ value: body.id, label: body.name }))}
          />
        </div>
        <p className="note">{t("pilot-society-note")}</p>
      </Card>
      <Card title={t("pilot-time")}>
        <div className="twos">
          <DateField label={t("pilot-starts")} required value={draft.starts_on} onChange={starts} />
          <DateField label={t("pilot-ends")} required value={draft.ends_on} onChange={ends} />
        </div>
        {draft.spans.length > 0 && <Spans draft={draft} set={set} />}
      </Card>
    </>
  );
}
