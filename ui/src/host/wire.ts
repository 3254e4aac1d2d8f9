// How a wish leaves the page: through the shell or, in tests, over the bridge.
import { invoke } from "@tauri-apps/api/core";

export type FailureArgs = Record<string, string | number>;

/** Why something was not done: a code, whose sentence is the message `refusal-<code>`, and its figures. */
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

async function overBridge(path: string, asked: unknown): Promise<unknown> {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(asked),
  });
  const body: unknown = await answer.json();
  if (!answer.ok) throw body;
  return body;
}

async function refusedAsFailure(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (reason) {
    throw failureOf(reason);
  }
}

/** Sends a command of the list; `job` is the key by which a long one can be asked for and stopped. */
export const sendCommand = (name: string, args: unknown, job: string | null): Promise<unknown> =>
  refusedAsFailure(inShell() ? invoke("call", { name, args, job }) : overBridge("/call", { name, args, job }));

/** Asks for what only the shell can do. */
export const sendNative = (name: string, args: Record<string, unknown>): Promise<unknown> =>
  refusedAsFailure(inShell() ? invoke(name, args) : overBridge("/native", { name, args }));
