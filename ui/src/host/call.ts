// The one door to the program: a command of the list, answered by the shell or, in tests, by the bridge.
import { invoke } from "@tauri-apps/api/core";
import type { Commands } from "../generated/api";

export type FailureArgs = Record<string, string | number>;

/** Why a command was not done: a code, whose sentence is the message `refusal-<code>`, and its figures. */
export class Failure extends Error {
  constructor(
    readonly code: string,
    readonly args: FailureArgs,
  ) {
    super(code);
  }
}

export const inShell = (): boolean => "__TAURI_INTERNALS__" in window;

function failureOf(reason: unknown): Failure {
  if (typeof reason === "object" && reason !== null && "code" in reason) {
    const { code, args } = reason as { code: string; args?: FailureArgs };
    return new Failure(code, args ?? {});
  }
  return new Failure("unexpected", { reason: String(reason) });
}

async function overBridge(name: string, args: unknown): Promise<unknown> {
  const answer = await fetch("/call", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name, args }),
  });
  const body: unknown = await answer.json();
  if (!answer.ok) throw body;
  return body;
}

/** Calls a command; throws a `Failure` when it was refused. */
export async function call<Name extends keyof Commands>(
  name: Name,
  args: Commands[Name]["args"],
): Promise<Commands[Name]["reply"]> {
  try {
    const reply = inShell() ? await invoke("call", { name, args }) : await overBridge(name, args);
    return reply as Commands[Name]["reply"];
  } catch (reason) {
    throw failureOf(reason);
  }
}
