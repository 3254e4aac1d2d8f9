// The real window: it opens on the sample society, the projector follows the meeting mode, a council votes, the resolution goes
// out, the next start finds the same.
// `node window.mjs PROGRAM FOLDER WORKSPACE`; pictures and the PDF go into FOLDER. Fails with the step that did not hold.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "./driver.mjs";
import { hands } from "./hands.mjs";
import { staged } from "./stage.mjs";

const [program, folder, workspace] = process.argv.slice(2);
const moment = "2026-11-06T14:05:00+08:00";
const pdf = join(folder, "resolution.pdf");
const ESCAPE = "\uE00C";

await staged({ program, folder, moment, picks: [pdf] }, async ({ open }) => {
  let window = await open([workspace], "中国智能测量学会");
  let { press, submit, fill, follow, sees, touch } = hands(window);
  await fill("姓名", "李岚");
  await submit("就用这个名字");
  for (const [width, height] of [[1366, 768], [1920, 1080]]) {
    await window.size(width, height);
    await window.picture(join(folder, `window-${width}.png`));
  }
  await window.size(1366, 768);
  assert.deepEqual(await window.refusals(), [], "the content policy refuses nothing of ours");

  await follow("理事会", "nav[aria-label='房间']");
  await touch("常务理事会第三次会议", "a");
  await press("宣布开会");
  await submit("宣布开会");
  await press("会议模式");
  await sees("书面说明");
  await window.type("b");
  await window.beside(async () => {
    await sees("应到15");
    await window.picture(join(folder, "window-projector.png"));
  });
  await sees("投影已连接");
  await window.type("b");
  await until("the projector is closed", async () => (await window.windows()) === 1);
  await window.type(ESCAPE);
  await touch("全部到会", "button");
  await sees("会议有效");
  await press("其余均为同意");
  await sees("票数相符");
  await press("完成计票并判定");
  await sees("表决基数");
  await until("the resolution's page", () => window.run("return document.querySelector('.pages img')?.naturalWidth > 0"));
  await press("决议的其他操作");
  await touch("导出 PDF", ".t-dropdown__item");
  await sees("已导出到");
  assert.equal(readFileSync(pdf).subarray(0, 5).toString(), "%PDF-");
  await window.picture(join(folder, "window-voted.png"));
  assert.deepEqual(await window.refusals(), [], "nor on the way");
  await window.close();

  window = await open([], "中国智能测量学会");
  ({ follow, sees } = hands(window));
  await follow("台账", "nav[aria-label='房间']");
  await sees("完成计票");
  await window.close();
});
