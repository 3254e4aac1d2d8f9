// What is typed into an agreement: kept on this machine at once, written to the workspace a moment after the last key.
import { useCallback, useEffect, useRef, useState } from "react";
import type { AgreementParts, AgreementVersion } from "../../generated/api";
import { useDraft } from "../../shared/draft";
import { nowWithOffset } from "../../shared/moment";
import { useChange } from "../../shared/queries";
import { said, unnamed } from "./said";

/** How long the keys must rest before what was typed is written, milliseconds. */
const REST = 1200;

export type Parts = {
  /** As typed: rows without a name are here, but not in the agreement yet. */
  typed: AgreementParts;
  /** As the agreement would say it. */
  said: AgreementParts;
  set: (change: Partial<AgreementParts>) => void;
  /** When it was last written from here. */
  writtenAt: string | null;
  isWriting: boolean;
  /** Whether something is typed that is not written. */
  isUnwritten: boolean;
  failure: Error | null;
  /** Whether what was typed here earlier was found and taken up again. */
  isRestored: boolean;
  /** Drops what was found. */
  drop: () => void;
  /** Writes now what is not written. */
  write: () => void;
};

export function useParts(version: AgreementVersion): Parts {
  const act = useChange("act");
  const draft = useDraft<AgreementParts>(`agreement.${version.id}`, version.parts);
  const [found] = useState(draft.isChanged);
  const [writtenAt, setWrittenAt] = useState<string | null>(null);
  const standing = JSON.stringify(version.parts);
  /** What the program was last told, or said itself. */
  const known = useRef(standing);
  const isOpen = version.status === "drafting";
  const value = isOpen ? draft.value : version.parts;
  const meant = said(value);
  const text = JSON.stringify(meant);
  const isUnwritten = isOpen && draft.isChanged && text !== known.current;
  const latest = useRef({ meant, text, isUnwritten, isBusy: false, isShown: true, isWhole: true });
  latest.current = { ...latest.current, meant, text, isUnwritten, isBusy: act.isPending, isWhole: unnamed(value) === 0 };
  // A refused text waits for the next key: the same text would be refused again.
  const [refused, setRefused] = useState("");

  const { mutateAsync } = act;
  const { clear } = draft;
  const write = useCallback(() => {
    const now = latest.current;
    if (!now.isUnwritten || now.isBusy) return;
    known.current = now.text;
    const operation = { agreement: { write: { agreement_id: version.id, parts: now.meant } } };
    const written = () => {
      setWrittenAt(nowWithOffset());
      if (!latest.current.isShown && latest.current.text === now.text) clear();
    };
    const stopped = () => {
      known.current = "";
      setRefused(now.text);
    };
    mutateAsync({ operation }).then(written, stopped);
  }, [mutateAsync, version.id, clear]);

  useEffect(() => {
    if (!isUnwritten || act.isPending || text === refused) return;
    const timer = setTimeout(write, REST);
    return () => clearTimeout(timer);
  }, [isUnwritten, act.isPending, text, refused, write]);
  // Leaving writes what is not written; what is written needs no draft any more.
  useEffect(() => {
    latest.current.isShown = true;
    return () => {
      latest.current.isShown = false;
      if (latest.current.isUnwritten) write();
      else if (!latest.current.isBusy && latest.current.isWhole) clear();
    };
  }, [write, clear]);

  // Undo and redo change what stands: a form without anything of its own follows.
  useEffect(() => {
    if (standing === known.current || latest.current.isBusy) return;
    if (latest.current.text === known.current) clear();
    known.current = standing;
  }, [standing, clear]);

  const drop = () => {
    clear();
    known.current = standing;
  };
  return {
    typed: value,
    said: meant,
    set: (change) => draft.set((old) => ({ ...old, ...change })),
    writtenAt,
    isWriting: act.isPending,
    isUnwritten,
    failure: act.error,
    isRestored: found && draft.isChanged && writtenAt === null,
    drop,
    write,
  };
}
