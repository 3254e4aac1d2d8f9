// The kit as a person meets it: labelled, read as typed, nothing sent that was not understood, nothing that axe finds.
import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import axe from "axe-core";
import { type ReactNode, useState } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { WordsProvider, learn } from "../words/words";
import { EditableTable, type EditableColumn } from "./EditableTable";
import { FormDialog } from "./FormDialog";
import { ListTable } from "./ListTable";
import { CheckField, ChoiceField, DateField, MoneyField, MomentField, NumberField, PeopleField, PersonField, ProseField, QuantityField, TextField } from "./form";
import { newQueryClient } from "./queries";

const chinese = await learn("zh-Hans");

const people = [{ id: "1", name: "林清和", note: "秘书长" }, { id: "2", name: "赵海峰" }];

const within = (children: ReactNode) =>
  render(
    <QueryClientProvider client={newQueryClient()}>
      <WordsProvider first={chinese}>{children}</WordsProvider>
    </QueryClientProvider>,
  );

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal("fetch", async () => new Response("[]"));
  vi.stubGlobal("ResizeObserver", class { observe() {} unobserve() {} disconnect() {} });
  window.matchMedia ??= (() => ({ matches: false, addEventListener() {}, removeEventListener() {} })) as never;
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** What axe finds in the page; colours need a real window and are looked at there. */
async function faults(): Promise<string[]> {
  const result = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  return result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`);
}

function Every() {
  return (
    <>
      <TextField label="标题" value="" onChange={() => {}} required />
      <ProseField label="正文" value="会 议" onChange={() => {}} hint="写结论" />
      <DateField label="日期" value="2026-09-14" onChange={() => {}} today="2026-09-14" />
      <MomentField label="开会时间" value={null} onChange={() => {}} today="2026-09-14" />
      <NumberField label="人数" value={45} onChange={() => {}} unit="人" />
      <MoneyField label="金额" value={12_500_000} onChange={() => {}} />
      <QuantityField label="目标值" value={600} onChange={() => {}} unit="%" refusal="目标值不得降低" />
      <ChoiceField label="形式" value="a" onChange={() => {}} options={[{ value: "a", label: "现场" }]} />
      <PersonField label="负责人" value="1" onChange={() => {}} people={people} />
      <PeopleField label="监票人" value={["2"]} onChange={() => {}} people={people} />
      <CheckField label="公开" value onChange={() => {}} />
    </>
  );
}

test("every control is found by its label and axe finds no fault", async () => {
  within(<Every />);
  for (const label of [/^标题/, "正文", "日期", "人数", "金额", "目标值", "形式", "负责人", "监票人", "公开", "时刻"]) screen.getByLabelText(label);
  expect(screen.getByLabelText("目标值").getAttribute("aria-invalid")).toBe("true");
  screen.getByText("写结论 · 2字");
  screen.getByText("合 125,000.00元");
  expect(await faults()).toEqual([]);
}, 20_000);

function Dated({ sent }: { sent: (day: string | null) => void }) {
  const [day, setDay] = useState<string | null>(null);
  const [title, setTitle] = useState("");
  return (
    <FormDialog title="登记" open close={() => {}} submit={() => sent(day)} submitLabel="保存" isBusy={false} failure={null}>
      <DateField label="日期" value={day} onChange={setDay} today="2026-09-14" />
      <TextField label="标题" value={title} onChange={setTitle} required />
    </FormDialog>
  );
}

test("a form is not sent while a field is empty that must not be, or is not understood", async () => {
  const sent = vi.fn();
  within(<Dated sent={sent} />);
  const form = screen.getByRole("dialog", { name: "登记" }).querySelector("form") as HTMLFormElement;
  fireEvent.submit(form);
  screen.getByText("还没有填写：标题");
  fireEvent.change(screen.getByLabelText(/^标题/), { target: { value: "通知" } });
  fireEvent.change(screen.getByLabelText("日期"), { target: { value: "4月31日" } });
  await waitFor(() => screen.getByText(/没有看懂这个日期/));
  fireEvent.submit(form);
  expect(sent).not.toHaveBeenCalled();
  fireEvent.change(screen.getByLabelText("日期"), { target: { value: "4月30日" } });
  await waitFor(() => screen.getByText("2026年4月30日 星期四"));
  fireEvent.submit(form);
  expect(sent).toHaveBeenCalledWith("2026-04-30");
  expect(await faults()).toEqual([]);
}, 20_000);

function Sum({ told }: { told: (fen: number | null) => void }) {
  const [fen, setFen] = useState<number | null>(null);
  const change = (next: number | null) => (setFen(next), told(next));
  return <MoneyField label="金额" value={fen} onChange={change} />;
}

test("turning the unit writes the same sum the other way and changes nothing", () => {
  const told = vi.fn();
  within(<Sum told={told} />);
  const field = screen.getByLabelText<HTMLInputElement>("金额");
  fireEvent.change(field, { target: { value: "12.5" } });
  fireEvent.click(screen.getByTitle("改为按元填写"));
  expect(field.value).toBe("125,000.00");
  expect(told.mock.calls).toEqual([[12_500_000]]);
  fireEvent.change(field, { target: { value: "300" } });
  expect(told).toHaveBeenLastCalledWith(30_000);
});

const clipboard = (text = "") => {
  const kept = { text };
  return { kept, data: { getData: () => kept.text, setData: (_: string, written: string) => (kept.text = written) } };
};

type Line = { name: string };
const lines: EditableColumn<Line>[] = [
  {
    key: "name",
    title: "名称",
    cell: (row, set) => <TextField label="名称" isBare value={row.name} onChange={(name) => set({ name })} />,
    toText: (row) => row.name,
    fromText: (name) => ({ name }),
  },
];

function Lines() {
  const [rows, setRows] = useState<Line[]>([{ name: "甲" }]);
  return <EditableTable columns={lines} rows={rows} onChange={setRows} newRow={() => ({ name: "" })} label="任务" />;
}

test("a range is pasted into an editable table and its rows move and go", async () => {
  within(<Lines />);
  const shown = () => screen.getAllByLabelText<HTMLInputElement>("名称").map((field) => field.value);
  fireEvent.paste(screen.getByLabelText("名称"), { clipboardData: clipboard("乙\r\n丙\r\n").data });
  expect(shown()).toEqual(["乙", "丙"]);
  fireEvent.click(screen.getByRole("button", { name: "第2行上移" }));
  expect(shown()).toEqual(["丙", "乙"]);
  fireEvent.click(screen.getByRole("button", { name: "删除第1行" }));
  expect(shown()).toEqual(["乙"]);
  expect(await faults()).toEqual([]);
}, 20_000);

test("a list is walked by keys, opened by Enter, and copied as a spreadsheet's cells", () => {
  const opened = vi.fn();
  const columns = [{ key: "name", title: "名称", cell: (row: Line) => <strong>{row.name}</strong> }];
  within(<ListTable columns={columns} rows={[{ name: "甲" }, { name: "乙" }]} onOpen={opened} empty={null} label="名单" />);
  const rows = screen.getAllByRole("row").slice(1);
  rows[0]?.focus();
  fireEvent.keyDown(rows[0] as Element, { key: "ArrowDown" });
  expect(document.activeElement).toBe(rows[1]);
  fireEvent.keyDown(rows[1] as Element, { key: "Enter" });
  expect(opened).toHaveBeenCalledWith({ name: "乙" });
  const { kept, data } = clipboard();
  fireEvent.copy(rows[1] as Element, { clipboardData: data });
  expect(kept.text).toBe("名称\r\n甲\r\n乙");
});
