// The entries as a list: a sentence each, the way to its record, and taking it back.
import { Link } from "@tanstack/react-router";
import { type ReactNode } from "react";
import type { LedgerEntry } from "../../generated/api";
import { Button } from "../../shared/Button";
import { clock, longDate } from "../../shared/figures";
import { ListTable, type ListColumn } from "../../shared/ListTable";
import { Tag } from "../../shared/parts";
import { placeOf } from "../../shared/rooms";
import { useSentence } from "../../shared/sentence";
import { useWords } from "../../words/words";

type Props = {
  entries: LedgerEntry[];
  undo: (seq: number) => void;
  redo: (seq: number) => void;
  isBusy: boolean;
  empty: ReactNode;
};

export function Entries({ entries, undo, redo, isBusy, empty }: Props) {
  const { t, language } = useWords();
  const sentence = useSentence();
  const moment = (entry: LedgerEntry) => `${longDate(entry.at, language)} ${clock(entry.at)}`;
  const state = (entry: LedgerEntry) => (entry.undone_by === null ? "" : t("ledger-screen-undone", { seq: entry.undone_by }));
  const columns: ListColumn<LedgerEntry>[] = [
    { key: "seq", title: t("ledger-screen-seq"), width: 72, align: "right", cell: (entry) => entry.seq, toText: (entry) => String(entry.seq) },
    { key: "at", title: t("ledger-screen-at"), width: 204, cell: moment, toText: moment },
    { key: "actor", title: t("ledger-screen-actor"), width: 120, cell: (entry) => entry.actor, toText: (entry) => entry.actor },
    { key: "done", title: t("ledger-screen-done"), cell: (entry) => <What entry={entry} said={sentence(entry)} />, toText: sentence },
    {
      key: "state",
      title: t("ledger-screen-state"),
      width: 248,
      align: "right",
      toText: state,
      cell: (entry) => (
        <span className="ledger-state">
          {entry.undone_by !== null && <Tag tone="plain">{state(entry)}</Tag>}
          {entry.undone_by !== null && (
            <Button size="small" variant="outline" disabled={isBusy} onClick={() => redo(entry.seq)}>
              {t("ledger-screen-redo")}
            </Button>
          )}
          {entry.can_undo && (
            <Button size="small" variant="outline" disabled={isBusy} onClick={() => undo(entry.seq)}>
              {t("ledger-screen-undo")}
            </Button>
          )}
        </span>
      ),
    },
  ];
  return <ListTable columns={columns} rows={entries} keyOf={(entry) => String(entry.seq)} label={t("frame-room-ledger")} empty={empty} />;
}

function What({ entry, said }: { entry: LedgerEntry; said: string }) {
  const { t } = useWords();
  if (!entry.place) return <span>{said}</span>;
  return (
    <span className="ledger-what">
      <Link {...placeOf(entry.place)} title={`${said}\n${t("ledger-screen-hash", { hash: entry.hash.slice(0, 12), device: entry.device })}`}>
        {said}
      </Link>
      <Link to="/ledger" search={{ of: entry.place.id }} className="only">
        {t("ledger-screen-only")}
      </Link>
    </span>
  );
}
