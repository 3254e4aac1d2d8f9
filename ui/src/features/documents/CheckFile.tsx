// Checking a PDF that came from outside: chosen or dropped here; the verdict in plain words.
import { useMutation } from "@tanstack/react-query";
import { type DragEvent, useState } from "react";
import { CheckCircleIcon, ErrorCircleIcon } from "tdesign-icons-react";
import type { FileVerdict } from "../../generated/api";
import { call, type Failure, pickFile } from "../../host";
import { Button } from "../../shared/Button";
import { Modal } from "../../shared/Modal";
import { FailureNotice } from "../../shared/parts";
import { useWords } from "../../words/words";
import { hexOf } from "./hex";
import { saidSince } from "./since";

type Checked = { file: string; verdict: FileVerdict };

export function CheckFile({ close }: { close: () => void }) {
  const { t } = useWords();
  const [isOver, setOver] = useState(false);
  const check = useMutation<Checked | null, Failure, File | null>({
    mutationFn: async (dropped) => {
      if (dropped) return { file: dropped.name, verdict: await call("verify_bytes", { hex: await hexOf(dropped) }) };
      const path = await pickFile(t("documents-check"), ["pdf"]);
      return path === null ? null : { file: path, verdict: await call("verify_file", { path }) };
    },
  });
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) check.mutate(file);
  };
  return (
    <Modal title={t("documents-check")} close={close}>
      <div
        className={isOver ? "check-drop check-over" : "check-drop"}
        onDragOver={(event) => (event.preventDefault(), setOver(true))}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <p>{t("documents-check-drop")}</p>
        <Button loading={check.isPending} onClick={() => check.mutate(null)}>
          {t("documents-check-choose")}
        </Button>
      </div>
      {check.error && <FailureNotice failure={check.error} />}
      {check.data && <Verdict checked={check.data} />}
    </Modal>
  );
}

function Verdict({ checked: { file, verdict } }: { checked: Checked }) {
  const { t, language } = useWords();
  const isSound = verdict.code_holds && verdict.bytes_hold;
  const known = { true: "documents-known", false: "documents-unknown", null: "documents-no-workspace" } as const;
  return (
    <div className="check-verdict" role="status">
      <p className="note">{file}</p>
      <h3>{[verdict.number, verdict.title].filter(Boolean).join(" ")}</h3>
      <p className={isSound ? "green-text" : "amber-text"}>
        {isSound ? <CheckCircleIcon /> : <ErrorCircleIcon />} {t(isSound ? "documents-sound" : "documents-changed")}
      </p>
      {verdict.since.map((since) => (
        <p key={JSON.stringify(since)} className="red-text" role="alert">
          <ErrorCircleIcon /> {saidSince({ t, language }, since)}
        </p>
      ))}
      {verdict.code === null || verdict.anchor_seq === null ? (
        <p className="green-text">
          <CheckCircleIcon /> {t("documents-recorded")}
        </p>
      ) : (
        <>
          <p className={verdict.is_known ? "green-text" : "amber-text"}>
            {verdict.is_known ? <CheckCircleIcon /> : <ErrorCircleIcon />}{" "}
            {t(known[`${verdict.is_known}`], { seq: verdict.anchor_seq })}
          </p>
          <p className="note">{t("documents-code", { code: verdict.code })}</p>
        </>
      )}
    </div>
  );
}
