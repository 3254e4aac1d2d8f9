// The lawful erasure of a person's data: what goes, what stays and where the data still lie is said before; it cannot be undone.
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ErasureView, Person } from "../../../generated/api";
import { FormDialog } from "../../../shared/FormDialog";
import { longDate } from "../../../shared/figures";
import { CheckField, TextField } from "../../../shared/form";
import { Shown } from "../../../shared/parts";
import { useChange, useView } from "../../../shared/queries";
import { placeOf } from "../../../shared/rooms";
import { useWords } from "../../../words/words";
import { useForm, useToday } from "../form";

/** What holds the data or the name still: backups, the text of records, exported files, copies that were carried out. */
export function Holding({ erasure }: { erasure: ErasureView }) {
  const { t, language } = useWords();
  const { records, files, copies } = erasure;
  const places = [...erasure.backups, ...(erasure.second_place ? [erasure.second_place] : [])];
  return (
    <>
      {places.length > 0 && (
        <ul className="erasure-places">
          {places.map((file) => (
            <li key={file}>{t("erasure-backup", { file })}</li>
          ))}
        </ul>
      )}
      {records.length > 0 && <p>{t("council-erase-records", { count: records.length })}</p>}
      <ul className="erasure-places">
        {records.map((one) => (
          <li key={one.place.id}>
            <Link {...placeOf(one.place)}>{one.title}</Link>
          </li>
        ))}
      </ul>
      {files.length > 0 && <p>{t("council-erase-files", { count: files.length })}</p>}
      <ul className="erasure-places">
        {files.map((one) => (
          <li key={`${one.file_name}${one.exported_at}`}>
            {t("council-erase-file", { title: one.title, file: one.file_name, day: longDate(one.exported_at, language) })}
          </li>
        ))}
      </ul>
      {copies.length > 0 && <p>{t("council-erase-copies", { count: copies.length })}</p>}
      <ul className="erasure-places">
        {copies.map((one) => (
          <li key={one.carried_at}>
            {t("council-erase-copy", { meeting: one.meeting, holder: one.carried_to, day: longDate(one.carried_at, language) })}
          </li>
        ))}
      </ul>
    </>
  );
}

export function EraseForm({ person, close }: { person: Person; close: () => void }) {
  const { t, language } = useWords();
  const today = useToday();
  const erasure = useView("erasure", { person_id: person.id, language }, ["*"]);
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
