// From which record a paper is made, as a link to it.
import { Link } from "@tanstack/react-router";
import type { PaperRow } from "../../generated/api";
import { useWords } from "../../words/words";

export function Source({ row }: { row: PaperRow }) {
  const { t } = useWords();
  return (
    <span>
      {t("documents-source")} <SourceLink row={row} />
    </span>
  );
}

function SourceLink({ row }: { row: PaperRow }) {
  const { t } = useWords();
  const text = t(`documents-source-${row.of.document}`);
  const { of } = row;
  if (row.meeting_id !== null) {
    return (
      <Link to="/council/$meeting" params={{ meeting: row.meeting_id }} search={row.agenda_item_id === null ? {} : { item: row.agenda_item_id }}>
        {text}
      </Link>
    );
  }
  if (of.document === "task_agreement" && row.project_id !== null) {
    return (
      <Link to="/project/$project/agreement" params={{ project: row.project_id }} search={{ record: of.agreement_id }}>
        {text}
      </Link>
    );
  }
  return row.project_id === null ? (
    text
  ) : (
    <Link to="/project/$project" params={{ project: row.project_id }}>
      {text}
    </Link>
  );
}
