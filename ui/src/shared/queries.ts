// Reading and changing: a query says which kinds of records it reads, a receipt says which went stale.
import { useCallback } from "react";
import { QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call, type Failure } from "../host";
import type { Commands, Receipt } from "../generated/api";

export const newQueryClient = () =>
  new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity, refetchOnWindowFocus: false } } });

/** A view under the key by which it is found again; `kinds` names the records it is made of, "*" for anything. */
export const viewOf = <Name extends keyof Commands>(name: Name, args: Commands[Name]["args"], kinds: string[]) => ({
  queryKey: [name, args, { kinds }],
  queryFn: () => call(name, args),
});

/** Reads a view. */
export const useView = <Name extends keyof Commands>(name: Name, args: Commands[Name]["args"], kinds: string[]) =>
  useQuery<Commands[Name]["reply"], Failure>(viewOf(name, args, kinds));

/** Whether a query reads one of the kinds that went stale. */
export function readsStale(queryKey: readonly unknown[], stale: string[]): boolean {
  const declared = queryKey[2] as { kinds?: string[] } | undefined;
  return declared?.kinds?.some((kind) => kind === "*" || stale.includes(kind)) ?? false;
}

/** What follows a change, whichever way it went. */
type Following = { onSuccess?: (receipt: Receipt) => void; onError?: (failure: Failure) => void; onSettled?: () => void };

/** A change through `act`, `undo` or `redo`; afterwards just what went stale is read again. */
export function useChange<Name extends "act" | "undo" | "redo">(name: Name) {
  const client = useQueryClient();
  const change = useMutation<Receipt, Failure, Commands[Name]["args"]>({
    mutationFn: (args) => call(name, args) as Promise<Receipt>,
    onSuccess: (receipt) =>
      client.invalidateQueries({ predicate: (query) => readsStale(query.queryKey, receipt.stale) }),
  });
  const { mutateAsync } = change;
  // What follows happens too where the page, read again, shows the form no more that made the change.
  const mutate = useCallback(
    (args: Commands[Name]["args"], { onSuccess, onError, onSettled }: Following = {}) =>
      void mutateAsync(args)
        .then(onSuccess, (failure: Failure) => onError?.(failure))
        .finally(onSettled),
    [mutateAsync],
  );
  return { ...change, mutate };
}
