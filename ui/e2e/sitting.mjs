// A meeting as it goes: the charter's rule, who is represented, an election's paper, a quorum that is lost and comes back, a secret
// ballot that is void and taken anew, an item put off that stands on the next agenda, a resolution that replaces another.
// `node e2e/sitting.mjs BRIDGE WORKSPACE PDF`; pictures are left beside PDF. Fails with the step that did not hold.
import assert from "node:assert/strict";
import { walk } from "./bridge.mjs";

const [bridge, workspace, pdf] = process.argv.slice(2);
const moment = "2026-11-06T14:05:00+08:00";

await walk({
  bridge,
  workspace,
  moment,
  steps: async (page, address) => {
    const dialog = page.getByRole("dialog");
    const button = (name) => page.getByRole("button", { name, exact: typeof name === "string" });
    const submit = async (name) => {
      await dialog.getByRole("button", { name, exact: true }).click();
      await dialog.waitFor({ state: "detached" });
    };
    const choose = async (label, option) => {
      await dialog.getByLabel(label).first().click();
      await page.locator(".t-select-option").filter({ hasText: option }).first().click();
    };
    const picture = async (name) => {
      await page.screenshot({ path: `${pdf}.${name}.png` });
      await page.setViewportSize({ width: 1920, height: 1080 });
      await page.screenshot({ path: `${pdf}.${name}-1920.png` });
      await page.setViewportSize({ width: 1366, height: 768 });
    };
    const item = (title) => page.locator("tr.opens").filter({ hasText: title });
    const explained = () => page.locator(".explained p").innerText();
    const addItem = async (title, purpose, more) => {
      await button("增加议程").click();
      await dialog.getByLabel("议程名称").fill(title);
      await choose("议案类型", purpose);
      await more();
      await dialog.getByLabel("议案正文").fill(`${title}。`);
      await submit("增加议程");
    };

    // The charter lets members be represented, and asks for a notice in time.
    await page.goto(`${address}/#/council/bodies`);
    await button(/^常务理事会/u).click();
    await page.locator(".charter-rule").filter({ hasText: "章程第二十四条" }).getByRole("button", { name: "录入新版本" }).click();
    await dialog.getByText("委托与通讯表决").click();
    await choose("不能出席的成员", "可委托其他成员");
    await dialog.getByText("委托的成员计入出席人数").click();
    await dialog.getByLabel("会议通知提前").fill("60");
    await dialog.getByLabel("施行日期").fill("2026-11-1");
    await dialog.locator(".try-said").filter({ hasText: "会议通知须提前60日发出" }).waitFor();
    await picture("rule");
    await submit("录入章程规则");

    await page.getByLabel("房间").getByRole("link", { name: "理事会", exact: true }).click();
    await page.getByRole("link", { name: /^常务理事会第三次会议/u }).click();
    await page.getByText("比章程第二十四条规定的提前60日晚了6日").waitFor();

    // The agenda: an election with its candidates, and a motion that replaces a resolution.
    await addItem("选举副秘书长", "选举", () => dialog.getByLabel("应选人数").fill("1"));
    await button("编排候选人").click();
    for (const name of ["何蔓", "陈文澜"]) {
      await dialog.getByLabel("增加候选人").click();
      await dialog.getByLabel("增加候选人").fill(name);
      await page.locator(".t-select-option").filter({ hasText: name }).first().click();
    }
    await button("陈文澜上移一位").click();
    await submit("保存");
    await page.locator(".item-candidates ol").filter({ hasText: /陈文澜\s*何蔓/u }).waitFor();
    await addItem("修订试点工作机制", "代替原决议", () => choose("原决议", "学会常决〔2026〕4号"));

    // Before the meeting: replies, and a proxy.
    await page.getByText("回执", { exact: true }).click();
    await button("周启明 回执：出席").click();
    await button("马骏驰 回执：委托").click();
    await choose("受托人", "沈毓秀");
    await submit("登记委托");
    await page.getByText("出席1　请假0　委托1　未回13").waitFor();
    await picture("replies");

    await button("宣布开会").click();
    await submit("宣布开会");
    // A letter that means several marks nobody by Enter; one of them is picked by its number.
    const typed = page.getByPlaceholder("键入姓名或首字母，回车到会");
    const found = page.locator("ol.roll > li");
    await typed.fill("l");
    await typed.press("Enter");
    await page.getByText(/^有\d+人：按序号/u).waitFor();
    await picture("several");
    assert.ok((await found.count()) > 1 && (await found.filter({ hasText: /^\d/u }).count()) > 1, "they stand with numbers");
    const second = await found.nth(1).locator("strong").innerText();
    await typed.press("2");
    await page.locator(`ol.roll > li[aria-label="${second} 出席"]`).waitFor();
    assert.equal(await page.locator(`ol.roll > li[aria-label$=" 出席"]`).count(), 1, "and nobody else was marked");
    await button(/^其余\d+人全部到会$/u).click();
    await page.getByText("现在场14人、委托1人").waitFor();

    // Members leave, the next vote is stopped; they return, and it goes on.
    const left = ["谢婉仪", "林清和", "何蔓", "孙立群", "龚丽萍", "蒋思远"];
    for (const name of left) await button(`登记${name}离场`).click();
    await page.getByText("未达法定人数，还差1人").waitFor();
    await item("补议考试设备租赁支出").click();
    await button("其余均为同意").click();
    await button("完成计票并判定").click();
    await page.getByRole("alert").filter({ hasText: "未达到法定人数10人，不能表决" }).waitFor();
    await button("附书面说明继续表决").click();
    await picture("stopped");
    await button("不继续表决").click();
    for (const name of left) await button(`登记${name}返场`).click();
    await page.getByText("会议有效").waitFor();
    await page.getByText("在场可表决15人，已计9票").waitFor();
    await button("其余均为同意").click();
    await button("完成计票并判定").click();
    assert.match(await explained(), /实到14人、委托1人.*通过/u);

    // A secret ballot: more papers come back than went out, and it is taken anew.
    await item("发布团体标准").click();
    await page.getByLabel("同意", { exact: true }).fill("16");
    assert.ok(await button("完成计票并判定").isDisabled(), "a slip of the pen makes no vote void");
    await page.getByLabel("收回").fill("16");
    await button("登记本次表决作废").click();
    await page.getByText("本次表决作废，应重新表决").waitFor();
    await picture("void");
    // The rule for standards knows no proxies: those in the room vote.
    assert.deepEqual([await page.getByLabel("发出").inputValue(), await page.getByLabel("收回").inputValue()], ["14", "0"]);
    await button("其余均为同意").click();
    await button("完成计票并判定").click();
    await page.locator(".explained.passed").waitFor();
    assert.match(await explained(), /发出表决票14张，收回14张.*通过/u);

    await item("选举副秘书长").click();
    await page.getByLabel("陈文澜 同意").fill("12");
    await page.getByLabel("何蔓 同意").fill("3");
    await button("其余均为有效票").click();
    await picture("counted");
    await button("完成计票并判定").click();
    await page.getByRole("row", { name: /陈文澜 12 0 3 \d+ 当选/u }).waitFor();
    await picture("elected");

    await item("修订试点工作机制").click();
    await button("其余均为同意").click();
    await button("完成计票并判定").click();
    await page.locator(".resolution-relations").filter({ hasText: "学会常决〔2026〕4号" }).waitFor();

    // What is put off stands on the next agenda by itself.
    await addItem("增补标委会委员", "一般议案", async () => {});
    await page.getByTitle("“增补标委会委员”的其他操作").click();
    await page.getByText("缓议", { exact: true }).click();
    await dialog.getByLabel("缓议原因").fill("材料需要补充");
    await submit("缓议");
    await item("试点项目三季度进展").click();
    await button("登记已听取").click();
    await button("宣布闭会").click();
    await submit("宣布闭会");
    await button("筹备会议").click();
    await choose("机构", "常务理事会");
    await dialog.getByRole("group", { name: "时间" }).getByLabel("时间").first().fill("2026-12-18");
    await submit("筹备会议");
    await item("增补标委会委员").filter({ hasText: "由第三次会议缓议转来" }).waitFor();
    await picture("carried");

    await page.goto(`${address}/#/council/resolutions`);
    const replaced = page.getByRole("row", { name: /^学会常决〔2026〕4号/u });
    await replaced.getByText("已被代替").waitFor();
    await replaced.getByText("被代替，见").waitFor();
    await picture("register");
  },
});
