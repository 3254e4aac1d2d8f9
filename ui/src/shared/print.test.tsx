// Ctrl+P prints what the room in hand names, and nothing when it names nothing.
import { renderHook } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { printShown, usePrintable } from "./print";

test("what came on screen last is printed, and the one under it when it has gone", () => {
  const room = vi.fn();
  const drawer = vi.fn();
  const under = renderHook(() => usePrintable(room));
  const above = renderHook(() => usePrintable(drawer));
  expect(printShown()).toBe(true);
  above.unmount();
  expect(printShown()).toBe(true);
  under.unmount();
  expect(printShown()).toBe(false);
  expect([room.mock.calls.length, drawer.mock.calls.length]).toEqual([1, 1]);
});
