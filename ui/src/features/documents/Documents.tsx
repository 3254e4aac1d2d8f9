// The documents: every paper that can be made or went out, newest first; beside the list the pages of the one in hand.
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { DocumentsRoom } from "../../generated/api";
import { Shown } from "../../shared/parts";
import { useView } from "../../shared/queries";
import { useWords } from "../../words/words";
import { DocumentList } from "./DocumentList";
import { DocumentsHead } from "./DocumentsHead";
import { PaperPane } from "./PaperPane";
import { useReports } from "./useReports";
import "./sheets";

/** The kinds of records that the list is made of. */
const kinds = ["export", "submission", "resolution", "meeting", "agreement_version", "pilot_project", "society", "body", "term"];

export function Documents() {
  const { language } = useWords();
  const view = useView("documents_room", { language }, kinds);
  return <Shown view={view}>{(room) => <Room room={room} />}</Shown>;
}

function Room({ room }: { room: DocumentsRoom }) {
  const { record } = useSearch({ strict: false }) as { record?: string };
  const reports = useReports(room);
  const rows = [...reports.rows, ...room.rows];
  const named = rows.find((row) => row.key === record || row.of_key === record || row.exports.some(({ export: one }) => one.id === record));
  const [chosen, choose] = useState<string | null>(null);
  const row = rows.find((one) => one.key === chosen) ?? rows.find((one) => chosen?.startsWith(`${one.key} `)) ?? named ?? rows[0];
  return (
    <div className="documents">
      <DocumentsHead room={room} rows={rows} choose={choose} report={(of) => choose(reports.begin(of))} />
      <div className="documents-panes">
        <DocumentList rows={rows} today={room.today} chosen={row?.key ?? null} choose={choose} />
        {row && <PaperPane key={row.key} row={row} today={room.today} drop={reports.has(row.key) ? () => reports.drop(row.key) : null} />}
      </div>
    </div>
  );
}
