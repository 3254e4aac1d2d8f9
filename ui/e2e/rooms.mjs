// Every room in every language, at the sizes of an office, in larger type: nothing that axe finds, no word missing, nothing cut off.
// `node e2e/rooms.mjs BRIDGE WORKSPACE PDF`; CHENGJIE_FONTS names the fonts, CHENGJIE_PICTURES a folder for pictures of each room.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { call, opened } from "./bridge.mjs";

const [bridge, workspace, pdf] = process.argv.slice(2);
const begun = join(dirname(pdf), "begun");
const pictures = process.env.CHENGJIE_PICTURES;
const moment = "2026-09-14T09:00:00+08:00";
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const small = { width: 1366, height: 768 };
/** Every language, every size of window, the larger type. */
const looks = [
  { language: "zh-Hans", size: small },
  { language: "zh-Hant", size: small, isLarger: true },
  { language: "en", size: small },
  { language: "zh-Hans", size: { width: 1920, height: 1080 } },
  { language: "zh-Hans", size: { width: 1093, height: 614 } },
];

/** The rooms and sections that the frame names where the page stands. */
const named = (page) =>
  page.evaluate(() => [...document.querySelectorAll("nav.rooms a")].map((link) => new URL(link.href).hash.slice(1).split("?")[0]));

/** What stands in a room while it reads. */
const reading = /^(?:正在读取|正在讀取|Reading)$/;

/** A key of a message where its sentence should stand. */
const unworded = /\b(?:desk|frame|form|search|session|ledger|settings|start|recovery|section|word|kind|fact|rule|council|project|documents)-[a-z_]+(?:-[a-z_]+)*\b/;

if (pictures) mkdirSync(pictures, { recursive: true });
const found = [];
await opened({ bridge, workspace, moment, picks: [begun] }, async ({ address, open }) => {
  const { meetings } = await call(address, "council_room", {});
  /** Beside the rooms that the frame itself names. */
  const beyond = ["/society", "/project/new", ...meetings.slice(0, 1).map((meeting) => `/council/${meeting.id}`)];
  for (const one of looks) await everyRoom(await open(one), one, beyond);
  await byKeys(await open(), address);
  await call(address, "close", {});
  await fromNothing(await open(), address);
  assert.equal(found.length, 0, `\n${found.join("\n")}`);
});

/** Every room that the frame names, and every section that it names in a room; then what stands above them. */
async function everyRoom(page, { language, size, isLarger }, beyond) {
  const name = `${language} ${size.width}${isLarger ? " larger" : ""}`;
  await page.locator("nav.rooms").waitFor();
  const rooms = [...(await named(page)), ...beyond];
  for (let at = 0; at < rooms.length; at += 1) {
    await enter(page, rooms[at]);
    await look(page, `${name} ${rooms[at]}`);
    rooms.push(...(await named(page)).filter((room) => !rooms.includes(room)));
  }
  assert.ok(rooms.length > 6, "the frame names its rooms");
  await enter(page, "/");
  await page.keyboard.press("Control+k");
  await page.locator(".palette input:focus").waitFor();
  await look(page, `${name} palette empty`);
  await page.keyboard.type("zgl");
  await page.locator(".hit").first().waitFor();
  await look(page, `${name} palette`);
  await page.context().close();
}

/** Goes to a room, and waits until it stands there with what it reads. */
async function enter(page, to) {
  const isThere = await page.evaluate((hash) => {
    if (location.hash === `#${hash}`) return true;
    for (const one of document.querySelectorAll("main.room > *")) one.dataset.before = "yes";
    location.hash = hash;
    return false;
  }, to);
  if (!isThere) await page.locator("main.room > :not([data-before])").first().waitFor();
  await page.getByText(reading).first().waitFor({ state: "detached" });
}

async function look(page, name) {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)));
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  for (const one of violations) {
    found.push(`${name}: ${one.id} (${one.impact}): ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
  }
  const words = await page.evaluate(() => document.body.innerText);
  const key = unworded.exec(words);
  if (key) found.push(`${name}: a message is missing: ${key[0]}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 1) found.push(`${name}: ${wide} px stand beyond the right edge`);
  if (pictures) await page.screenshot({ path: join(pictures, `${name.replace(/[^\w-]+/g, "_")}.png`) });
}

/** A record found, a change undone and done again, the room reached: all by keys. */
async function byKeys(page, address) {
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
  const before = (await call(address, "undo_offer", { language: "zh-Hans" })).seq;
  await page.keyboard.press("Control+z");
  await page.getByRole("status").getByRole("button", { name: "恢复" }).waitFor();
  assert.notEqual((await call(address, "undo_offer", { language: "zh-Hans" }))?.seq, before, "undo took the newest entry back");
  await page.getByRole("status").getByRole("button", { name: "恢复" }).press("Enter");
  await page.getByRole("status").getByRole("button", { name: "恢复" }).waitFor({ state: "detached" });
  assert.equal((await call(address, "undo_offer", { language: "zh-Hans" })).seq, before, "it was done again");
  await listsInForms(page);
  await page.context().close();
}

/** A list in a form: Esc shuts it and not the form; a name written by pinyin is found from its first letter on, each time anew. */
async function listsInForms(page) {
  await page.evaluate(() => (location.hash = "/council"));
  await page.getByRole("button", { name: "筹备会议" }).click();
  const dialog = page.getByRole("dialog");
  const chair = dialog.getByLabel("主持人");
  const option = page.locator(".t-select-option:visible");
  for (const label of ["召开形式", "主持人"]) {
    await dialog.getByLabel(label).click();
    await option.first().waitFor();
    await page.keyboard.press("Escape");
    await option.first().waitFor({ state: "hidden" });
    assert.ok(await dialog.isVisible(), `Esc shut the list of ${label} alone`);
  }
  const keyboard = await page.context().newCDPSession(page);
  const press = (code) => keyboard.send("Input.dispatchKeyEvent", { type: "rawKeyDown", windowsVirtualKeyCode: 229, key: "Process", code });
  for (let time = 0; time < 2; time += 1) {
    await dialog.getByLabel("记录人").focus();
    await chair.focus();
    for (const text of ["z", "zq", "zq'm"]) {
      await press(`Key${text.at(-1).toUpperCase()}`);
      await keyboard.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
      assert.equal(await chair.inputValue(), text, "what is being written stands as it was typed");
    }
    await option.filter({ hasText: "周启明" }).waitFor();
    await press("Enter");
    assert.equal(await chair.inputValue(), "zq'm", "Enter chooses a character and no person");
    await keyboard.send("Input.insertText", { text: "周启明" });
    await option.filter({ hasText: "周启明" }).click();
    assert.equal(await chair.inputValue(), "周启明");
  }
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
}

/** A workspace made from nothing: the first screen, the recovery code, an empty desk, the settings. */
async function fromNothing(page, address) {
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
  assert.equal((await call(address, "office", {})).has_passphrase, false);
  await page.context().close();
}
