// A body: its kind, name, the mark that its resolutions' numbers begin with, the day on which it was set up, and the charter's limits.
import type { Body, BodyKind, Fraction } from "../../../generated/api";
import { FormDialog } from "../../../shared/FormDialog";
import { ChoiceField, DateField, NumberField, TextField } from "../../../shared/form";
import { newId } from "../../../shared/ids";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { useForm, useToday } from "../form";

const kinds: BodyKind[] = ["council", "executive_council", "congress", "supervisors", "committee", "pilot_office"];

type Typed = {
  kind: BodyKind | null;
  name: string;
  number_mark: string;
  established_on: string | null;
  term_years: number | null;
  officer_terms: number | null;
  share: string;
  /** The last number given this year before its numbers are given here. */
  last: number | null;
};

/** What charters mostly say. */
const usualYears = 5;
const usualTerms = 2;
const usualShare: Fraction = { numerator: 1, denominator: 3 };

const spelt = (share: Fraction | null): string => (share ? `${share.numerator}-${share.denominator}` : "none");

/** The share of a choice; none where the charter sets no limit. */
function shareOf(said: string): Fraction | null {
  const [numerator, denominator] = said.split("-").map(Number);
  return numerator && denominator ? { numerator, denominator } : null;
}
type Props = { body: Body | null; close: () => void; done: (body: string) => void };

export function BodyForm({ body, close, done }: Props) {
  const { t } = useWords();
  const today = useToday();
  const act = useChange("act");
  const before = body?.numbers_before ?? null;
  const year = before?.year ?? Number(today.slice(0, 4));
  const form = useForm<Typed>(`body.${body?.id ?? "new"}`, {
    kind: body?.kind ?? "council",
    name: body?.name ?? t("council-body-kind-council"),
    number_mark: body?.number_mark ?? "",
    established_on: body?.established_on ?? null,
    term_years: body ? body.term_years : usualYears,
    officer_terms: body ? body.officer_terms : usualTerms,
    share: spelt(body ? body.council_share : usualShare),
    last: before?.last ?? 0,
  });
  const { kind, name, number_mark, established_on, term_years, officer_terms, share, last } = form.value;
  const shares = [...new Set(["1-3", "1-2", "none", share])];
  const shareWord = (said: string): string => {
    if (said === "1-3" || said === "1-2" || said === "none") return t(`council-body-share-${said}`);
    const [numerator = "", denominator = ""] = said.split("-");
    return t("council-body-share-other", { numerator, denominator });
  };
  const isNamedAsKind = kinds.some((one) => t(`council-body-kind-${one}`) === name) || name === "";
  const choose = (next: BodyKind | null) =>
    form.put({ kind: next, ...(isNamedAsKind && next && !body ? { name: t(`council-body-kind-${next}`) } : {}) });
  const submit = () => {
    const said: Body = {
      id: body?.id ?? newId(),
      kind: kind ?? "council",
      name,
      number_mark,
      established_on: established_on ?? today,
      term_years,
      officer_terms,
      council_share: shareOf(share),
      numbers_before: last ? { year, last } : null,
    };
    act.mutate(
      { operation: { council: body ? { amend_body: said } : { establish_body: said } } },
      {
        onSuccess: () => {
          form.clear();
          close();
          done(said.id);
        },
      },
    );
  };
  const example = t("council-body-mark-example", {
    mark: number_mark || t("council-body-mark-of"),
    year: today.slice(0, 4),
    number: year === Number(today.slice(0, 4)) ? (last ?? 0) + 1 : 1,
  });
  return (
    <FormDialog
      title={t(body ? "council-body-amend" : "council-body-add")}
      open
      close={close}
      submit={submit}
      submitLabel={t(body ? "council-save" : "council-body-add")}
      isBusy={act.isPending}
      failure={act.error}
      draft={form}
    >
      <div className="pair">
        <ChoiceField
          label={t("council-body-kind")}
          value={kind}
          onChange={choose}
          options={kinds.map((value) => ({ value, label: t(`council-body-kind-${value}`) }))}
          required
        />
        <TextField label={t("council-body-name")} {...form.field("name")} required />
      </div>
      <div className="pair">
        <TextField label={t("council-body-mark")} {...form.field("number_mark")} hint={example} required />
        <DateField label={t("council-body-established")} {...form.field("established_on")} today={today} required />
      </div>
      <div className="pair">
        <NumberField label={t("council-body-term-years")} {...form.field("term_years")} />
        <NumberField
          label={t("council-body-officer-terms")}
          hint={t("council-body-officer-terms-hint")}
          {...form.field("officer_terms")}
        />
      </div>
      <div className="pair">
        <NumberField
          label={t("council-body-numbers-before", { year })}
          hint={t("council-body-numbers-before-hint")}
          {...form.field("last")}
        />
      </div>
      {kind === "executive_council" && (
        <div className="pair">
          <ChoiceField
            label={t("council-body-share")}
            value={share}
            onChange={(next) => next && form.put({ share: next })}
            options={shares.map((value) => ({ value, label: shareWord(value) }))}
          />
        </div>
      )}
    </FormDialog>
  );
}
