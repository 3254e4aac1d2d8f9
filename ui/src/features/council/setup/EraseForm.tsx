// The lawful erasure of a person's data: what goes, what stays and where the data still lie is said before; it cannot be undone.
import { useState } from "react";
import type { ErasureView, Person } from "../../../generated/api";
import { FormDialog } from "../../../shared/FormDialog";
import { CheckField, TextField } from "../../../shared/form";
import { Shown } from "../../../shared/parts";
import { useChange, useView } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { useForm, useToday } from "../form";

/** Where the data still lie. */
export function Holding({ erasure }: { erasure: ErasureView }) {
  const { t } = useWords();
  const places = [...erasure.backups, ...(erasure.second_place ? [erasure.second_place] : [])];
  if (places.length === 0) return null;
  return (
    <ul className="erasure-places">
      {places.map((file) => (
        <li key={file}>{t("erasure-backup", { file })}</li>
      ))}
    </ul>
  );
}

export function EraseForm({ person, close }: { person: Person; close: () => void }) {
  const { t } = useWords();
  const today = useToday();
  const erasure = useView("erasure", { person_id: person.id }, ["*"]);
  const act = useChange("act");
  const form = useForm(`erase.${person.id}`, { reason: "", isSure: false });
  const { reason, isSure } = form.value;
  const [isTried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (isSure) erase();
  };
  const erase = () =>
    act.mutate(
      {
        operation: {
          person: {
            erase: { person_id: person.id, erased_on: today, reason, name_instead: t("council-erased-name") },
          },
        },
      },
      {
        onSuccess: () => {
          form.clear();
          close();
        },
      },
    );
  return (
    <FormDialog
      title={t("council-erase-of", { name: person.name })}
      open
      close={close}
      submit={submit}
      submitLabel={t("council-erase-for-good")}
      isBusy={act.isPending}
      failure={act.error}
    >
      <Shown view={erasure}>
        {(view) => (
          <div className="erasure">
            <p>{t(view.name_stays ? "erasure-name-stays" : "erasure-name-goes", { name: person.name })}</p>
            <p>{t("erasure-entries", { count: view.entries })}</p>
            <Holding erasure={view} />
            <p className="note">{t("council-erase-means")}</p>
          </div>
        )}
      </Shown>
      <TextField label={t("council-erase-reason")} hint={t("council-erase-reason-hint")} {...form.field("reason")} required />
      <CheckField
        label={t("council-erase-sure")}
        refusal={isTried && !isSure ? t("council-erase-not-sure") : undefined}
        {...form.field("isSure")}
      />
    </FormDialog>
  );
}
