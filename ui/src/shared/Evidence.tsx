// The files that prove a record: brought in, shown, written out, taken away; in a list, or behind a button that counts them.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { AddIcon, AttachIcon, DeleteIcon } from "tdesign-icons-react";
import type { EvidenceOf, EvidenceView } from "../generated/api";
import { call, type Failure, openPath, pickFile, saveFile } from "../host";
import { useWords } from "../words/words";
import { Button } from "./Button";
import { fileSize, shortDate } from "./figures";
import { newId } from "./ids";
import { useLong } from "./long";
import { LongBar } from "./LongBar";
import { Modal } from "./Modal";
import { FailureNotice, Tag } from "./parts";
import { readsStale, useChange, useView } from "./queries";

/** Any file. */
const ANY = ["*"];

/** Brings a file in as evidence of a record; `then` hears its key. */
export function useAttach(of: EvidenceOf, then?: (evidence: string) => void) {
  const { t } = useWords();
  const client = useQueryClient();
  const long = useLong("attach_evidence");
  const attach = async () => {
    const path = await pickFile(t("evidence-pick"), ANY);
    if (path === null) return;
    const evidence_id = newId();
    long.run({ evidence_id, of, title: null, path }, (receipt) => {
      void client.invalidateQueries({ predicate: (query) => readsStale(query.queryKey, receipt.stale) });
      then?.(evidence_id);
    });
  };
  return { attach: () => void attach(), long };
}

function Line({ one }: { one: EvidenceView }) {
  const { t, language } = useWords();
  const change = useChange("act");
  const take = useMutation<string | null, Failure, "show" | "save">({
    mutationFn: async (how) => {
      if (how === "show") {
        await openPath(await call("show_evidence", { evidence_id: one.id }));
        return null;
      }
      const path = await saveFile(t("evidence-save"), one.file_name);
      if (path !== null) await call("save_evidence", { evidence_id: one.id, path });
      return path;
    },
  });
  const failure = take.error ?? change.error;
  return (
    <li data-record={one.id}>
      <span className="evidence-name">
        {one.title}
        <span className="note">
          {one.file_name}
          {"　"}
          <span className="evidence-fact">{fileSize(one.bytes)}</span>
          {"　"}
          <span className="evidence-fact">{t("evidence-added", { day: shortDate(one.added_on, language) })}</span>
        </span>
        {take.data && (
          <span className="note" role="status">
            {t("evidence-saved", { path: take.data })}
          </span>
        )}
        {failure && <FailureNotice failure={failure} />}
      </span>
      {one.relied_on && <Tag tone="green">{t("evidence-relied", { day: shortDate(one.relied_on, language) })}</Tag>}
      {one.can_open && (
        <Button size="small" variant="outline" onClick={() => take.mutate("show")}>
          {t("evidence-open")}
        </Button>
      )}
      <Button size="small" variant="outline" onClick={() => take.mutate("save")}>
        {t("evidence-save")}
      </Button>
      {!one.relied_on && (
        <button
          type="button"
          className="icon-button"
          aria-label={t("evidence-remove", { title: one.title })}
          title={t("evidence-remove", { title: one.title })}
          onClick={() => change.mutate({ operation: { evidence: { remove: { evidence_id: one.id } } } })}
        >
          <DeleteIcon />
        </button>
      )}
    </li>
  );
}

/** What proves a record, with what can be done about it. */
export function EvidenceList({ of }: { of: EvidenceOf }) {
  const { t } = useWords();
  const { attach, long } = useAttach(of);
  const view = useView("evidence", { of }, ["evidence"]);
  const held = view.data ?? [];
  return (
    <section className="evidence">
      <h3>
        {t("evidence")}
        <button type="button" className="as-link" disabled={long.isBusy} onClick={attach}>
          <AddIcon /> {t("evidence-add")}
        </button>
      </h3>
      <LongBar label={t("evidence-adding")} long={long} />
      {long.failure && <FailureNotice failure={long.failure} />}
      {view.error && <FailureNotice failure={view.error} />}
      {view.data && held.length === 0 && <p className="note">{t("evidence-none")}</p>}
      <ul className="evidence-list">
        {held.map((one) => (
          <Line key={one.id} one={one} />
        ))}
      </ul>
    </section>
  );
}

type CountedProps = { of: EvidenceOf; id: string; title: string; size?: "small" | "medium" };

/** A button that counts what proves a record and opens the list. */
export function EvidenceButton({ of, id, title, size = "small" }: CountedProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const count = useView("evidence_counts", {}, ["evidence"]).data?.[id] ?? 0;
  return (
    <>
      <Button
        size={size}
        variant={count > 0 || size === "medium" ? "outline" : "text"}
        icon={<AttachIcon />}
        onClick={() => setOpen(true)}
      >
        {count > 0 ? t("evidence-count", { count }) : size === "small" ? t("evidence-attach") : t("evidence")}
        <span className="unseen"> {t("evidence-of", { title, count })}</span>
      </Button>
      {isOpen && (
        <Modal title={title} close={() => setOpen(false)} width={640}>
          <EvidenceList of={of} />
        </Modal>
      )}
    </>
  );
}
