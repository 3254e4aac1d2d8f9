// A person: the few facts that documents need. Whoever is named nowhere can be removed; data are erased where the law asks it.
import type { Person } from "../../../generated/api";
import { Button } from "../../../shared/Button";
import { FormDialog } from "../../../shared/FormDialog";
import { CheckField, TextField } from "../../../shared/form";
import { newId } from "../../../shared/ids";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { useForm } from "../form";
import { line } from "../words";

type Props = { person: Person | null; close: () => void; erase: (person: Person) => void };

export function PersonForm({ person, close, erase }: Props) {
  const { t } = useWords();
  const act = useChange("act");
  const form = useForm(`person.${person?.id ?? "new"}`, {
    name: person?.name ?? "",
    employer: person?.employer ?? "",
    post: person?.post ?? "",
    expertise: person?.expertise ?? "",
    phone: person?.phone ?? "",
    email: person?.email ?? "",
    isOfficial: person?.official === "serving",
  });
  const done = () => {
    form.clear();
    close();
  };
  const submit = () => {
    const { name, employer, post, expertise, phone, email, isOfficial } = form.value;
    const said: Person = {
      id: person?.id ?? newId(),
      name,
      employer: line(employer),
      post: line(post),
      expertise: line(expertise),
      phone: line(phone),
      email: line(email),
      official: isOfficial ? "serving" : "no",
      erased_on: null,
    };
    act.mutate({ operation: { person: person ? { amend: said } : { add: said } } }, { onSuccess: done });
  };
  const remove = () =>
    person && act.mutate({ operation: { person: { remove: { person_id: person.id } } } }, { onSuccess: done });
  return (
    <FormDialog
      title={person ? t("council-person-of", { name: person.name }) : t("council-person-add")}
      open
      close={close}
      submit={submit}
      submitLabel={t(person ? "council-save" : "council-person-add")}
      isBusy={act.isPending}
      failure={act.error}
      draft={form}
    >
      <div className="pair">
        <TextField label={t("roster-column-name")} {...form.field("name")} required />
        <TextField label={t("roster-column-post")} {...form.field("post")} />
      </div>
      <TextField label={t("roster-column-employer")} {...form.field("employer")} />
      <TextField label={t("roster-column-expertise")} {...form.field("expertise")} />
      <div className="pair">
        <TextField label={t("roster-column-phone")} {...form.field("phone")} />
        <TextField label={t("roster-column-email")} {...form.field("email")} />
      </div>
      <CheckField label={t("council-official")} hint={t("council-official-hint")} {...form.field("isOfficial")} />
      {person && (
        <p>
          <Button size="small" variant="text" type="button" disabled={act.isPending} onClick={remove}>
            {t("council-person-remove")}
          </Button>
          <Button
            size="small"
            variant="text"
            type="button"
            disabled={act.isPending}
            onClick={() => {
              form.clear();
              erase(person);
            }}
          >
            {t("council-erase")}
          </Button>
        </p>
      )}
    </FormDialog>
  );
}
