// What is done with a document's file: exported, printed, opened.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { DocumentOf } from "../../../generated/api";
import { call, print, saveFile } from "../../../host";
import { newId } from "../../../shared/ids";
import { readsStale } from "../../../shared/queries";
import { useWords } from "../../../words/words";

/** Exports a document to where the person says, then prints it if that is asked. */
export function usePaper(of: DocumentOf, title: string) {
  const { t, language } = useWords();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (then: "keep" | "print") => {
      const path = then === "keep" ? await saveFile(t("council-export"), `${title}.pdf`) : null;
      if (then === "keep" && path === null) return null;
      const made = await call("export", { export_id: newId(), of, language, path, name: `${title}.pdf` });
      await client.invalidateQueries({ predicate: (query) => readsStale(query.queryKey, made.stale) });
      if (then === "print") await print(made.path, made.is_one_sided);
      return made;
    },
  });
}
