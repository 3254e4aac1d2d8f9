// Nothing was found: the name that was typed can be entered as a new person.
import { useNavigate } from "@tanstack/react-router";
import { Button } from "../../shared/Button";
import { newId } from "../../shared/ids";
import { Empty, FailureNotice } from "../../shared/parts";
import { useChange } from "../../shared/queries";
import { placeOf } from "../../shared/rooms";
import { useWords } from "../../words/words";

/** A name is short and holds no digits. */
const isName = (text: string): boolean => /^[\p{L}·. ]{2,24}$/u.test(text);

export function AddPerson({ name, close }: { name: string; close: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const act = useChange("act");
  const add = () => {
    const id = newId();
    const person = { id, name, employer: null, post: null, expertise: null, phone: null, email: null, official: "no" as const, erased_on: null };
    act.mutate(
      { operation: { person: { add: person } } },
      { onSuccess: () => (close(), void navigate(placeOf({ kind: "person", id }))) },
    );
  };
  return (
    <div className="palette-nothing">
      <Empty>
        {t("search-nothing", { text: name })} {t("search-nothing-ways")}
      </Empty>
      {act.error && <FailureNotice failure={act.error} />}
      {isName(name) && (
        <Button variant="outline" theme="primary" loading={act.isPending} onClick={add}>
          {t("search-add-person", { name })}
        </Button>
      )}
    </div>
  );
}
