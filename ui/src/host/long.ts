// A command that takes long: asked how far it is while it works, and stopped when the person wishes.
import type { Commands, LongCommand } from "../generated/api";
import { newId } from "../shared/ids";
import { call } from "./call";
import { sendCommand } from "./wire";

/** How often it is asked, in milliseconds. */
const EVERY = 200;

/** A long command at work. */
export type AtWork<Reply> = {
  /** What it comes to; a `Failure` with the code `cancelled` when it was stopped, and then it left nothing half-done. */
  reply: Promise<Reply>;
  /** Tells it to stop at its next step. */
  stop: () => void;
};

/** Begins a long command; `tell` hears how much of it is done, from 0 to 1, or null while it has not counted yet. */
export function begin<Name extends LongCommand>(
  name: Name,
  args: Commands[Name]["args"],
  tell: (share: number | null) => void,
): AtWork<Commands[Name]["reply"]> {
  const job = newId();
  let isStopping = false;
  const ask = async () => {
    // Told again at each look: the command may not have begun when the person stopped it.
    if (isStopping) await call("cancel_job", { job });
    const at = await call("job_progress", { job });
    if (at) tell(at.total > 0 ? at.done / at.total : null);
  };
  const looking = setInterval(() => void ask().catch(() => undefined), EVERY);
  const reply = sendCommand(name, args, job).finally(() => clearInterval(looking)) as Promise<Commands[Name]["reply"]>;
  return {
    reply,
    stop: () => {
      isStopping = true;
      void ask().catch(() => undefined);
    },
  };
}
