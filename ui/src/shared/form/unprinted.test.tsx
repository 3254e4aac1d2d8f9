// A character that no font prints is told beside the field in which it is typed.
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { WordsProvider, learn } from "../../words/words";
import { ProseField, TextField } from ".";

const chinese = await learn("zh-Hans");
const asked: string[] = [];

/** A program whose fonts lack one character. */
function withFonts(lacking: string) {
  vi.stubGlobal("fetch", async (_: string, { body }: { body: string }) => {
    const { name, args } = JSON.parse(body) as { name: string; args: { text: string } };
    asked.push(`${name} ${args.text}`);
    const found = args.text.includes(lacking) ? [{ character: lacking, code_point: "U+1F600", field: "" }] : [];
    return new Response(JSON.stringify(found));
  });
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  asked.length = 0;
});

test("the sentence names the character and its code, and goes when the character goes", async () => {
  withFonts("😀");
  const field = (value: string) => (
    <WordsProvider first={chinese}>
      <TextField label="标题" value={value} onChange={() => {}} />
    </WordsProvider>
  );
  const { rerender } = render(field("委托😀评估"));
  const said = await screen.findByRole("alert");
  expect(said.textContent).toContain("“😀”（U+1F600）");
  expect(screen.getByLabelText("标题").getAttribute("aria-describedby")).toBe(said.id);
  rerender(field("委托评估"));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a long text asks for each of its characters once, and letters and passwords ask for nothing", async () => {
  withFonts("😀");
  render(
    <WordsProvider first={chinese}>
      <ProseField label="正文" value={"会议会议决定。".repeat(400)} onChange={() => {}} />
      <TextField label="名称" value="Chengjie 2026 (100%)" onChange={() => {}} />
      <TextField label="密码" value="会议" onChange={() => {}} isSecret />
    </WordsProvider>,
  );
  await vi.waitFor(() => expect(asked).toEqual(["unprinted 。会决定议"]));
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(asked).toHaveLength(1);
  expect(screen.queryByRole("alert")).toBeNull();
});
