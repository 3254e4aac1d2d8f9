// A choice inside a form by keys: what TDesign throws at or lets through to the form is met here.
import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { WordsProvider, learn } from "../../words/words";
import { FormDialog } from "../FormDialog";
import { newQueryClient } from "../queries";
import { ChoiceField } from "./ChoiceField";

const chinese = await learn("zh-Hans");

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal("ResizeObserver", class { observe() {} unobserve() {} disconnect() {} });
  window.matchMedia ??= (() => ({ matches: false, addEventListener() {}, removeEventListener() {} })) as never;
  Element.prototype.scrollTo ??= () => {};
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A form with one choice; tells what was closed and what was sent. */
function open() {
  const [close, submit] = [vi.fn(), vi.fn()];
  const options = [{ value: "a", label: "现场" }, { value: "b", label: "通讯" }];
  render(
    <QueryClientProvider client={newQueryClient()}>
      <WordsProvider first={chinese}>
        <FormDialog title="登记" open close={close} submit={submit} submitLabel="保存" isBusy={false} failure={null}>
          <ChoiceField label="形式" value="a" onChange={() => {}} options={options} />
        </FormDialog>
      </WordsProvider>
    </QueryClientProvider>,
  );
  return { close, submit, choice: screen.getByLabelText("形式") };
}

const press = (element: Element, key: string) => fireEvent.keyDown(element, { key, code: key });

test("Esc on a choice that is shut closes the form, and throws nothing", () => {
  const { close, choice } = open();
  const thrown = vi.fn();
  window.addEventListener("error", thrown);
  press(choice, "Escape");
  window.removeEventListener("error", thrown);
  expect(thrown).not.toHaveBeenCalled();
  expect(close).toHaveBeenCalledTimes(1);
});

test.each(["ArrowDown", "Enter"])("%s opens the list; Esc then shuts the list and not the form", async (key) => {
  const { close, submit, choice } = open();
  press(choice, key);
  await waitFor(() => screen.getByText("通讯"));
  press(choice, "Escape");
  expect(close).not.toHaveBeenCalled();
  expect(submit).not.toHaveBeenCalled();
});

test("a key that a method of writing Chinese took chooses nothing, shuts nothing and sends nothing", async () => {
  const { close, submit, choice } = open();
  press(choice, "ArrowDown");
  await waitFor(() => screen.getByText("通讯"));
  for (const key of ["Enter", "Escape"]) fireEvent.keyDown(choice, { key, code: key, keyCode: 229 });
  screen.getByText("通讯");
  expect(close).not.toHaveBeenCalled();
  expect(submit).not.toHaveBeenCalled();
});
