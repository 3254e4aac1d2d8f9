// The society's own facts: its name, its mark, its code, who stands for it, where its money arrives, what a council must decide.
import { useRouter } from "@tanstack/react-router";
import type { Society as Facts } from "../../generated/api";
import { Failure } from "../../host";
import { useDraft } from "../../shared/draft";
import { MoneyField, TextField } from "../../shared/form";
import { PageForm } from "../../shared/PageForm";
import { Card, Empty, Head, Shown } from "../../shared/parts";
import { useChange, useView } from "../../shared/queries";
import { useRefusal } from "../../shared/refusal";
import { useWords } from "../../words/words";

const lines = [
  "credit_code",
  "legal_representative",
  "address",
  "contact",
  "telephone",
  "bank",
  "bank_account",
  "field",
] as const;
type Line = (typeof lines)[number];

type Typed = { name: string; number_mark: string; major_expense: number | null } & Record<Line, string>;

const typedOf = (facts: Facts): Typed => ({
  name: facts.name,
  number_mark: facts.number_mark,
  major_expense: facts.major_expense,
  ...(Object.fromEntries(lines.map((line) => [line, facts[line] ?? ""])) as Record<Line, string>),
});

const factsOf = (id: string, typed: Typed): Facts => ({
  id,
  name: typed.name,
  number_mark: typed.number_mark,
  major_expense: typed.major_expense ?? 0,
  ...(Object.fromEntries(lines.map((line) => [line, typed[line].trim() || null])) as Record<Line, string | null>),
});

function Form({ facts }: { facts: Facts }) {
  const { t } = useWords();
  const say = useRefusal();
  const router = useRouter();
  const act = useChange("act");
  const draft = useDraft<Typed>("society", typedOf(facts));
  const typed = draft.value;
  const set = (change: Partial<Typed>) => {
    if (act.isError) act.reset();
    draft.set((old) => ({ ...old, ...change }));
  };
  const leave = () => router.history.back();
  const saved = () => {
    draft.clear();
    leave();
  };
  const submit = () =>
    act.mutate({ operation: { society: { amend: factsOf(facts.id, typed) } } }, { onSuccess: saved });
  const refused = act.error instanceof Failure && act.error.code.startsWith("credit-code") ? act.error : null;
  const line = (field: Line, hint?: string) => (
    <TextField
      label={t(`society-${field}`)}
      hint={hint}
      value={typed[field]}
      onChange={(value) => set({ [field]: value })}
    />
  );
  return (
    <PageForm
      submit={submit}
      submitLabel={t("society-save")}
      cancel={leave}
      isBusy={act.isPending}
      failure={refused ? null : act.error}
      draft={draft}
    >
      <Card title={t("society-names")}>
        <div className="form-fields">
          <TextField label={t("society-name")} required value={typed.name} onChange={(name) => set({ name })} />
          <TextField
            label={t("society-number_mark")}
            hint={t("society-number_mark-hint")}
            required
            value={typed.number_mark}
            onChange={(number_mark) => set({ number_mark })}
          />
          <TextField
            label={t("society-credit_code")}
            hint={t("society-credit_code-hint")}
            refusal={refused ? say(refused) : undefined}
            value={typed.credit_code}
            onChange={(credit_code) => set({ credit_code })}
          />
          {line("field", t("society-field-hint"))}
        </div>
      </Card>
      <Card title={t("society-people")}>
        <div className="form-fields">
          {line("legal_representative")}
          {line("contact", t("society-contact-hint"))}
          {line("address")}
          {line("telephone")}
        </div>
      </Card>
      <Card title={t("society-money")}>
        <div className="form-fields">
          {line("bank")}
          {line("bank_account")}
          <MoneyField
            label={t("society-major_expense")}
            hint={t("society-major_expense-hint")}
            required
            value={typed.major_expense}
            onChange={(major_expense) => set({ major_expense })}
          />
        </div>
      </Card>
    </PageForm>
  );
}

export function Society() {
  const { t } = useWords();
  const view = useView("society", {}, ["society"]);
  return (
    <>
      <Head title={t("society-title")} />
      <Shown view={view}>
        {(facts) => (facts ? <Form key={facts.id} facts={facts} /> : <Empty>{t("society-none")}</Empty>)}
      </Shown>
    </>
  );
}
