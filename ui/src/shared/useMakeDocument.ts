// Making a document's file: kept where the person says, or made to be printed.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { DocumentOf, Exported } from "../generated/api";
import { call, type Failure, print, saveFile } from "../host";
import { useWords } from "../words/words";
import { newId } from "./ids";
import { readsStale } from "./queries";

export type Order = {
  of: DocumentOf;
  /** The file's name without its ending. */
  name: string;
  then: "keep" | "print";
};

/** What no system takes in a file's name is left out. */
const fileName = (name: string): string => `${name.replace(/[\\/:*?"<>|\n]/g, " ").trim().slice(0, 120)}.pdf`;

export function useMakeDocument() {
  const { t, language } = useWords();
  const client = useQueryClient();
  const make = useMutation<Exported | null, Failure, Order>({
    mutationFn: async ({ of, name, then }) => {
      const path = then === "keep" ? await saveFile(t("form-export"), fileName(name)) : null;
      if (then === "keep" && path === null) return null;
      const made = await call("export", { export_id: newId(), of, language, path, name: fileName(name) });
      await client.invalidateQueries({ predicate: (query) => readsStale(query.queryKey, made.stale) });
      if (then === "print") await print(made.path, made.is_one_sided);
      return made;
    },
  });
  return {
    make: (order: Order) => make.mutate(order),
    isBusy: make.isPending,
    made: make.data ?? null,
    wasPrinted: make.variables?.then === "print",
    failure: make.error,
    forget: make.reset,
  };
}
