// A council meets in the real page: opened, called, voted, explained, its resolution exported, the ledger sound.
// `node e2e/meeting.mjs BRIDGE WORKSPACE PDF`; CHENGJIE_FONTS names the fonts. Fails with the step that did not hold.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const [bridge, workspace, pdf] = process.argv.slice(2);
const moment = "2026-11-06T14:05:00+08:00";
const server = spawn(bridge, ["0", workspace], {
  env: { ...process.env, CHENGJIE_UI: "dist", CHENGJIE_NOW: moment, CHENGJIE_PICKS: pdf },
  stdio: ["ignore", "pipe", "inherit"],
});
const address = await new Promise((resolve, reject) => {
  server.stdout.once("data", (said) => resolve(String(said).trim()));
  server.once("exit", (code) => reject(new Error(`the bridge ended with ${code}`)));
});
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, timezoneId: "Asia/Shanghai" });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const troubles = [];
  page.on("pageerror", (error) => troubles.push(error.message));
  await page.clock.setFixedTime(new Date(moment));
  await page.goto(`${address}/#/`);
  await page.getByText("中国智能测量学会").first().waitFor();

  await page.getByRole("link", { name: "理事会" }).click();
  await page.getByRole("link", { name: /^常务理事会第三次会议/u }).click();
  await page.getByRole("button", { name: "宣布开会" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "宣布开会" }).click();
  await page.getByRole("button", { name: /^其余\d+人全部到会$/u }).click();
  await page.getByText("会议有效").waitFor();

  await page.getByRole("button", { name: "其余均为同意" }).click();
  await page.getByText("票数相符").waitFor();
  await page.getByRole("button", { name: "完成计票并判定" }).click();
  const explained = await page.locator(".explained p").innerText();
  assert.match(explained, /应到\d+人，实到\d+人.*表决基数\d+人，同意\d+票/u);
  await page.locator(".pages img").first().waitFor();
  await page.screenshot({ path: `${pdf}.png`, fullPage: true });

  await page.getByRole("button", { name: "决议的其他操作" }).click();
  await page.getByText("导出 PDF").click();
  await page.getByText("已导出到").waitFor();
  assert.equal(readFileSync(pdf).subarray(0, 5).toString(), "%PDF-");

  // A vote that is closed stands: undo says so and changes nothing.
  await page.getByRole("link", { name: "台账" }).click();
  await page.getByRole("button", { name: "核验台账" }).click();
  await page.getByText("条记录校验一致").waitFor();
  await page.getByText("完成计票").first().waitFor();

  await page.keyboard.press("Control+k");
  await page.keyboard.type("lqh");
  await page.getByText("林清和").first().waitFor();
  assert.deepEqual(troubles, []);
} finally {
  await browser.close();
  server.kill();
}
