// Cover and basic facts: what the paper prints of the parties, and where a fact that is missing is filled in.
import { Link } from "@tanstack/react-router";
import type { PaperFact } from "../../../generated/api";
import { longDate } from "../../../shared/figures";
import { Tag } from "../../../shared/parts";
import { type MessageKey, useWords } from "../../../words/words";
import type { FormProps } from "./Form";

export function Cover({ room, view }: FormProps) {
  const { t, language } = useWords();
  const { project, head } = room;
  const facts: [MessageKey & `agreement-fact-${string}`, string | null][] = [
    ["agreement-fact-project", head.title],
    ["agreement-fact-function", `${t(`agreement-function-${project.facts.function}`)} ${head.clause}`],
    ["agreement-fact-department", [project.department, project.bureau].filter(Boolean).join(" ")],
    ["agreement-fact-society", room.society],
    ["agreement-fact-cast", t("word-cast")],
    ["agreement-fact-leader", head.leader],
    ["agreement-fact-days", t("agreement-days", { from: longDate(project.starts_on, language), to: longDate(project.ends_on, language) })],
    ["agreement-fact-version", t("agreement-version-draft", { number: view.version.number, draft: view.version.draft })],
  ];
  return (
    <section className="agreement-part" data-part="cover" aria-label={t("agreement-part-cover")}>
      <h2>{t("agreement-part-cover")}</h2>
      <dl className="agreement-facts">
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{text || <Tag tone="amber">{t("agreement-fact-missing")}</Tag>}</dd>
          </div>
        ))}
      </dl>
      {room.facts_missing.length > 0 && (
        <div className="notice">
          <p>{t("agreement-facts-missing")}</p>
          <ul>
            {room.facts_missing.map((fact) => (
              <li key={fact}>
                <Where fact={fact} project={project.id} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** The fact, as a link to the room where it is filled in. */
function Where({ fact, project }: { fact: PaperFact; project: string }) {
  const { t } = useWords();
  const name = t(`agreement-paper-${fact}`);
  return fact.startsWith("society_") ? (
    <Link to="/society">{t("agreement-fill-society", { fact: name })}</Link>
  ) : (
    <Link to="/project/$project" params={{ project }}>
      {t("agreement-fill-project", { fact: name })}
    </Link>
  );
}
