// The one door to the program: a command of the list, typed by what it takes and gives.
import type { Commands } from "../generated/api";
import { sendCommand } from "./wire";

/** Calls a command; throws a `Failure` when it was refused. */
export async function call<Name extends keyof Commands>(
  name: Name,
  args: Commands[Name]["args"],
): Promise<Commands[Name]["reply"]> {
  return (await sendCommand(name, args, null)) as Commands[Name]["reply"];
}
