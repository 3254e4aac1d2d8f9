// What is typed into an agreement is written a moment after the last key, once, and never lost.
// @vitest-environment jsdom
import { QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, renderHook } from "@testing-library/react";
import { type ReactNode } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { AgreementVersion } from "../../generated/api";
import { newQueryClient } from "../../shared/queries";
import { nothingSaid, said, unnamed } from "./said";
import { useParts } from "./useParts";

const version = (objectives: string): AgreementVersion => ({
  id: "019b4c00-0000-7000-8000-001000000002",
  project_id: "019b4c00-0000-7000-8000-000c00000001",
  number: 2,
  draft: 1,
  status: "drafting",
  amends_id: null,
  parts: { ...nothingSaid, objectives },
  resolution_id: null,
  sent_on: null,
  signatures: [],
  effective_from: null,
  names: null,
});

type Asked = { args: { operation: { agreement: { write: { parts: { objectives: string } } } } } };

/** What the program was asked to write, and what it answers. */
const asked: string[] = [];
let answer: () => Response;
const done = () => new Response(JSON.stringify({ seq: 1, hash: "", stale: [] }));
const refused = () => new Response(JSON.stringify({ code: "text-too-long", args: {} }), { status: 422 });

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  asked.length = 0;
  answer = done;
  vi.stubGlobal("fetch", async (_: string, request: { body: string }) => {
    asked.push((JSON.parse(request.body) as Asked).args.operation.agreement.write.parts.objectives);
    return answer();
  });
});

afterEach(() => {
  // A form that is still there hears the next one's draft.
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function form(objectives = "旧") {
  const client = newQueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>;
  return renderHook(({ standing }) => useParts(version(standing)), { wrapper, initialProps: { standing: objectives } });
}

const rest = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

test("keys that follow each other are written once, when they rest", async () => {
  const { result } = form();
  act(() => result.current.set({ objectives: "新" }));
  await rest(500);
  act(() => result.current.set({ objectives: "新的" }));
  await rest(500);
  expect(asked).toEqual([]);
  await rest(1000);
  expect(asked).toEqual(["新的"]);
  expect(result.current.isUnwritten).toBe(false);
  expect(result.current.writtenAt).not.toBeNull();
});

test("what is refused stays typed, and is tried again only when it has changed", async () => {
  const { result } = form();
  answer = refused;
  act(() => result.current.set({ objectives: "太长" }));
  await rest(1300);
  await rest(10_000);
  expect(asked).toEqual(["太长"]);
  expect(result.current.failure).not.toBeNull();
  expect(result.current.typed.objectives).toBe("太长");
  answer = done;
  act(() => result.current.set({ objectives: "短" }));
  await rest(1300);
  expect(asked).toEqual(["太长", "短"]);
  expect(result.current.isUnwritten).toBe(false);
});

test("a form that is left writes what it has; what could not be written is found again", async () => {
  const { result, unmount } = form();
  answer = refused;
  act(() => result.current.set({ objectives: "未写" }));
  unmount();
  await rest(0);
  expect(asked).toEqual(["未写"]);
  const again = form();
  expect(again.result.current.typed.objectives).toBe("未写");
  expect(again.result.current.isRestored).toBe(true);
  act(() => again.result.current.drop());
  expect(again.result.current.typed.objectives).toBe("旧");
});

test("a form follows an undo, unless it holds something of its own", async () => {
  const { result, rerender } = form();
  act(() => result.current.set({ objectives: "新" }));
  await rest(1300);
  rerender({ standing: "新" });
  rerender({ standing: "旧" });
  expect(result.current.typed.objectives).toBe("旧");
  act(() => result.current.set({ objectives: "又改" }));
  rerender({ standing: "另" });
  expect(result.current.typed.objectives).toBe("又改");
});

test("a row without a name is kept in the form and not yet said", () => {
  const row = { budget_line_id: "b", subject: " ", amount: 5 };
  const typed = { ...nothingSaid, budget: [row, { ...row, subject: " 会议费 " }] };
  expect(said(typed).budget).toEqual([{ ...row, subject: "会议费" }]);
  expect(unnamed(typed)).toBe(1);
});
