// Every room in every language, at the sizes of an office, in larger type: nothing that axe finds, no word missing, nothing cut off.
// `node e2e/rooms.mjs BRIDGE WORKSPACE PDF`; CHENGJIE_FONTS names the fonts, CHENGJIE_PICTURES a folder for pictures of each room.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { chromium } from "playwright-core";

const [bridge, workspace, pdf] = process.argv.slice(2);
const begun = join(dirname(pdf), "begun");
const pictures = process.env.CHENGJIE_PICTURES;
const moment = "2026-09-14T09:00:00+08:00";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const server = spawn(bridge, ["0", workspace], {
  env: { ...process.env, CHENGJIE_UI: "dist", CHENGJIE_NOW: moment, CHENGJIE_PICKS: begun },
  stdio: ["ignore", "pipe", "inherit"],
});
const address = await new Promise((resolve, reject) => {
  server.stdout.once("data", (said) => resolve(String(said).trim()));
  server.once("exit", (code) => reject(new Error(`the bridge ended with ${code}`)));
});

const ask = async (name, args) => {
  const answer = await fetch(`${address}/call`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name, args }),
  });
  assert.ok(answer.ok, `${name} was refused`);
  return answer.json();
};
const { meetings } = await ask("council_room", {});
/** Beside the rooms that the frame itself names. */
const beyond = meetings.slice(0, 1).map((meeting) => `/council/${meeting.id}`);

/** The rooms and sections that the frame names where the page stands. */
const named = (page) =>
  page.evaluate(() => [...document.querySelectorAll("nav.rooms a")].map((link) => new URL(link.href).hash.slice(1).split("?")[0]));

/** A key of a message where its sentence should stand. */
const unworded = /\b(?:desk|frame|form|search|ledger|settings|start|recovery|section|word|kind|fact|rule|council|project|documents)-[a-z_]+(?:-[a-z_]+)*\b/;

const troubles = [];

async function look(page, name) {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)));
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  for (const one of violations) {
    troubles.push(`${name}: ${one.id} (${one.impact}): ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
  }
  const words = await page.evaluate(() => document.body.innerText);
  const key = unworded.exec(words);
  if (key) troubles.push(`${name}: a message is missing: ${key[0]}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 1) troubles.push(`${name}: ${wide} px stand beyond the right edge`);
  if (pictures) await page.screenshot({ path: join(pictures, `${name.replace(/[^\w-]+/g, "_")}.png`) });
}

/** A record found, a change undone and done again, the room reached: all by keys. */
async function byKeys(context) {
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.clock.setFixedTime(new Date(moment));
  await page.goto(`${address}/#/`);
  await page.locator("main.room h1").waitFor();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.className), "skip", "the first stop leads past the rooms");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "room");
  await page.keyboard.press("Control+k");
  await page.locator(".palette input:focus").waitFor();
  await page.keyboard.type("sbzl");
  await page.locator(".hit.active mark").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.waitForURL(/record=/);
  await page.getByRole("dialog").waitFor({ state: "detached" });
  const before = (await ask("undo_offer", { language: "zh-Hans" })).seq;
  await page.keyboard.press("Control+z");
  await page.getByRole("status").getByRole("button", { name: "恢复" }).waitFor();
  assert.notEqual((await ask("undo_offer", { language: "zh-Hans" }))?.seq, before, "undo took the newest entry back");
  await page.getByRole("status").getByRole("button", { name: "恢复" }).press("Enter");
  await page.getByRole("status").getByRole("button", { name: "恢复" }).waitFor({ state: "detached" });
  assert.equal((await ask("undo_offer", { language: "zh-Hans" })).seq, before, "it was done again");
  await context.close();
}

