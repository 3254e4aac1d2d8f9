// The terms of a body, and the beginning of the next.
import { useState } from "react";
import type { BodySetup, Term } from "../../../generated/api";
import { Button } from "../../../shared/Button";
import { longDate, ordinal } from "../../../shared/figures";
import { FormDialog } from "../../../shared/FormDialog";
import { DateField, NumberField } from "../../../shared/form";
import { newId } from "../../../shared/ids";
import { Tag } from "../../../shared/parts";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { useForm, useToday } from "../form";

export function Terms({ setup, begin }: { setup: BodySetup; begin: boolean }) {
  const { t, language } = useWords();
  const today = useToday();
  const [adding, setAdding] = useState(begin);
  const [amending, setAmending] = useState<Term | null>(null);
  const isOn = (term: Term) => term.starts_on <= today && today <= term.ends_on;
  const dates = (term: Term) => ({
    ordinal: ordinal(term.ordinal, language),
    from: longDate(term.starts_on, language),
    to: longDate(term.ends_on, language),
  });
  return (
    <section className="card" aria-label={t("council-terms")}>
      <header>
        <h2>{t("council-terms")}</h2>
        <span className="grow" />
        <Button size="small" variant="outline" onClick={() => setAdding(true)}>
          {t("council-term-begin")}
        </Button>
      </header>
      <div>
        {setup.terms.length === 0 && <p className="note">{t("council-terms-empty")}</p>}
        {[...setup.terms].reverse().map((term) => (
          <p className="council-term" key={term.id}>
            {t("council-term", dates(term))}
            {isOn(term) && <Tag tone="green">{t("council-term-now")}</Tag>}
            <span className="note">
              {term.meetings_before > 0
                ? t("council-term-before", { count: term.meetings_before, next: term.meetings_before + 1 })
                : t("council-term-first")}
            </span>
            <button type="button" className="as-link" onClick={() => setAmending(term)}>
              {t("council-term-amend")}
            </button>
          </p>
        ))}
      </div>
      {adding && <TermForm setup={setup} term={null} close={() => setAdding(false)} />}
      {amending && <TermForm setup={setup} term={amending} close={() => setAmending(null)} />}
    </section>
  );
}

/** The day before the same day so many years later. */
function lastDay(from: string, years: number): string {
  const [year = 0, month = 1, day = 1] = from.split("-").map(Number);
  return new Date(Date.UTC(year + years, month - 1, day - 1)).toISOString().slice(0, 10);
}

/** Where the charter sets no limit, terms mostly have five years. */
const usualYears = 5;

function TermForm({ setup, term, close }: { setup: BodySetup; term: Term | null; close: () => void }) {
  const { t } = useWords();
  const today = useToday();
  const act = useChange("act");
  const last = setup.terms.at(-1);
  const years = setup.body.term_years ?? usualYears;
  const form = useForm<{ ordinal: number | null; starts_on: string | null; ends_on: string | null; before: number | null }>(
    `term.${term?.id ?? setup.body.id}`,
    {
      ordinal: term?.ordinal ?? (last ? last.ordinal + 1 : null),
      starts_on: term?.starts_on ?? null,
      ends_on: term?.ends_on ?? null,
      before: term?.meetings_before ?? 0,
    },
  );
  const { ordinal: number, starts_on, ends_on, before } = form.value;
  /** The last day follows the first, until it is given another. */
  const begin = (day: string | null) => {
    const isFollowing = ends_on === null || (starts_on !== null && ends_on === lastDay(starts_on, years));
    form.put({ starts_on: day, ...(isFollowing ? { ends_on: day && lastDay(day, years) } : {}) });
  };
  const submit = () => {
    const said: Term = {
      id: term?.id ?? newId(),
      body_id: setup.body.id,
      ordinal: number ?? 1,
      starts_on: starts_on ?? today,
      ends_on: ends_on ?? today,
      meetings_before: before ?? 0,
    };
    act.mutate(
      { operation: { council: term ? { amend_term: said } : { begin_term: said } } },
      {
        onSuccess: () => {
          form.clear();
          close();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t(term ? "council-term-amend-of" : "council-term-begin-of", { body: setup.body.name })}
      open
      close={close}
      submit={submit}
      submitLabel={t(term ? "council-save" : "council-term-begin")}
      isBusy={act.isPending}
      failure={act.error}
      draft={form}
    >
      <div className="pair">
        <NumberField
          label={t("council-term-ordinal")}
          {...form.field("ordinal")}
          hint={t("council-term-ordinal-hint")}
          required
        />
        <NumberField
          label={t("council-term-meetings-before")}
          {...form.field("before")}
          hint={t("council-term-meetings-before-hint", { next: (before ?? 0) + 1 })}
        />
      </div>
      <div className="pair">
        <DateField label={t("council-term-from")} value={starts_on} onChange={begin} today={today} required />
        <DateField
          label={t("council-term-to")}
          {...form.field("ends_on")}
          hint={t("council-term-to-hint", { years })}
          today={today}
          required
        />
      </div>
    </FormDialog>
  );
}
