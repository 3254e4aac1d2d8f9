// A new society reaches its first resolution in the page alone: people from a table, a body, a term, seats, a rule, a
// meeting with its notice, roll and vote, and the resolution as a PDF.
// `node e2e/first-resolution.mjs BRIDGE FOLDER`; CHENGJIE_FONTS names the fonts. Fails with the step that did not hold.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { opened } from "./bridge.mjs";
import { begin, foundCouncil, hands, writeRoster } from "./founding.mjs";

const [bridge, folder] = process.argv.slice(2);
const moment = "2026-03-10T14:05:00+08:00";
const [workspace, roster, sheet, pdf] = ["society", "roster.xlsx", "sheet.pdf", "first.pdf"].map((name) => join(folder, name));
const names = ["周启明", "吕明", "单国强", "何蔓", "王远", "尉迟恭", "张国立", "司马玥", "曾广昇"];
mkdirSync(folder, { recursive: true });
writeRoster(roster, names);

await opened({ bridge, moment, picks: [workspace, roster, sheet, pdf], stopped: join(folder, "stopped.png") }, async ({ open }) => {
  const page = await open();
  const hand = hands(page);
  const { button, fill, submit, choose } = hand;
  await foundCouncil(hand, names);
  await begin(hand, "筹备会议");
  // What is proposed is a morning to come; this one sits today.
  await fill("时间", "2026-03-10");
  await fill("地点", "学会会议室");
  await choose("主持人", "zqm", "周启明（理事）");
  await choose("记录人", "lvming", "吕明（测量研究院）");
  await submit("筹备会议");
  await page.getByRole("heading", { name: "第九届理事会第一次会议" }).waitFor();

  await button("增加议程").click();
  await fill("议程名称", "聘任秘书长");
  await fill("议案正文", "聘任吕明为学会秘书长。");
  await submit("增加议程");
  await button("登记通知已发出").click();
  await submit("登记通知已发出");
  await button("会议文书").click();
  await page.getByText("导出签到表").click();
  await page.getByText("已导出到").waitFor();
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
  await page.getByText("已送打印").waitFor();
  await button("决议的其他操作").click();
  await page.getByText("导出 PDF", { exact: true }).click();
  await page.locator(".resolution-paper > .making").filter({ hasText: pdf }).waitFor();
  for (const paper of [sheet, pdf]) assert.equal(readFileSync(paper).subarray(0, 5).toString(), "%PDF-");
});
