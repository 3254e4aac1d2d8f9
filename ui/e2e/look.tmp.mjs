import { opened, call } from "./bridge.mjs";
const [bridge, workspace, out] = process.argv.slice(2);
const moment = "2026-11-06T14:05:00+08:00";
await opened({ bridge, workspace, moment }, async ({ address, open }) => {
  const page = await open();
  const shot = async (name) => { await page.waitForTimeout(400); await page.screenshot({ path: `${out}/${name}.png` }); };
  const dialog = page.getByRole("dialog");
  const two = { fraction: { numerator: 2, denominator: 3 }, bound: "or_more" };
  for (const [id, matter, clause, more] of [["1","charter_change","章程第五十条",{by_correspondence:"barred"}],["2","ordinary","章程第二十条",{notice_days: 15}]])
    await call(address, "act", { operation: { council: { adopt_rule: { id: `01980c2e-7a10-7000-8000-00000000000${id}`, body_id: "019b4c00-0000-7000-8000-000300000002", matter, clause, effective_from: "2026-11-01", quorum: two, majority: two, majority_base: "present", abstention: "in_base", invalid: "in_base", blank: "in_base", recusal: "leaves_base", meetings_per_year: 1, quorum_base: "all_seats", proxy: null, by_correspondence: "allowed", unreturned: "absent", notice_days: 0, ...more } } } });
  await page.getByLabel("房间").getByRole("link", { name: "理事会", exact: true }).click();
  await page.getByRole("button", { name: "筹备会议" }).click();
  await dialog.getByRole("group", { name: "时间" }).getByLabel("时间").first().fill("2026-11-12");
  const choose = async (label, option) => { await dialog.getByLabel(label).first().click(); await page.locator(".t-select-option").filter({ hasText: option }).first().click(); };
  await choose("召开形式", "通讯会议");
  await dialog.getByRole("button", { name: "筹备会议" }).click();
  await dialog.waitFor({ state: "detached" });
  for (const [title, matter] of [["年度计划", "一般事项"], ["修改章程", "章程修改"]]) {
    await page.getByRole("button", { name: "增加议程" }).click();
    await dialog.getByLabel("议程名称").fill(title);
    await dialog.getByLabel("议案正文").fill(title);
    await choose("表决方式", "通讯表决");
    await choose("适用规则", matter);
    await dialog.getByRole("button", { name: "增加议程" }).click();
    await dialog.waitFor({ state: "detached" });
  }
  await page.getByRole("button", { name: "发出会议通知" }).click();
  await dialog.getByRole("button", { name: "发出会议通知" }).click();
  await shot("notice");
  await page.keyboard.press("Escape");
  await page.getByTitle("“修改章程”的其他操作").click();
  await page.getByText("删除议程").click();
  await page.waitForTimeout(300);
  await page.getByRole("button", { name: "发出会议通知" }).click();
  await dialog.getByRole("button", { name: "发出会议通知" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.locator(".roll li").first().focus();
  for (const key of ["p","l","p"]) { await page.keyboard.press(key); await page.waitForTimeout(200); }
  await shot("replies");
  await page.getByRole("button", { name: /的到会情况/ }).nth(1).click();
  await shot("attendance");
});
