// Who stands for election, in the order of the paper: nominated, moved, taken off; nothing is sent before it is all there.
import { ChevronDownIcon, ChevronUpIcon, CloseIcon } from "tdesign-icons-react";
import type { ItemView, MeetingRoom } from "../../../generated/api";
import { FormDialog } from "../../../shared/FormDialog";
import { PersonField } from "../../../shared/form";
import { useChange } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { useForm } from "../form";
import { peopleOf } from "./ConveneForm";
import { moved } from "./candidates";

type Props = { room: MeetingRoom; view: ItemView; close: () => void };

export function CandidatesForm({ room, view, close }: Props) {
  const { t } = useWords();
  const act = useChange("act");
  const form = useForm<{ wanted: string[] }>(`candidates.${view.item.id}`, {
    wanted: view.candidates.map((one) => one.candidate.person_id),
  });
  const { wanted } = form.value;
  const put = (next: string[]) => form.put({ wanted: next });
  const nameOf = (id: string) => room.names[id] ?? "";
  const others = peopleOf(room.people).filter((person) => !wanted.includes(person.id));
  const taken = wanted.map((id) => ({ id, name: nameOf(id), note: t("council-stands-already") }));
  const submit = () =>
    act.mutate(
      { operation: { vote: { list_candidates: { agenda_item_id: view.item.id, person_ids: wanted } } } },
      {
        onSuccess: () => {
          form.clear();
          close();
        },
      },
    );
  return (
    <FormDialog
      title={t("council-candidates-of", { title: view.item.title })}
      open
      close={close}
      submit={submit}
      submitLabel={t("council-save")}
      isBusy={act.isPending}
      failure={act.error}
      draft={form}
    >
      <p className="note">{t("council-candidates-means", { places: view.item.places ?? 1 })}</p>
      {wanted.length > 0 && (
        <ol className="candidates-order" aria-label={t("council-candidates")}>
          {wanted.map((person, place) => (
            <li key={person}>
              <span className="place">{place + 1}</span>
              <strong className="grow">{nameOf(person)}</strong>
              <button
                type="button"
                className="icon-button"
                aria-label={t("council-candidate-up", { name: nameOf(person) })}
                disabled={place === 0}
                onClick={() => put(moved(wanted, place, -1))}
              >
                <ChevronUpIcon />
              </button>
              <button
                type="button"
                className="icon-button"
                aria-label={t("council-candidate-down", { name: nameOf(person) })}
                disabled={place === wanted.length - 1}
                onClick={() => put(moved(wanted, place, 1))}
              >
                <ChevronDownIcon />
              </button>
              <button
                type="button"
                className="icon-button"
                aria-label={t("council-candidate-withdraw", { name: nameOf(person) })}
                onClick={() => put(wanted.filter((one) => one !== person))}
              >
                <CloseIcon />
              </button>
            </li>
          ))}
        </ol>
      )}
      <PersonField
        key={wanted.length}
        label={t("council-candidate-nominate")}
        value={null}
        onChange={(person) => person && put([...wanted, person])}
        people={others}
        taken={taken}
      />
    </FormDialog>
  );
}
