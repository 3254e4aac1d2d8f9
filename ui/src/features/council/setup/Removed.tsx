// Who was removed and whose data the ledger tells still: each can be erased by law.
import type { Person, RemovedPerson } from "../../../generated/api";
import { longDate } from "../../../shared/figures";
import { useWords } from "../../../words/words";

export function Removed({ removed, erase }: { removed: RemovedPerson[]; erase: (person: Person) => void }) {
  const { t, language } = useWords();
  if (removed.length === 0) return null;
  return (
    <section className="card body-warnings" aria-label={t("council-removed")}>
      <header>
        <h2>{t("council-removed")}</h2>
      </header>
      <ul>
        <li className="note">{t("council-removed-means")}</li>
        {removed.map(({ person, removed_at }) => (
          <li key={person.id}>
            <span className="grow">
              {t("council-removed-said", { name: person.name, day: longDate(removed_at, language) })}
            </span>
            <button type="button" className="as-link" onClick={() => erase(person)}>
              {t("council-erase")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
