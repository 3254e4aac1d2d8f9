// A new society gets its council in the page alone: people from a table file, a body, a term, seats, the model charter's rule.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { table } from "./table.mjs";

/** Writes a roster as an office keeps one: name, employer, telephone. */
export function writeRoster(path, names) {
  const phone = (place) => `138${String(place).padStart(8, "0")}`;
  writeFileSync(path, table([["姓名", "工作单位", "手机"], ...names.map((name, place) => [name, "测量研究院", phone(place)])]));
}

/** What the steps press and fill. */
export function hands(page) {
  const dialog = page.getByRole("dialog");
  return {
    dialog,
    button: (name) => page.getByRole("button", { name, exact: true }),
    submit: async (name) => {
      await dialog.getByRole("button", { name, exact: true }).click();
      await dialog.waitFor({ state: "detached" });
    },
    begin: async (name) => {
      await page.getByLabel("房间").getByRole("link", { name: "理事会", exact: true }).click();
      await page.getByRole("region", { name: "开好第一次会议" }).getByRole("button", { name, exact: true }).click();
    },
    choosePerson: async (label, typed, name) => {
      await dialog.getByLabel(label).click();
      await dialog.getByLabel(label).fill(typed);
      await page.locator(".t-select-option:visible").filter({ hasText: name }).click();
    },
  };
}

/** From the first screen to a council with seats and a rule; the dialogs are answered with a folder and the roster. */
export async function foundCouncil(page, names, seen = async () => {}) {
  const { dialog, button, submit, begin } = hands(page);
  await page.getByLabel("学会名称").fill("中国测试学会");
  await button("选择文件夹并新建").click();
  await page.getByLabel("我已妥善保存").check({ force: true });
  await button("进入工作簿").click();

  await begin("导入人员");
  await dialog.getByRole("button", { name: "选择表格文件" }).click();
  await dialog.getByText(`可新增${names.length}人，已有0人，不能导入0行`).waitFor();
  await seen("import");
  await submit(`确认导入${names.length}人`);
  await page.getByRole("cell", { name: names[0] }).first().waitFor();

  await begin("登记机构");
  await dialog.getByLabel("决议文号字头").fill("测会决");
  await dialog.getByLabel("设立日期").fill("2005-1-1");
  await submit("登记机构");

  await begin("登记届次");
  await dialog.getByLabel("第几届").fill("9");
  await dialog.getByLabel("任期开始").fill("20251220");
  assert.equal(await dialog.getByLabel("任期届满").inputValue(), "2030年12月19日", "a term is five years unless the charter says otherwise");
  await submit("登记届次");

  await begin("登记席位");
  await dialog.getByRole("button", { name: `填入其余全部${names.length}人` }).click();
  await submit(`登记${names.length}个席位`);
  await page.getByRole("row", { name: new RegExp(`1.*${names[0]}.*理事`, "u") }).waitFor();
  await seen("seats");

  await begin("录入章程规则");
  await dialog.getByRole("button", { name: "示范章程·理事会" }).click();
  await dialog.getByText("会议须有应到人数的三分之二以上出席方为有效").waitFor();
  await dialog.getByText("表决基数31人，同意22票，达到三分之二（21票），通过。").waitFor();
  await dialog.getByLabel("章程条款").fill("章程第二十条");
  await dialog.getByLabel("施行日期").fill("2025-12-20");
  await seen("charter");
  await submit("录入章程规则");
}
