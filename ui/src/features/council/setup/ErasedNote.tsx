// A person whose data were erased: what that left, and which backups hold the data still.
import type { Person } from "../../../generated/api";
import { longDate } from "../../../shared/figures";
import { Modal } from "../../../shared/Modal";
import { Shown } from "../../../shared/parts";
import { useView } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { Holding } from "./EraseForm";

export function ErasedNote({ person, close }: { person: Person; close: () => void }) {
  const { t, language } = useWords();
  const erasure = useView("erasure", { person_id: person.id, language }, ["*"]);
  return (
    <Modal title={t("council-person-of", { name: person.name })} close={close} width={640}>
      <div className="erasure">
        <p>{t("council-erased-on", { day: longDate(person.erased_on ?? "", language) })}</p>
        <Shown view={erasure}>{(view) => <Holding erasure={view} />}</Shown>
      </div>
    </Modal>
  );
}
