// A pilot project is run in the real page: started, its leader named, its work, readings and money kept, and refused where a rule says no.
// `node e2e/project.mjs BRIDGE WORKSPACE DOCUMENT`; a picture is left beside DOCUMENT; CHENGJIE_FONTS names the fonts. Fails with the step that did not hold.
import assert from "node:assert/strict";
import { tried, walk } from "./bridge.mjs";

const [bridge, workspace, document] = process.argv.slice(2);
const picture = `${document}.png`;
const moment = "2026-09-14T10:00:00+08:00";

await walk({ bridge, workspace, moment, steps });

async function steps(page, address) {
  const room = page.locator("main");
  const dialog = page.getByRole("dialog");
  const button = (name) => dialog.getByRole("button", { name, exact: true });
  const fill = async (where, fields) => {
    for (const [label, text] of Object.entries(fields)) {
      const field = where.getByRole("textbox", { name: label });
      await field.fill(text);
      await field.blur();
    }
  };
  const choose = async (where, label, option) => {
    await where.getByRole("textbox", { name: label }).click();
    await page.locator(".t-select-option", { hasText: option }).first().click();
  };
  const done = () => dialog.waitFor({ state: "detached" });
  const refused = async (words) => {
    await dialog.getByRole("alert").filter({ hasText: words }).waitFor();
    await dialog.getByRole("button", { name: "取消" }).click();
    await done();
  };

  // A new project: what is missing is said, then it stands with its four stages.
  await page.goto(`${address}/#/project/new`);
  await room.getByRole("button", { name: "立项" }).click();
  await room.getByRole("alert").filter({ hasText: "还没有填写：承接职能" }).waitFor();
  await room.getByRole("radio", { name: /团体标准研制/ }).check();
  await fill(room, {
    标准领域: "测绘仪器",
    填补的空白: "倾斜测量仪没有统一的检定方法",
    共同起草单位: "华北工程测量集团",
    项目名称: "倾斜测量仪检定团体标准研制",
    对应政府部门: "国家标准化管理委员会",
    项目开始: "2026年9月14日",
    项目结束: "2027-12-31",
  });
  await choose(room, "承接范围", "整体承接");
  await choose(room, "承接方式", "委托");
  const spans = [["", "2026年10月31日"], ["2026-11-1", "2026-12-31"], ["20270101", "2027年10月31日"], ["2027年11月1日", ""]];
  for (const [place, [from, to]] of spans.entries()) {
    const stage = room.locator(".spans fieldset").nth(place);
    if (from) await fill(stage, { 计划开始: from });
    if (to) await fill(stage, { 计划完成: to });
  }
  await room.getByRole("button", { name: "立项" }).click();
  await room.getByText("缺理事会同意负责人的决议。").waitFor();
  await room.getByText("登记开始").first().waitFor();

  // The leader of the sample's project: rank and resolution are the program's to judge.
  await page.goto(`${address}/#/project`);
  await room.getByText("工程测量领域专业技术人员水平评价").click();
  await room.getByRole("button", { name: "更换负责人" }).click();
  await dialog.getByRole("textbox", { name: "项目负责人" }).click();
  await page.locator(".t-select-option", { hasText: "低于秘书长" }).first().click();
  await button("确定").click();
  await refused("低于秘书长，按§五(二)不能担任项目负责人");
  await room.getByRole("button", { name: "更换负责人" }).click();
  await dialog.getByRole("button", { name: "放弃草稿" }).click();
  assert.match(await dialog.getByRole("textbox", { name: "同意的决议" }).inputValue(), /学会决〔2026〕1号/u);
  await button("确定").click();
  await done();

  // A work item: added, assigned, rescheduled, finished.
  await room.getByRole("link", { name: "任务与成果" }).or(page.getByRole("link", { name: "任务与成果" })).first().click();
  await room.getByRole("button", { name: "新建工作项" }).click();
  await fill(dialog, { 工作项: "秋季笔试巡考安排", 计划开始: "2026年9月15日", 计划完成: "9月30日" });
  await button("增加").click();
  await done();
  await room.getByRole("button", { name: "列表" }).click();
  await room.getByRole("row", { name: /秋季笔试巡考安排/ }).click();
  const pane = room.getByRole("complementary", { name: "秋季笔试巡考安排" });
  await pane.getByRole("button", { name: "增加分工" }).click();
  await choose(dialog, "人员", "赵海峰");
  await fill(dialog, { 工作量: "6" });
  await button("确定分工").click();
  await done();
  await pane.getByText("6人日").waitFor();
  await pane.getByRole("button", { name: "调整日期" }).click();
  await fill(dialog, { 新的完成日期: "2026-09-01", 调整原因: "考点提前" });
  await button("调整").click();
  await refused("日期顺序不对");
  await pane.getByRole("button", { name: "调整日期" }).click();
  await fill(dialog, { 新的完成日期: "2026年10月10日", 调整原因: "考点增加" });
  await button("调整").click();
  await done();
  await pane.getByText("考点增加").waitFor();
  await pane.getByRole("button", { name: "登记开始" }).click();
  await button("登记开始").click();
  await done();
  await pane.getByRole("button", { name: "登记完成" }).click();
  await button("登记完成").click();
  await done();
  await pane.getByText("已完成").waitFor();
  await room.getByRole("button", { name: "甘特图" }).click();
  await room.getByRole("treegrid").waitFor();
  await page.screenshot({ path: picture });
  // The keyboard walks the rows and closes what is open.
  await room.locator("[role=row][aria-selected=true]").focus();
  await page.keyboard.press("Escape");
  await pane.waitFor({ state: "detached" });

  // A reading: recorded, submitted, approved, and then it stands.
  await page.getByRole("link", { name: "量化指标" }).first().click();
  const indicator = room.getByRole("row").nth(1);
  await indicator.click();
  await room.getByRole("complementary").getByRole("button", { name: "填报" }).click();
  await fill(dialog, { 期间开始: "2026年9月1日", 期间结束: "2026年9月14日", 数值: "12", 数据来源: "发证台账" });
  await button("填报").click();
  await done();
  const reading = room.locator(".readings li").first();
  await reading.getByText("草稿").waitFor();
  await reading.getByRole("button", { name: "提交" }).click();
  await reading.getByText("待核定").waitFor();
  await room.getByText("现值含尚未核定的填报").waitFor();
  await reading.getByRole("button", { name: "核定" }).click();
  await button("核定").click();
  await done();
  await reading.getByText("已锁定").waitFor();
  assert.equal(await reading.getByRole("button", { name: /核定|修改|提交|退回/u }).count(), 0, "an approved reading is not changed");
  const project = decodeURIComponent(page.url()).match(/project\/([0-9a-f-]{36})/)[1];
  const { reply: shown } = await tried(address, "project_room", { project_id: project });
  const approved = shown.readings.find((one) => one.period_to === "2026-09-14" && one.status === "approved");
  const change = await tried(address, "act", { operation: { work: { amend_reading: { ...approved, value: 1 } } } });
  assert.deepEqual([change.isDone, change.reply.code], [false, "work-reading-locked"]);

  // An expense over the society's bound without a resolution: booked, and shown as a breach with the way to mend it.
  await page.getByRole("link", { name: "经费" }).first().click();
  await room.getByRole("button", { name: "登记支出" }).click();
  const line = shown.budget.toSorted((left, right) => right.left - left.left)[0];
  const source = shown.sources.toSorted((left, right) => right.left - left.left)[0];
  await choose(dialog, "科目", line.line.subject);
  await choose(dialog, "来源", source.source.name);
  await fill(dialog, { 金额: "12.6", 凭证号: "2026-0914", 用途: "秋季考试设备租赁" });
  await button("登记支出").click();
  await done();
  const expense = room.getByRole("row", { name: /秋季考试设备租赁/ });
  await expense.getByText("违反：无决议").waitFor();
  await room.getByRole("button", { name: "登记支出" }).click();
  await choose(dialog, "科目", line.line.subject);
  await choose(dialog, "来源", source.source.name);
  await fill(dialog, { 金额: "9000", 凭证号: "2026-0915", 用途: "超出预算的支出" });
  await button("登记支出").click();
  await refused(/超出预算，未登记|不足支付/);

  await page.getByRole("link", { name: "合规核查" }).first().click();
  await room.getByText("重大支出由理事会决定").waitFor();
  await room.getByRole("button", { name: "补录决议" }).waitFor();
}
