// What follows a change happens although the page, read again, no longer shows what made it.
import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { newQueryClient, useChange, useView } from "./queries";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A button that is there until its change is done. */
function Step({ then }: { then: () => void }) {
  const change = useChange("undo");
  return <button onClick={() => change.mutate({ seq: 1 }, { onSuccess: then })}>{"step"}</button>;
}

function Page({ then }: { then: () => void }) {
  const done = useView("desk", {} as never, ["meeting"]).data as unknown as number | undefined;
  // Another view of the same records is read more slowly: the form is gone before all that went stale is read.
  const slow = useView("council_room", {} as never, ["meeting"]).data;
  return done === undefined || slow === undefined ? null : done > 1 ? <p>{"done"}</p> : <Step then={then} />;
}

test("a form that its own change takes off the page is closed all the same", async () => {
  let reads = 0;
  vi.stubGlobal("fetch", async (_: string, { body }: { body: string }) => {
    const { name } = JSON.parse(body) as { name: string };
    if (name === "council_room") return new Promise((done) => setTimeout(() => done(new Response("0")), 50));
    return new Response(JSON.stringify(name === "undo" ? { stale: ["meeting"] } : ++reads));
  });
  const then = vi.fn();
  render(
    <QueryClientProvider client={newQueryClient()}>
      <Page then={then} />
    </QueryClientProvider>,
  );
  fireEvent.click(await screen.findByText("step"));
  await screen.findByText("done");
  await vi.waitFor(() => expect(then).toHaveBeenCalledOnce());
});
