// A council of sixty holds a whole meeting in the real window: the roster from a table file, the charter's rule, three votes (the
// first stopped for want of a quorum, then taken with two recusals; a secret ballot; a show of hands), the resolution printed, the
// minutes confirmed, what may be undone undone, what may not refused.
// `node meeting.mjs PROGRAM FOLDER`; pictures of each step lie in FOLDER. Fails with the step that did not hold.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { begin, foundCouncil, writeRoster } from "../../ui/e2e/founding.mjs";
import { until } from "./driver.mjs";
import { hands } from "./hands.mjs";
import { staged } from "./stage.mjs";

const [program, folder] = process.argv.slice(2);
const moment = "2026-03-10T14:05:00+08:00";
const [workspace, roster] = ["society", "roster.xlsx"].map((name) => join(folder, name));
const surnames = [..."周吕单何王尉张司曾林陈孙赵罗龚蒋谢沈马许"];
const names = Array.from({ length: 60 }, (_, place) => `${surnames[place % 20]}${"明强昇"[Math.floor(place / 20)]}${"一二三四五"[place % 5]}`);
writeRoster(roster, names);

await staged({ program, folder, moment, picks: [workspace, roster] }, async ({ open, printed }) => {
  const window = await open([], "学会名称");
  const hand = hands(window);
  const { press, answer, submit, fill, write, choose, sees, misses, touch, text } = hand;
  let step = 0;
  const seen = async (name) => {
    step += 1;
    for (const [width, height] of [[1920, 1080], [1366, 768]]) {
      await window.size(width, height);
      await window.picture(join(folder, `${String(step).padStart(2, "0")}-${name}-${width}.png`));
    }
  };
  const item = (title) => touch(title, "tr.opens td");
  const addItem = async (title, method) => {
    await press("增加议程");
    await fill("议程名称", title);
    await fill("议案正文", `${title}，授权秘书处办理。`);
    if (method) await choose("表决方式", "", method);
    await submit("增加议程");
  };

  await fill("姓名", "李岚");
  await submit("就用这个名字");
  await foundCouncil(hand, names, seen);
  await begin(hand, "筹备会议");
  // What is proposed is a morning to come; this one sits today.
  await fill("时间", "2026-03-10");
  await fill("地点", "学会会议室");
  await choose("主持人", names[0], `${names[0]}（理事）`);
  await choose("记录人", names[1], `${names[1]}（测量研究院）`);
  await submit("筹备会议");
  await sees("第九届理事会第一次会议", "h1");
  await addItem("关于年度经费安排的议案");
  await addItem("关于推荐候选人的议案", "无记名投票");
  await addItem("关于修订工作规程的议案");
  await press("登记通知已发出");
  await submit("登记通知已发出");
  await press("宣布开会");
  await submit("宣布开会");

  // Thirty-nine of sixty are there: one fewer than two thirds, and the first vote is stopped.
  for (const name of names.slice(0, 39)) await write("键入姓名或首字母，回车到会", `${name}\uE007`);
  await sees("未达法定人数，还差1人");
  await seen("short");
  await item("年度经费");
  await press("其余均为同意");
  await press("完成计票并判定");
  await sees("未达到法定人数40人，不能表决", "[role=alert]");
  await seen("stopped");

  // The others come; two members are recused and leave the base.
  await press("其余21人全部到会");
  await sees("会议有效");
  for (const [place, reason] of [[2, "所在单位申请该项经费"], [3, "近亲属为受款人"]]) {
    await press("“关于年度经费安排的议案”的其他操作");
    await touch("登记回避", ".t-dropdown__item");
    await choose("姓名", names[place], names[place]);
    await fill("回避事由", reason);
    await submit("登记回避");
  }
  await write("反对", "5");
  await press("其余均为同意");
  await seen("recused");
  await press("完成计票并判定");
  await sees("通过", ".explained.passed");
  assert.equal(
    await text(".explained p"),
    "应到60人，实到60人，达到章程第二十条规定的三分之二（40人）；回避2人，表决基数58人，同意53票，达到三分之二（39票），通过。",
  );
  // Who was recused comes back before the next vote, or could not take part in it.
  for (const left of [1, 0]) {
    await press("现在返场");
    await until("somebody is back", async () => (await hand.counts("现在返场")) === left);
  }
  await sees("测会决〔2026〕1号", "h1, h2, h3");
  await until("the resolution's page", () => window.run("return document.querySelector('.pages img')?.naturalWidth > 0"));
  await press("打印决议");
  await sees("已送打印");
  const [paper] = await until("the printer has it", () => readdirSync(printed));
  assert.equal(readFileSync(join(printed, paper)).subarray(0, 5).toString(), "%PDF-");
  await seen("printed");

  await item("推荐候选人");
  await press("其余均为同意");
  await seen("secret");
  await press("完成计票并判定");
  await sees("发出表决票60张，收回60张", ".explained.passed");
  assert.match(await text(".explained p"), /同意60票.*通过/u);

  await item("修订工作规程");
  await write("反对", "21");
  await press("其余均为同意");
  await press("完成计票并判定");
  await sees("未达到三分之二（需40票），未通过", ".explained");
  await seen("failed");

  await press("宣布闭会");
  await submit("宣布闭会");
  await press("确认会议纪要");
  await submit("确认会议纪要");
  await sees("纪要已确认");
  await seen("confirmed");

  // The confirmation may be taken back and done again; a closed vote offers nothing, and refuses whoever asks all the same.
  await touch("撤销", "header button");
  await until("the minutes are open again", async () => (await hand.counts("确认会议纪要")) === 1);
  await press("恢复");
  await sees("纪要已确认");
  await hand.follow("台账", "nav[aria-label='房间']");
  await sees("完成计票", "tr");
  assert.ok(!(await hand.text("tr:has(a[title*='完成计票'])")).includes("撤销"), "a closed vote offers no undo");
  await seen("ledger");
  const refused = await window.later(
    `const [done] = [arguments[arguments.length - 1]];
     const call = (name, args) => window.__TAURI_INTERNALS__.invoke("call", { name, args });
     call("ledger", { limit: 60, language: "zh-Hans" })
       .then((entries) => call("undo", { seq: entries.find((one) => one.operation === "vote.close").seq }))
       .then(() => done("done"), (refusal) => done(refusal.code ?? String(refusal)));`,
  );
  assert.equal(refused, "minutes-stand");
  await press("核验台账");
  await sees("条记录校验一致");
  assert.deepEqual(await window.refusals(), [], "the content policy refuses nothing of ours");
  await window.close();
});
