// A draft outlives the form that it was typed into.
import { act, renderHook } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { useDraft } from "./draft";

beforeEach(() => localStorage.clear());
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
