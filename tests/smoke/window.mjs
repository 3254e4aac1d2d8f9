// The real window: it opens on the sample society, a council votes, the resolution goes out, the next start finds the same.
// `node window.mjs PROGRAM WORKSPACE FOLDER`; pictures and the PDF go into FOLDER. Fails with the step that did not hold.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { display, driver, until } from "./driver.mjs";

const [program, workspace, folder] = process.argv.slice(2);
const moment = "2026-11-06T14:05:00+08:00";
const pdf = join(folder, "resolution.pdf");
const home = join(folder, "home");
mkdirSync(home, { recursive: true });

/** The page's clock stands beside the program's. */
const setClock = `
  const Real = Date, offset = Real.parse(arguments[0]) - Real.now();
  window.Date = class extends Real {
    constructor(...said) { said.length === 0 ? super(Real.now() + offset) : super(...said); }
    static now() { return Real.now() + offset; }
  };`;
/** What the content policy refused since the page began, and what is refused from now on. */
const violations = `
  const seen = [];
  const observer = new ReportingObserver((reports) => seen.push(...reports), { types: ["csp-violation"], buffered: true });
  observer.observe();
  seen.push(...observer.takeRecords());
  return seen.map((report) => report.body.blockedURL + " " + report.body.effectiveDirective);`;
const button = (name) => `//button[normalize-space(.)='${name}' and not(@disabled)]`;
const link = (name) => `//a[contains(normalize-space(.), '${name}')]`;

const screen = await display();
const webkit = await driver({
  DISPLAY: screen.name,
  TZ: "Asia/Shanghai",
  HOME: home,
  XDG_CONFIG_HOME: join(home, "config"),
  XDG_DATA_HOME: join(home, "data"),
  XDG_CACHE_HOME: join(home, "cache"),
  CHENGJIE_NOW: moment,
  CHENGJIE_PICKS: pdf,
});
try {
  let window = await webkit.open(program, [workspace]);
  await window.sees("中国智能测量学会");
  await window.run(setClock, moment);
  await window.type("who sits here", "//*[@role='dialog']//input", "李岚");
  await window.click("that it is so", button("就用这个名字"));
  for (const [width, height] of [[1366, 768], [1920, 1080]]) {
    await window.size(width, height);
    await window.picture(join(folder, `window-${width}.png`));
  }
  await window.size(1366, 768);
  assert.deepEqual(await window.run(violations), [], "the content policy refuses nothing of ours");

  await window.click("the council's room", link("理事会"));
  await window.click("the meeting", link("常务理事会第三次会议"));
  await window.click("opening the meeting", button("宣布开会"));
  await window.click("confirming it", `//*[@role='dialog']${button("宣布开会")}`);
  await window.click("the roll call", "//button[starts-with(normalize-space(.), '其余') and contains(., '全部到会')]");
  await window.sees("会议有效");
  await window.click("all in favour", button("其余均为同意"));
  await window.sees("票数相符");
  await window.click("closing the vote", button("完成计票并判定"));
  await window.sees("表决基数");
  await until("the resolution's page", () => window.run("return document.querySelector('.pages img')?.naturalWidth > 0"));
  await window.click("what else can be done", "//button[@aria-label='决议的其他操作']");
  await window.click("the export", "//*[normalize-space(text())='导出 PDF']");
  await window.sees("已导出到");
  assert.equal(readFileSync(pdf).subarray(0, 5).toString(), "%PDF-");
  await window.picture(join(folder, "window-voted.png"));
  assert.deepEqual(await window.run(violations), [], "nor on the way");
  await window.close();

  window = await webkit.open(program, []);
  await window.sees("中国智能测量学会");
  await window.click("the ledger", link("台账"));
  await window.sees("完成计票");
  await window.close();
} finally {
  webkit.end();
  screen.end();
}
