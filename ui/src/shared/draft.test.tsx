// A draft outlives the form that it was typed into.
import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useDraft } from "./draft";

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());
const stands = { title: "旧", text: "" };

test("what was typed is there again when the form is opened again, until it is dropped", () => {
  const first = renderHook(() => useDraft("meeting", stands));
  act(() => first.result.current.set((old) => ({ ...old, title: "新" })));
  first.unmount();
  const again = renderHook(() => useDraft("meeting", stands));
  expect(again.result.current.value).toEqual({ title: "新", text: "" });
  expect(again.result.current.isChanged).toBe(true);
  act(() => again.result.current.clear());
  expect(again.result.current.value).toEqual(stands);
  expect(again.result.current.isChanged).toBe(false);
  expect(localStorage.length).toBe(0);
});

test("two changes in one moment are both kept", () => {
  const form = renderHook(() => useDraft("meeting", stands));
  act(() => {
    form.result.current.set((old) => ({ ...old, title: "新" }));
    form.result.current.set((old) => ({ ...old, text: "正文" }));
  });
  expect(form.result.current.value).toEqual({ title: "新", text: "正文" });
});

test("a draft typed back to what stands is no change, and another form has its own", () => {
  const form = renderHook(({ key }) => useDraft(key, stands), { initialProps: { key: "one" } });
  act(() => form.result.current.set({ ...stands }));
  expect(form.result.current.isChanged).toBe(false);
  act(() => form.result.current.set({ title: "改", text: "" }));
  form.rerender({ key: "two" });
  expect(form.result.current.value).toEqual(stands);
  form.rerender({ key: "one" });
  expect(form.result.current.value.title).toBe("改");
});

test("a draft that cannot be read is dropped, not shown", () => {
  localStorage.setItem("chengjie.draft.meeting", "{half");
  expect(renderHook(() => useDraft("meeting", stands)).result.current.value).toEqual(stands);
});

test("what was dropped right after it was typed stays dropped", () => {
  const form = renderHook(() => useDraft("meeting", stands));
  act(() => {
    form.result.current.set({ title: "新", text: "" });
    form.result.current.set((old) => ({ ...old, text: "正文" }));
    form.result.current.clear();
  });
  expect(localStorage.length).toBe(0);
  expect(form.result.current.value).toEqual(stands);
});

test("a draft that a full store does not take lasts as long as the page", () => {
  const form = renderHook(() => useDraft("meeting", stands));
  act(() => form.result.current.set({ title: "新", text: "" }));
  const full = vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  act(() => form.result.current.set((old) => ({ ...old, text: "正文" })));
  expect(form.result.current.value).toEqual({ title: "新", text: "正文" });
  form.unmount();
  const again = renderHook(() => useDraft("meeting", stands));
  expect(again.result.current.value).toEqual({ title: "新", text: "正文" });
  full.mockRestore();
  act(() => again.result.current.set({ title: "再", text: "" }));
  expect(localStorage.getItem("chengjie.draft.meeting")).toBe('{"title":"再","text":""}');
  act(() => again.result.current.clear());
  expect(localStorage.length).toBe(0);
});
