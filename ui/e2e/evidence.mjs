// What proves a record is brought in, found, written out and taken away in the real page; what an acceptance rests on stays.
// `node e2e/evidence.mjs BRIDGE WORKSPACE DOCUMENT`; pictures are left beside DOCUMENT; CHENGJIE_FONTS names the fonts.
// Fails with the step that did not hold.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { walk } from "./bridge.mjs";

const [bridge, workspace, document] = process.argv.slice(2);
const desk = join(dirname(document), "desk");
const moment = "2026-09-14T11:00:00+08:00";
mkdirSync(desk, { recursive: true });
const [scan, empty, out] = ["双方签字的验收报告.pdf", "空.pdf", "取出.pdf"].map((name) => join(desk, name));
writeFileSync(scan, "%PDF-1.7 signed");
writeFileSync(empty, "");

await walk({ bridge, workspace, moment, picks: [empty, scan, scan, out, scan], steps });

async function steps(page, address) {
  const room = page.locator("main");
  const project = "019b4c00-0000-7000-8000-000c00000001";
  const deliverable = (end) => `019b4c00-0000-7000-8000-0014000000${end}`;
  const led = (end) => page.goto(`${address}/#/project/${project}/work?record=${deliverable(end)}`);
  const evidence = room.locator(".evidence");
  const add = () => evidence.getByRole("button", { name: "添加文件" }).click();

  // The deliverable that came back for want of a signed report: an empty scan is refused, the signed one is brought in once.
  await led("09");
  await evidence.getByText("现场核查清单（已核19项）").waitFor();
  await add();
  await evidence.getByRole("alert").filter({ hasText: "是空文件" }).waitFor();
  await add();
  const line = evidence.getByRole("listitem").filter({ hasText: "双方签字的验收报告" });
  await line.getByText("15 B").waitFor();
  await add();
  await evidence.getByRole("alert").filter({ hasText: "不必再次添加" }).waitFor();
  await line.getByRole("button", { name: "另存" }).click();
  await line.getByText("已另存为").waitFor();
  assert.equal(readFileSync(out, "utf8"), "%PDF-1.7 signed");
  await page.screenshot({ path: `${document}.png` });

  // It is found by a word of its name and leads back here.
  await page.keyboard.press("Control+k");
  await page.locator(".palette input:focus").waitFor();
  await page.keyboard.type("双方签字");
  await page.locator(".hit", { hasText: "双方签字的验收报告" }).first().click();
  await page.waitForURL(new RegExp(`record=${deliverable("09")}`));

  // Taken away, and back by undo.
  await line.getByRole("button", { name: /移除/ }).click();
  await line.waitFor({ state: "detached" });
  await page.getByRole("banner").getByRole("button", { name: /撤销/ }).click();
  await line.waitFor();

  // What an acceptance rests on cannot be taken away.
  await led("01");
  await evidence.getByText("作为依据").waitFor();
  assert.equal(await evidence.getByRole("button", { name: /移除/ }).count(), 0);

  // An expense is proved behind the button that counts.
  await page.goto(`${address}/#/project/${project}/money`);
  await room.getByRole("button", { name: /的佐证材料，0份/ }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "添加文件" }).click();
  await page.getByRole("dialog").getByText("15 B").waitFor();
  await page.keyboard.press("Escape");
  await room.getByRole("button", { name: /的佐证材料，1份/ }).waitFor();
  await page.screenshot({ path: `${document}.money.png` });
}
