// A new society gets its council in the page alone: people from a table file, a body, a term, seats, the model charter's rule.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { table } from "./table.mjs";

/** Writes a roster as an office keeps one: name, employer, telephone. */
export function writeRoster(path, names) {
  const phone = (place) => `138${String(place).padStart(8, "0")}`;
  writeFileSync(path, table([["姓名", "工作单位", "手机"], ...names.map((name, place) => [name, "测量研究院", phone(place)])]));
}

/** What the steps press and fill in a browser's page; `tests/smoke/hands.mjs` has the same for the real window. */
export function hands(page) {
  const dialog = page.getByRole("dialog");
  const answer = (name) => dialog.getByRole("button", { name, exact: true }).click();
  return {
    dialog,
    button: (name) => page.getByRole("button", { name, exact: true }),
    press: (name, place) => (place ? page.locator(place) : page).getByRole("button", { name, exact: true }).click(),
    follow: (name, place) => page.locator(place).getByRole("link", { name, exact: true }).click(),
    touch: (words) => page.getByText(words).click({ force: true }),
    sees: (words) => page.getByText(words).first().waitFor(),
    write: (label, text) => page.getByLabel(label).fill(text),
    // Of a day and its clock, which share a label, the day.
    fill: (label, text) => dialog.getByLabel(label).and(page.locator("input, textarea")).first().fill(text),
    value: (label) => dialog.getByLabel(label).inputValue(),
    answer,
    submit: async (name) => {
      await answer(name);
      await dialog.waitFor({ state: "detached" });
    },
    choose: async (label, typed, name) => {
      await dialog.getByLabel(label).click();
      await dialog.getByLabel(label).fill(typed);
      await page.locator(".t-select-option:visible").filter({ hasText: name }).click();
    },
  };
}

/** The next of the first steps. */
export async function begin({ follow, press }, name) {
  await follow("理事会", "nav[aria-label='房间']");
  await press(name, "section[aria-label='开好第一次会议']");
}

/** From the first screen to a council with seats and a rule, by somebody's hands; the dialogs are answered with a folder and the roster. */
export async function foundCouncil(hand, names, seen = async () => {}) {
  const { press, touch, sees, write, fill, value, answer, submit } = hand;
  await write("学会名称", "中国测试学会");
  await press("选择文件夹并新建");
  await touch("我已妥善保存");
  await press("进入工作簿");

  await begin(hand, "导入人员");
  await answer("选择表格文件");
  await sees(`可新增${names.length}人，已有0人，不能导入0行`);
  await seen("import");
  await submit(`确认导入${names.length}人`);
  await sees(names[0]);

  await begin(hand, "登记机构");
  await fill("决议文号字头", "测会决");
  await fill("设立日期", "2005-1-1");
  await submit("登记机构");

  await begin(hand, "登记届次");
  await fill("第几届", "9");
  await fill("任期开始", "20251220");
  assert.equal(await value("任期届满"), "2030年12月19日", "a term is five years unless the charter says otherwise");
  await submit("登记届次");

  await begin(hand, "登记席位");
  await answer(`填入其余全部${names.length}人`);
  await submit(`登记${names.length}个席位`);
  await sees(names.at(-1));
  await seen("seats");

  await begin(hand, "录入章程规则");
  await answer("示范章程·理事会");
  await sees("会议须有应到人数的三分之二以上出席方为有效");
  await sees("表决基数31人，同意22票，达到三分之二（21票），通过。");
  await fill("章程条款", "章程第二十条");
  await fill("施行日期", "2025-12-20");
  await seen("charter");
  await submit("录入章程规则");
}
