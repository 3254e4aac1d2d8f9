// The minutes as typed: what stands tells whether they are saved, and a text from elsewhere is never lost under an older one.
import { QueryClientProvider } from "@tanstack/react-query";
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { MeetingRoom } from "../../../generated/api";
import { newQueryClient } from "../../../shared/queries";
import { isOvertaken, newerOf, typedOnDisk } from "./typed";
import { useMinutes } from "./useMinutes";

const sent: string[] = [];
beforeEach(() => {
  localStorage.clear();
  sent.length = 0;
  vi.stubGlobal("fetch", async (_: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body).args.operation.meeting.write_minutes.minutes);
    return new Response(JSON.stringify({ stale: [] }));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** The hook over minutes that stand, which the test changes as undo or another place would. */
function minutesOver(standing: string) {
  const client = newQueryClient();
  const room = (minutes: string) => ({ meeting: { id: "m", status: "closed", minutes } }) as MeetingRoom;
  const hook = renderHook((props: MeetingRoom) => useMinutes(props), {
    initialProps: room(standing),
    wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  });
  return { now: () => hook.result.current, stands: (minutes: string) => hook.rerender(room(minutes)), leave: hook.unmount };
}

test("what was undone can be written again", async () => {
  const { now, stands } = minutesOver("");
  for (const times of [1, 2]) {
    act(() => now().type("议定三事项"));
    act(() => now().record());
    await vi.waitFor(() => expect(sent).toHaveLength(times));
    stands("议定三事项");
    expect(now()).toMatchObject({ text: "议定三事项", isRecorded: true });
    await vi.waitFor(() => expect(now().recordedAt).not.toBeNull());
    stands("");
    expect(now()).toMatchObject({ text: "", isRecorded: true, recordedAt: null });
  }
});

test("keys pressed while a text is on its way stay", async () => {
  const { now, stands } = minutesOver("");
  act(() => now().type("议定三"));
  act(() => now().record());
  act(() => now().type("一、议定三"));
  stands("议定三");
  await vi.waitFor(() => expect(now().recordedAt).not.toBeNull());
  expect(now()).toMatchObject({ text: "一、议定三", isOvertaken: false, isRecorded: false });
  act(() => now().record());
  await vi.waitFor(() => expect(sent).toEqual(["议定三", "一、议定三"]));
});

test("a text begun over other minutes is shown beside what stands, and goes nowhere before the person chose", async () => {
  const killed = { text: "旧纪要的半", over: "旧", sent: null };
  localStorage.setItem("chengjie.draft.council.minutes.m", JSON.stringify(killed));
  const { now } = minutesOver("别处写的全文");
  expect(now()).toMatchObject({ text: "旧纪要的半", standing: "别处写的全文", isOvertaken: true });
  act(() => now().record());
  act(() => now().type("旧纪要的半句"));
  act(() => now().record());
  expect(sent).toEqual([]);
  act(() => now().keepTyped());
  await vi.waitFor(() => expect(sent).toEqual(["旧纪要的半句"]));
});

test("who keeps what stands drops what was typed", () => {
  localStorage.setItem("chengjie.draft.council.minutes.m", JSON.stringify("早先的版本留下的半句"));
  const { now } = minutesOver("别处写的全文");
  expect(now().isOvertaken).toBe(true);
  act(() => now().keepStanding());
  expect(now()).toMatchObject({ text: "别处写的全文", isOvertaken: false, isRecorded: true });
  expect(localStorage.length).toBe(0);
});

test("a text that goes on from what stands loses nothing of it", () => {
  expect(isOvertaken({ text: "议定三事项", over: "", sent: null }, "议定三")).toBe(false);
  expect(isOvertaken({ text: "议定", over: "", sent: null }, "议定三")).toBe(true);
  expect(isOvertaken({ text: "议定", over: "", sent: "议定三" }, "议定三")).toBe(false);
});

test("after a power cut the text on the disk is taken up, before one the page's own", () => {
  expect(newerOf("议定三事项", "议定三")).toBe("议定三事项");
  expect(newerOf("", "议定三事项")).toBe("议定三事项");
  const typed = { text: "议定三", over: "", sent: null };
  expect(typedOnDisk(JSON.stringify(typed))).toEqual(typed);
  expect(typedOnDisk("议定三")).toEqual({ text: "议定三", over: null, sent: null });
  expect(typedOnDisk("2026")).toEqual({ text: "2026", over: null, sent: null });
  expect(typedOnDisk(null)).toBe(null);
});
