// A new society reaches its first resolution in the page alone: people from a table, a body, a term, seats, a rule, a
// meeting with its notice, roll and vote, and the resolution as a PDF.
// `node e2e/first-resolution.mjs BRIDGE FOLDER`; CHENGJIE_FONTS names the fonts. Fails with the step that did not hold.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { opened } from "./bridge.mjs";
import { table } from "./table.mjs";

const [bridge, folder] = process.argv.slice(2);
const moment = "2026-03-10T14:05:00+08:00";
const [workspace, roster, sheet, pdf] = ["society", "roster.xlsx", "sheet.pdf", "first.pdf"].map((name) => join(folder, name));
const names = ["周启明", "吕明", "单国强", "何蔓", "王远", "尉迟恭", "张国立", "司马玥", "曾广昇"];
mkdirSync(folder, { recursive: true });
writeFileSync(roster, table([["姓名", "工作单位", "手机"], ...names.map((name, place) => [name, "测量研究院", `1380000000${place}`])]));

await opened({ bridge, moment, picks: [workspace, roster, sheet, pdf], stopped: join(folder, "stopped.png") }, async ({ open }) => {
  const page = await open();
  const button = (name) => page.getByRole("button", { name, exact: true });
  const dialog = page.getByRole("dialog");
  const submit = async (name) => {
    await dialog.getByRole("button", { name, exact: true }).click();
    await dialog.waitFor({ state: "detached" });
  };
  const council = () => page.getByLabel("房间").getByRole("link", { name: "理事会", exact: true }).click();
  const begin = async (name) => {
    await council();
    await page.getByRole("region", { name: "开好第一次会议" }).getByRole("button", { name, exact: true }).click();
  };
  const choosePerson = async (label, initials, name) => {
    await dialog.getByLabel(label).click();
    await dialog.getByLabel(label).fill(initials);
    await page.getByRole("listitem").filter({ hasText: name }).click();
  };

  await page.getByLabel("学会名称").fill("中国测试学会");
  await button("选择文件夹并新建").click();
  await page.getByLabel("我已妥善保存").check({ force: true });
  await button("进入工作簿").click();

  await begin("导入人员");
  await dialog.getByRole("button", { name: "选择表格文件" }).click();
  await dialog.getByText(`可新增${names.length}人，已有0人，不能导入0行`).waitFor();
  await submit(`确认导入${names.length}人`);
  await page.getByRole("cell", { name: "尉迟恭" }).waitFor();

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
  await page.getByRole("row", { name: /1.*周启明.*理事/u }).waitFor();

  await begin("录入章程规则");
  await dialog.getByRole("button", { name: "示范章程·理事会" }).click();
  await dialog.getByText("会议须有应到人数的三分之二以上出席方为有效").waitFor();
  await dialog.getByText("表决基数31人，同意22票，达到三分之二（21票），通过。").waitFor();
  await dialog.getByLabel("章程条款").fill("章程第二十条");
  await dialog.getByLabel("施行日期").fill("2025-12-20");
  await submit("录入章程规则");

  await begin("筹备会议");
  await dialog.getByLabel("地点").fill("学会会议室");
  await choosePerson("主持人", "zqm", "周启明（理事）");
  await choosePerson("记录人", "lvming", "吕明（测量研究院）");
  await submit("筹备会议");
  await page.getByRole("heading", { name: "第九届理事会第一次会议" }).waitFor();

  await button("增加议程").click();
  await dialog.getByLabel("议程名称").fill("聘任秘书长");
  await dialog.getByLabel("议案正文").fill("聘任吕明为学会秘书长。");
  await submit("增加议程");
  await button("发出会议通知").click();
  await submit("发出会议通知");
  await button("会议文书").click();
  await page.getByText("导出签到表").click();
  await button("打开签到表").waitFor();
  await button("宣布开会").click();
  await submit("宣布开会");

  const typed = page.getByLabel("键入姓名或首字母，回车到会");
  await typed.fill("ycg");
  await typed.press("Enter");
  await page.getByRole("listitem", { name: "尉迟恭 出席" }).waitFor();
  await page.getByRole("listitem", { name: /^王远/u }).focus();
  await page.keyboard.press("l");
  await page.getByRole("listitem", { name: "王远 请假" }).waitFor();
  await button("其余7人全部到会").click();
  await page.getByText("会议有效").waitFor();

  await page.getByLabel("反对").fill("1");
  await button("其余均为同意").click();
  await page.getByText("票数相符").waitFor();
  await button("完成计票并判定").click();
  const explained = await page.locator(".explained p").innerText();
  assert.equal(
    explained,
    "应到9人，实到8人，达到章程第二十条规定的三分之二（6人）；表决基数8人，同意7票，达到三分之二（6票），通过。",
  );
  await page.getByRole("heading", { name: "测会决〔2026〕1号" }).waitFor();
  await page.locator(".pages img").first().waitFor();
  await page.screenshot({ path: join(folder, "first.png") });
  await button("打印决议").click();
  await page.getByText("已导出到").waitFor();
  for (const paper of [sheet, pdf]) assert.equal(readFileSync(paper).subarray(0, 5).toString(), "%PDF-");
});
