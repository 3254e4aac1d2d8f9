// Long commands in a room: begun by a button, shown by `LongBar`, stopped by the person.
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { type AtWork, type Failure, begin } from "../host";
import type { Commands, LongCommand } from "../generated/api";

/** A long command of a room. */
export type Long<Name extends LongCommand> = {
  run: (args: Commands[Name]["args"], then?: (reply: Commands[Name]["reply"]) => void) => void;
  stop: () => void;
  isBusy: boolean;
  /** From 0 to 1; null while it has not counted yet. */
  share: number | null;
  /** Why it was not done; that the person stopped it is no failure. */
  failure: Failure | null;
  reply: Commands[Name]["reply"] | undefined;
};

/** Holds one long command; it is stopped when its room is left. */
export function useLong<Name extends LongCommand>(name: Name): Long<Name> {
  type Args = Commands[Name]["args"];
  type Reply = Commands[Name]["reply"];
  const [share, setShare] = useState<number | null>(null);
  const atWork = useRef<AtWork<Reply> | null>(null);
  const stop = () => atWork.current?.stop();
  useEffect(() => stop, []);
  const work = useMutation<Reply, Failure, Args>({
    mutationFn: (args) => {
      setShare(null);
      atWork.current = begin(name, args, setShare);
      return atWork.current.reply;
    },
    onSettled: () => {
      atWork.current = null;
    },
  });
  return {
    run: (args, then) => work.mutate(args, then ? { onSuccess: then } : {}),
    stop,
    isBusy: work.isPending,
    share,
    failure: work.error && work.error.code !== "cancelled" ? work.error : null,
    reply: work.data,
  };
}
