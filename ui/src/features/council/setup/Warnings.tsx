// What of a body is not as the charter, or the plan, has it; nothing when all is well.
import { useState } from "react";
import type { BodySetup } from "../../../generated/api";
import { useView } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { ApprovalForm } from "./ApprovalForm";

export function Warnings({ setup: { warnings } }: { setup: BodySetup }) {
  const { t } = useWords();
  const people = useView("people_room", {}, ["person", "seat", "term", "body"]);
  const [filing, setFiling] = useState<{ seat: string; name: string } | null>(null);
  if (warnings.length === 0) return null;
  const nameOf = (id: string | null) => people.data?.people.find(({ person }) => person.id === id)?.person.name ?? "";
  return (
    <section className="card body-warnings" aria-label={t("council-warnings")}>
      <header>
        <h2>{t("council-warnings")}</h2>
      </header>
      <ul>
        {warnings.map((warning) => (
          <li key={`${warning.code}${warning.seat_id}${warning.sentence}`}>
            <span className="grow">{warning.sentence}</span>
            {warning.seat_id && (
              <button
                type="button"
                className="as-link"
                onClick={() => setFiling({ seat: warning.seat_id ?? "", name: nameOf(warning.person_id) })}
              >
                {t("council-approval-file")}
              </button>
            )}
          </li>
        ))}
      </ul>
      {filing && <ApprovalForm {...filing} close={() => setFiling(null)} />}
    </section>
  );
}
