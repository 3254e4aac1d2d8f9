// People from a table: a file or copied cells, its columns matched, every row judged, written only when confirmed.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Textarea } from "tdesign-react";
import type { ColumnMatch, PeopleRead, PeopleSource } from "../../../generated/api";
import { call, pickFile } from "../../../host";
import { Button } from "../../../shared/Button";
import { newId } from "../../../shared/ids";
import { Modal } from "../../../shared/Modal";
import { FailureNotice } from "../../../shared/parts";
import { readsStale } from "../../../shared/queries";
import { useWords } from "../../../words/words";
import { ImportPreview } from "./ImportPreview";

type Reading = { source: PeopleSource; matches: ColumnMatch[]; read: PeopleRead };

export function ImportPeople({ close }: { close: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [copied, setCopied] = useState("");
  const [reading, setReading] = useState<Reading | null>(null);
  const read = useMutation({
    mutationFn: async ({ source, matches }: Omit<Reading, "read">) => ({
      source,
      matches,
      read: await call("read_people", { source, matches }),
    }),
    onSuccess: setReading,
  });
  const confirm = useMutation({
    mutationFn: async ({ source, matches, read: seen }: Reading) => {
      const keys = Array.from({ length: seen.new }, newId);
      const receipt = await call("import_people", { source, matches, keys });
      await client.invalidateQueries({ predicate: (query) => readsStale(query.queryKey, receipt.stale) });
    },
    onSuccess: close,
  });
  const pick = async () => {
    const path = await pickFile(t("council-import-pick"), ["xlsx", "xls"]);
    if (path !== null) read.mutate({ source: { file: path }, matches: [] });
  };
  const failure = read.error ?? confirm.error;
  return (
    <Modal title={t("council-people-import")} close={close} width={960} top={40}>
      {reading === null ? (
        <div className="import-source">
          <section>
            <h3>{t("council-import-file")}</h3>
            <p className="note">{t("council-import-file-means")}</p>
            <Button theme="primary" loading={read.isPending} onClick={() => void pick()}>
              {t("council-import-pick")}
            </Button>
          </section>
          <section>
            <h3>{t("council-import-copied")}</h3>
            <label>
              <span className="unseen">{t("council-import-copied")}</span>
              <Textarea
                value={copied}
                onChange={setCopied}
                rows={6}
                placeholder={t("council-import-copied-prompt")}
              />
            </label>
            <Button
              variant="outline"
              disabled={copied.trim() === ""}
              loading={read.isPending}
              onClick={() => read.mutate({ source: { copied }, matches: [] })}
            >
              {t("council-import-read")}
            </Button>
          </section>
        </div>
      ) : (
        <ImportPreview
          read={reading.read}
          match={(matches) => read.mutate({ source: reading.source, matches })}
          again={() => read.mutate(reading)}
          back={() => setReading(null)}
          confirm={() => confirm.mutate(reading)}
          isBusy={read.isPending || confirm.isPending}
        />
      )}
      {failure && <FailureNotice failure={failure} />}
    </Modal>
  );
}
