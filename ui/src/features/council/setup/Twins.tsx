// Records that may be one person: proposed by the name and another fact, never by the name alone.
import { useState } from "react";
import type { PersonRow, Twins as Pair } from "../../../generated/api";
import { useWords } from "../../../words/words";
import { MergeForm } from "./MergeForm";

export function Twins({ twins, people }: { twins: Pair[]; people: PersonRow[] }) {
  const { t } = useWords();
  const [merging, setMerging] = useState<Pair | null>(null);
  if (twins.length === 0) return null;
  const row = (id: string) => people.find(({ person }) => person.id === id);
  const first = merging && row(merging.first);
  const second = merging && row(merging.second);
  return (
    <section className="card body-warnings" aria-label={t("council-twins")}>
      <header>
        <h2>{t("council-twins")}</h2>
      </header>
      <ul>
        {twins.map((pair) => (
          <li key={`${pair.first}${pair.second}`}>
            <span className="grow">
              {t("council-twins-said", {
                name: row(pair.first)?.person.name ?? "",
                shared: pair.shared.map((fact) => t(`council-twins-${fact}`)).join(t("council-and")),
              })}
            </span>
            <button type="button" className="as-link" onClick={() => setMerging(pair)}>
              {t("council-merge")}
            </button>
          </li>
        ))}
      </ul>
      {first && second && <MergeForm first={first} second={second} close={() => setMerging(null)} />}
    </section>
  );
}
