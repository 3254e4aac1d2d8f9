// A body: its kind, name, the mark that its resolutions' numbers begin with, and the day on which it was set up.
import type { Body, BodyKind } from "../../../generated/api";
import { FormDialog } from "../../../shared/FormDialog";
import { ChoiceField, DateField, TextField } from "../../../shared/form";
import { newId } from "../../../shared/ids";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { useForm, useToday } from "../form";

const kinds: BodyKind[] = ["council", "executive_council", "congress", "supervisors", "committee", "pilot_office"];

type Typed = { kind: BodyKind | null; name: string; number_mark: string; established_on: string | null };
type Props = { body: Body | null; close: () => void; done: (body: string) => void };

export function BodyForm({ body, close, done }: Props) {
  const { t } = useWords();
  const today = useToday();
  const act = useChange("act");
  const form = useForm<Typed>(`body.${body?.id ?? "new"}`, {
    kind: body?.kind ?? "council",
    name: body?.name ?? t("council-body-kind-council"),
    number_mark: body?.number_mark ?? "",
    established_on: body?.established_on ?? null,
  });
  const { kind, name, number_mark, established_on } = form.value;
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
    </FormDialog>
  );
}
