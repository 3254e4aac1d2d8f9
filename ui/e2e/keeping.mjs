// A workspace is kept in the real page: a passphrase, a new recovery code, a second backup place, a verification stopped, a
// backup restored beside and opened, the workspace closed and opened by its code alone, the forgotten passphrase replaced.
// `node e2e/keeping.mjs BRIDGE WORKSPACE PDF`; CHENGJIE_FONTS names the fonts. Fails with the step that did not hold.
import assert from "node:assert/strict";
import { mkdirSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { call, walk } from "./bridge.mjs";

const [bridge, workspace, pdf] = process.argv.slice(2);
const stick = join(dirname(pdf), "stick");
const moment = "2026-09-14T09:00:00+08:00";
mkdirSync(stick, { recursive: true });

await walk({ bridge, workspace, moment, picks: [stick], steps });

async function steps(page, address) {
  const card = (name) => page.getByRole("region", { name, exact: true });
  const office = () => call(address, "office", {});
  const settings = () => page.getByLabel("房间").getByRole("link", { name: "设置" }).click();
  const refused = (where) => where.getByRole("alert").filter({ hasText: "密码或恢复码不对" }).waitFor();
  await settings();

  // A passphrase, and a recovery code that is known.
  const passphrase = card("密码");
  const choose = async (text) => {
    await passphrase.getByLabel("新密码").fill(text);
    await passphrase.getByLabel("再输一次").fill(text);
  };
  await choose("山高水长");
  await passphrase.getByRole("button", { name: "设置密码" }).click();
  await passphrase.getByText("密码已设置。").waitFor();
  const recovery = card("恢复码").first();
  await recovery.getByLabel("密码").fill("水长山高");
  await recovery.getByRole("button", { name: "重新生成恢复码" }).click();
  await refused(recovery);
  await recovery.getByLabel("密码").fill("山高水长");
  await recovery.getByRole("button", { name: "重新生成恢复码" }).click();
  const code = await page.locator(".recovery-code").innerText();
  await recovery.getByLabel("我已妥善保存").check({ force: true });
  await recovery.getByRole("button", { name: "完成" }).click();
  await page.locator(".recovery-code").waitFor({ state: "detached" });

  // A second place, to which the next backup is copied.
  const second = card("第二备份位置");
  await second.getByRole("button", { name: "选择文件夹" }).click();
  await second.getByText("还没有复制过").waitFor();
  await page.getByRole("button", { name: "立即备份" }).click();
  await second.getByText("2026年9月14日已复制").waitFor();
  assert.ok(readdirSync(stick).length > 0, "the backup lies in the second place too");
  await second.getByRole("button", { name: "不再使用" }).click();
  await second.getByText("还没有。").waitFor();

  await stopVerifying(page);
  await settings();

  // The backup made under the first passphrase, restored after it was changed: the old one opens nothing any more.
  await passphrase.getByLabel("原密码").fill("山高水长");
  await choose("春暖花开");
  await passphrase.getByRole("button", { name: "更改密码" }).click();
  await passphrase.getByText("密码已更改。").waitFor();
  const backups = card("备份");
  await backups.getByText("恢复出的工作簿用现在的密码打开").waitFor();
  await backups.getByRole("button", { name: "恢复到旁边" }).first().click();
  const restored = backups.getByRole("status").filter({ hasText: "已恢复到" });
  await restored.getByLabel("密码").fill("山高水长");
  await restored.getByRole("button", { name: "打开恢复的工作簿" }).click();
  await refused(backups);
  assert.equal((await office()).folder, workspace, "the present workspace stays open");
  await restored.getByLabel("密码").fill("春暖花开");
  await restored.getByRole("button", { name: "打开恢复的工作簿" }).click();
  await restored.waitFor({ state: "detached" });
  const beside = (await office()).folder;
  assert.notEqual(beside, workspace, "the restored workspace is another folder");

  // Closed, the passphrase forgotten: the code opens it, and replaces the passphrase.
  await page.getByRole("button", { name: "关闭工作簿" }).click();
  await page.getByRole("heading", { name: "从哪里开始？" }).waitFor();
  await page.getByText(beside).waitFor();
  await page.getByRole("button", { name: "忘记密码，用恢复码打开" }).click();
  await page.getByLabel("恢复码").fill(code.replace(/^../, "00"));
  await page.getByRole("button", { name: "打开", exact: true }).click();
  await refused(page);
  await page.getByLabel("恢复码").fill(code.toLowerCase().replaceAll("-", " "));
  await page.getByRole("button", { name: "打开", exact: true }).click();
  await page.locator("nav.rooms").waitFor();
  await settings();
  await passphrase.getByRole("button", { name: "忘记原密码，用恢复码更改" }).click();
  await passphrase.getByLabel("恢复码").fill(code);
  await choose("海阔天空");
  await passphrase.getByRole("button", { name: "更改密码" }).click();
  await passphrase.getByText("密码已更改。").waitFor();
  await passphrase.getByLabel("原密码").fill("海阔天空");
  await passphrase.getByRole("button", { name: "取消密码" }).click();
  await passphrase.getByText("密码已取消。").waitFor();

  await page.getByRole("link", { name: "修改学会信息" }).click();
  await page.getByRole("heading", { name: "学会信息" }).waitFor();
}

/** The ledger's verification is stopped: the program hears of the job, and the page says nothing of a failure. */
async function stopVerifying(page) {
  await page.getByLabel("房间").getByRole("link", { name: "台账" }).click();
  // Held until it was told to stop, for the sample's ledger is verified sooner than a hand can move.
  let hear;
  const heard = new Promise((resolve) => (hear = resolve));
  await page.route("**/call", async (route) => {
    const { name, args } = route.request().postDataJSON();
    if (name === "cancel_job") hear(args.job);
    if (name === "ledger_verify") await heard;
    await route.continue();
  });
  await page.getByRole("button", { name: "核验台账" }).click();
  await page.getByRole("progressbar").waitFor();
  await page.getByRole("button", { name: "停止" }).click();
  await page.getByRole("button", { name: "核验台账" }).waitFor();
  assert.equal(await page.getByRole("alert").count(), 0, "that it was stopped is no failure");
  await page.unroute("**/call");
}