/** A workspace made from nothing: the first screen, the recovery code, an empty desk, the settings. */
async function fromNothing(context) {
  await ask("close", {});
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on("pageerror", (error) => troubles.push(error.message));
  await page.clock.setFixedTime(new Date(moment));
  await page.goto(`${address}/#/`);
  await page.getByRole("heading", { name: "从哪里开始？" }).waitFor();
  await look(page, "start");
  await page.getByLabel("学会名称").fill("测绘");
  await page.getByText("中国测绘地理信息学会").click();
  await page.getByText(/^全国学会名单/).waitFor();
  await page.getByLabel("密码（可不设）").fill("山高水长");
  await page.getByLabel("再输一次").first().fill("山高水长");
  await page.getByRole("button", { name: "选择文件夹并新建" }).click();
  await page.getByRole("heading", { name: "恢复码" }).waitFor();
  await look(page, "start recovery code");
  const goOn = page.getByRole("button", { name: "进入工作簿" });
  assert.ok(await goOn.isDisabled(), "the code is put away first");
  await page.getByLabel("我已妥善保存").check({ force: true });
  await goOn.click();
  await page.getByText("还没有试点项目").waitFor();
  await look(page, "desk empty");
  await page.evaluate(() => (location.hash = "/settings"));
  await page.getByRole("button", { name: "立即备份" }).click();
  await page.getByText(/已通过恢复演练/).waitFor();
  await look(page, "settings of a new workspace");
  await page.getByRole("button", { name: "恢复到旁边" }).first().click();
  await page.getByText(/^已恢复到/).waitFor();
  await page.getByLabel("原密码").fill("山高水长");
  await page.getByRole("button", { name: "取消密码" }).click();
  await page.getByText("密码已取消。").waitFor();
  assert.equal((await ask("office", {})).has_passphrase, false);
  await context.close();
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
if (pictures) mkdirSync(pictures, { recursive: true });
try {
  const looks = [
    { language: "zh-Hans", size: { width: 1366, height: 768 }, larger: false },
    { language: "zh-Hant", size: { width: 1366, height: 768 }, larger: true },
    { language: "en", size: { width: 1366, height: 768 }, larger: false },
    { language: "zh-Hans", size: { width: 1920, height: 1080 }, larger: false },
    { language: "zh-Hans", size: { width: 1093, height: 614 }, larger: false },
  ];
  for (const { language, size, larger } of looks) {
    const context = await browser.newContext({ viewport: size, timezoneId: "Asia/Shanghai" });
    await context.addInitScript(
      ([spoken, type]) => {
        localStorage.setItem("chengjie.language", spoken);
        localStorage.setItem("chengjie.larger", type);
      },
      [language, larger ? "yes" : "no"],
    );
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on("pageerror", (error) => troubles.push(error.message));
    await page.clock.setFixedTime(new Date(moment));
    await page.goto(`${address}/#/`);
    await page.locator("nav.rooms").waitFor();
    const rooms = [...(await named(page)), ...beyond];
    for (let at = 0; at < rooms.length; at += 1) {
      await page.evaluate((to) => (location.hash = to), rooms[at]);
      await page.waitForLoadState("networkidle");
      await page.locator("main.room > *").first().waitFor();
      await look(page, `${language} ${size.width}${larger ? " larger" : ""} ${rooms[at]}`);
      rooms.push(...(await named(page)).filter((room) => !rooms.includes(room)));
    }
    assert.ok(rooms.length > 6, "the frame names its rooms");
    await page.keyboard.press("Control+k");
    await page.locator(".palette input:focus").waitFor();
    await look(page, `${language} ${size.width} palette empty`);
    await page.keyboard.type("zgl");
    await page.locator(".hit").first().waitFor();
    await look(page, `${language} ${size.width} palette`);
    await context.close();
  }
  await byKeys(await browser.newContext({ viewport: { width: 1366, height: 768 }, timezoneId: "Asia/Shanghai" }));
  await fromNothing(await browser.newContext({ viewport: { width: 1366, height: 768 }, timezoneId: "Asia/Shanghai" }));
  assert.deepEqual(troubles, []);
} finally {
  await browser.close();
  server.kill();
}
