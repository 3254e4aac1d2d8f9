// A council of sixty holds a whole meeting in the page alone: the roster from a table file, the charter's rule, three votes (the
// first stopped for want of a quorum, then taken with two recusals; a secret ballot; a show of hands), the resolution printed, the
// minutes confirmed, what may be undone undone, what may not refused.
// `node e2e/whole-meeting.mjs BRIDGE FOLDER`; CHENGJIE_FONTS names the fonts; pictures of each step lie in FOLDER.
// Fails with the step that did not hold.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { call, opened, tried } from "./bridge.mjs";
import { foundCouncil, hands, writeRoster } from "./founding.mjs";

const [bridge, folder] = process.argv.slice(2);
const moment = "2026-03-10T14:05:00+08:00";
const [workspace, roster] = ["society", "roster.xlsx"].map((name) => join(folder, name));
const surnames = [..."周吕单何王尉张司曾林陈孙赵罗龚蒋谢沈马许"];
const names = Array.from({ length: 60 }, (_, place) => `${surnames[place % 20]}${"明强昇"[Math.floor(place / 20)]}${"一二三四五"[place % 5]}`);
mkdirSync(folder, { recursive: true });
writeRoster(roster, names);

await opened({ bridge, moment, picks: [workspace, roster], stopped: join(folder, "stopped.png") }, async ({ address, open }) => {
  const page = await open();
  const { dialog, button, submit, begin, choosePerson } = hands(page);
  let step = 0;
  const seen = async (name) => {
    step += 1;
    for (const [width, height] of [[1920, 1080], [1366, 768]]) {
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: join(folder, `${String(step).padStart(2, "0")}-${name}-${width}.png`) });
    }
  };
  const item = (title) => page.locator("tr.opens").filter({ hasText: title });
  const explained = () => page.locator(".explained p").innerText();
  const addItem = async (title, method) => {
    await button("增加议程").click();
    await dialog.getByLabel("议程名称").fill(title);
    await dialog.getByLabel("议案正文").fill(`${title}，授权秘书处办理。`);
    if (method) {
      await dialog.getByLabel("表决方式").first().click();
      await page.locator(".t-select-option").filter({ hasText: method }).first().click();
    }
    await submit("增加议程");
  };

  await foundCouncil(page, names, seen);
  await begin("筹备会议");
  await dialog.getByLabel("地点").fill("学会会议室");
  await choosePerson("主持人", names[0], `${names[0]}（理事）`);
  await choosePerson("记录人", names[1], `${names[1]}（测量研究院）`);
  await submit("筹备会议");
  await page.getByRole("heading", { name: "第九届理事会第一次会议" }).waitFor();
  await addItem("关于年度经费安排的议案");
  await addItem("关于推荐候选人的议案", "无记名投票");
  await addItem("关于修订工作规程的议案");
  await button("登记通知已发出").click();
  await submit("登记通知已发出");
  await button("宣布开会").click();
  await submit("宣布开会");

  // Thirty-nine of sixty are there: one fewer than two thirds, and the first vote is stopped.
  const typed = page.getByLabel("键入姓名或首字母，回车到会");
  for (const name of names.slice(0, 39)) {
    await typed.fill(name);
    await typed.press("Enter");
  }
  await page.getByText("未达法定人数，还差1人").waitFor();
  await seen("short");
  await item("年度经费").click();
  await button("其余均为同意").click();
  await button("完成计票并判定").click();
  await page.getByRole("alert").filter({ hasText: "未达到法定人数40人，不能表决" }).waitFor();
  await seen("stopped");

  // The others come; two members are recused and leave the base.
  await button("其余21人全部到会").click();
  await page.getByText("会议有效").waitFor();
  for (const [place, reason] of [[2, "所在单位申请该项经费"], [3, "近亲属为受款人"]]) {
    await page.getByTitle("“关于年度经费安排的议案”的其他操作").click();
    await page.getByText("登记回避", { exact: true }).click();
    await choosePerson("姓名", names[place], names[place]);
    await dialog.getByLabel("回避事由").fill(reason);
    await submit("登记回避");
  }
  await page.getByLabel("反对").fill("5");
  await button("其余均为同意").click();
  await seen("recused");
  await button("完成计票并判定").click();
  await page.locator(".explained.passed").waitFor();
  // Who was recused comes back before the next vote, or could not take part in it.
  await button("现在返场").first().click();
  await button("现在返场").nth(1).waitFor({ state: "detached" });
  await button("现在返场").click();
  await button("现在返场").waitFor({ state: "detached" });
  assert.equal(
    await explained(),
    "应到60人，实到60人，达到章程第二十条规定的三分之二（40人）；回避2人，表决基数58人，同意53票，达到三分之二（39票），通过。",
  );
  await page.getByRole("heading", { name: "测会决〔2026〕1号" }).waitFor();
  await page.locator(".pages img").first().waitFor();
  await button("打印决议").click();
  await page.getByText("已送打印").waitFor();
  await seen("printed");

  await item("推荐候选人").click();
  await button("其余均为同意").click();
  await seen("secret");
  await button("完成计票并判定").click();
  await page.locator(".explained.passed").waitFor();
  assert.match(await explained(), /发出表决票60张，收回60张.*同意60票.*通过/u);

  await item("修订工作规程").click();
  await page.getByLabel("反对").fill("21");
  await button("其余均为同意").click();
  await button("完成计票并判定").click();
  await page.locator(".explained").filter({ hasText: "未达到三分之二（需40票），未通过" }).waitFor();
  await seen("failed");

  await button("宣布闭会").click();
  await submit("宣布闭会");
  await button("确认会议纪要").click();
  await submit("确认会议纪要");
  await page.getByText("纪要已确认").first().waitFor();
  await seen("confirmed");

  // The confirmation may be taken back and done again; a closed vote may not.
  const ledger = () => call(address, "ledger", { limit: 30, language: "zh-Hans" });
  const entry = async (operation) => (await ledger()).find((one) => one.operation === operation);
  await page.getByRole("banner").getByRole("button", { name: /撤销/u }).click();
  await page.locator("#room").getByRole("button", { name: "确认会议纪要" }).waitFor();
  await page.getByRole("button", { name: "恢复", exact: true }).click();
  await page.getByText("纪要已确认").first().waitFor();
  const vote = await entry("vote.close");
  const refused = await tried(address, "undo", { seq: vote.seq });
  assert.ok(!refused.isDone, "a closed vote cannot be taken back");
  await page.goto(`${address}/#/ledger`);
  await page.getByRole("row").nth(1).waitFor();
  await seen("ledger");
  assert.equal((await call(address, "ledger_verify", {})).troubles, 0);
});
