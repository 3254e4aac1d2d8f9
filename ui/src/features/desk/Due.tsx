// What is overdue, then what is due: day, what, who, how long.
import { Link } from "@tanstack/react-router";
import type { Desk, DueItem } from "../../generated/api";
import { shortDate } from "../../shared/figures";
import { placeOf } from "../../shared/rooms";
import { useWords } from "../../words/words";
import { DeskCard } from "./DeskCard";

/** Within so many days it counts as due soon, as the program counts it. */
const SOON = 14;

/** So few days before it is due a row is set in bold. */
const NEAR = 3;

function Row({ item, project }: { item: DueItem; project: string }) {
  const { t, language } = useWords();
  const state = item.days < 0 ? "late" : item.days <= NEAR ? "near" : "later";
  const left = item.days === 0 ? t("desk-due-today") : t(item.days < 0 ? "desk-late" : "desk-left", { days: Math.abs(item.days) });
  const title = item.kind === "duty" ? t("desk-due-duty", { body: item.title }) : item.title;
  return (
    <li className={state}>
      <span className="desk-when">{shortDate(item.due_on, language)}</span>
      <Link {...placeOf({ kind: item.kind, id: item.id, project_id: project })} title={title}>
        {title}
      </Link>
      <span className="who" title={item.person ?? undefined}>{item.person}</span>
      <span className="left">{left}</span>
    </li>
  );
}

export function Due({ view, project }: { view: Desk; project: string }) {
  const { t } = useWords();
  const late = view.due.filter((item) => item.days < 0);
  const listed = view.due.filter((item) => item.days <= SOON).length;
  const ahead = view.due.filter((item) => item.days >= 0);
  return (
    <DeskCard
      name="due"
      title={t("desk-due")}
      counts={
        <>
          {view.late > 0 && <span className="desk-count missing">{t("desk-late-count", { count: view.late })}</span>}
          {view.soon > 0 && <span className="desk-count">{t("desk-soon-count", { count: view.soon })}</span>}
        </>
      }
      beyond={view.late + view.soon - listed}
      more={{ label: t("desk-due-all"), to: `/project/${project}/work` }}
      empty={view.due.length === 0 ? { said: t("desk-due-empty"), begin: t("desk-due-begin") } : null}
    >
      {late.length > 0 && (
        <ul>
          {late.map((item) => (
            <Row key={item.id} item={item} project={project} />
          ))}
        </ul>
      )}
      {ahead.length > 0 && (
        <ul>
          {ahead.map((item) => (
            <Row key={item.id} item={item} project={project} />
          ))}
        </ul>
      )}
    </DeskCard>
  );
}
