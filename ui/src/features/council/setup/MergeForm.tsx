// Two records of one person become one: which of them stays, and what each knows.
import { useState } from "react";
import type { Person, PersonRow } from "../../../generated/api";
import { FormDialog } from "../../../shared/FormDialog";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { called } from "../posts";

const facts = ["employer", "post", "expertise", "phone", "email"] as const satisfies readonly (keyof Person)[];

type Props = { first: PersonRow; second: PersonRow; close: () => void };

export function MergeForm({ first, second, close }: Props) {
  const { t } = useWords();
  const act = useChange("act");
  const [keep, setKeep] = useState(first.person.id);
  const gone = keep === first.person.id ? second.person.id : first.person.id;
  const submit = () =>
    act.mutate({ operation: { person: { merge: { keep_id: keep, merged_id: gone } } } }, { onSuccess: close });
  const seats = (row: PersonRow) =>
    row.seats
      .map((seat) => t("council-seat-held", { body: seat.body, position: called({ t }, seat.posts) }))
      .join(t("council-and"));
  return (
    <FormDialog
      title={t("council-merge-of", { name: first.person.name })}
      open
      close={close}
      submit={submit}
      submitLabel={t("council-merge")}
      isBusy={act.isPending}
      failure={act.error}
    >
      <p className="note">{t("council-merge-means")}</p>
      <table className="table merge">
        <thead>
          <tr>
            <th scope="col" />
            {[first, second].map(({ person }) => (
              <th key={person.id} scope="col">
                <label className="merge-keep">
                  <input type="radio" name="keep" checked={keep === person.id} onChange={() => setKeep(person.id)} />
                  {t(keep === person.id ? "council-merge-keeps" : "council-merge-goes")}
                </label>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <tr key={fact}>
              <th scope="row">{t(`roster-column-${fact}`)}</th>
              <td>{first.person[fact]}</td>
              <td>{second.person[fact]}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t("council-seats-held")}</th>
            <td>{seats(first)}</td>
            <td>{seats(second)}</td>
          </tr>
        </tbody>
      </table>
    </FormDialog>
  );
}
