// Who acts at this machine.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call, type Failure } from "../host";
import type { Acting } from "../generated/api";
import { useView } from "./queries";

/** Who acts, and whether a person said so. */
export const useActing = () => useView("acting", {}, []);

/** From now on somebody else acts. */
export function useActAs() {
  const client = useQueryClient();
  return useMutation<Acting, Failure, { name: string }>({
    mutationFn: (args) => call("act_as", args),
    onSuccess: () => client.invalidateQueries({ queryKey: ["acting"] }),
  });
}
