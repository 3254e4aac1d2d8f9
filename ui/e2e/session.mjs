// A meeting is held by its keys: called, voted, shown to the room, written, broken off and taken up again, closed.
// `node e2e/session.mjs BRIDGE WORKSPACE PDF`; CHENGJIE_FONTS names the fonts. Fails with the step that did not hold.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { call, walk } from "./bridge.mjs";

const [bridge, workspace, pdf] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const moment = "2026-11-06T14:05:00+08:00";

await walk({
  bridge,
  workspace,
  moment,
  picks: [],
  steps: async (page, address) => {
    const context = page.context();
    const press = async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    /** A picture at both sizes of an office's window, and no fault that axe finds. */
    const pictured = async (window, name) => {
      await window.evaluate(axe);
      const { violations } = await window.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
      assert.deepEqual(violations.map((one) => `${name} ${one.id}: ${one.nodes[0].html.slice(0, 160)}`), []);
      for (const [width, height] of [[1920, 1080], [1366, 768]]) {
        await window.setViewportSize({ width, height });
        await window.screenshot({ path: `${pdf}.${name}-${width}.png` });
      }
    };
    await page.getByRole("link", { name: "理事会" }).click();
    await page.getByRole("link", { name: /^常务理事会第三次会议/u }).click();
    await page.getByRole("button", { name: "会议模式" }).click();
    await page.getByText("法定人数不足", { exact: true }).waitFor();

    // The projector follows in a window of its own.
    const [projector] = await Promise.all([context.waitForEvent("page"), press("b")]);
    await projector.clock.setFixedTime(new Date(moment));
    await page.getByText("投影已连接").waitFor();
    await projector.getByRole("heading", { name: /智能全站仪数据接口/u }).waitFor();

    // The roll: one key a member, a slip taken back, the rest by initials.
    await press("k");
    await page.getByText("开会中").waitFor();
    await press("d", "Space", "Space", "x", "Backspace", "Space", "q");
    await projector.getByText("正在点名").waitFor();
    await pictured(page, "roll");
    await pictured(projector, "projector-roll");
    await press("Tab");
    const room = async () => call(address, "meeting_room", { meeting_id: await meeting(), language: "zh-Hans" });
    const meeting = async () => new URL(page.url()).hash.split("/").at(-1);
    const waiting = (await room()).attendees.slice(6, 8);
    for (const { name, sounds } of waiting) {
      await press(...sounds.split(" ")[0]);
      await page.locator(".session-now").getByText(name).waitFor();
      await press("Enter");
    }
    await press("Tab", "a");
    await page.getByText("还有0人没有点名").waitFor();
    await page.getByText("法定人数已满").waitFor();
    await press("Escape");
    const called = await room();
    assert.deepEqual([called.attending.came, called.attending.on_leave, called.attending.absent], [14, 1, 0]);
    await pictured(page, "item");
    await pictured(projector, "projector-item");

    // A secret ballot: all papers out and back, the count, the sum, judged.
    await press("v", "Enter", "Enter", "1", "3", "Enter", "1", "Enter", "Enter", "Enter", "Enter");
    await page.getByText("合计14，相符").waitFor();
    await pictured(page, "vote");
    await press("Enter");
    await page.locator(".session-explained").getByText(/同意13票/u).waitFor();
    await projector.locator(".session-outcome-word").getByText("通过", { exact: true }).waitFor();
    await projector.locator(".session-explained").getByText(/同意13票/u).waitFor();
    await pictured(page, "result");
    await pictured(projector, "projector-result");

    // The next item waits for the paper.
    await press("n");
    await page.getByText(/还没有打印/u).waitFor();
    await press("p");
    await page.getByText("已打印", { exact: true }).waitFor();
    await press("n");
    await page.getByRole("heading", { name: "试点项目三季度进展" }).waitFor();
    await press("ArrowUp");
    await page.getByRole("heading", { name: /发布团体标准/u }).waitFor();
    await press("ArrowDown");
    await page.getByRole("heading", { name: "试点项目三季度进展" }).waitFor();
    await press("h");
    await page.locator(".session-heard").waitFor();
    await projector.locator(".projector-heard").waitFor();

    // The minutes, and the plug pulled half-way through a sentence.
    await press("m");
    await page.keyboard.type("秘书处汇报了三季度进展，与会人员建议");
    await pictured(page, "minutes");
    await page.close({ runBeforeUnload: false });
    const again = await context.newPage();
    again.setDefaultTimeout(20_000);
    await again.clock.setFixedTime(new Date(moment));
    await again.goto(`${address}/#/`);
    await again.getByRole("heading", { name: "试点项目三季度进展" }).waitFor();
    assert.equal(await again.getByRole("textbox", { name: "会议纪要正文" }).inputValue(), "秘书处汇报了三季度进展，与会人员建议");
    await again.keyboard.type("加快验收。");
    await again.keyboard.press("Escape");
    await again.getByText(/已记入台账/u).waitFor();
    assert.equal((await call(address, "meeting_room", { meeting_id: new URL(again.url()).hash.split("/").at(-1), language: "zh-Hans" })).meeting.minutes, "秘书处汇报了三季度进展，与会人员建议加快验收。");

    // A show of hands: only the exceptions are typed, one by name.
    for (const key of ["n", "v"]) await again.keyboard.press(key);
    const [against] = waiting;
    for (const letter of against.sounds.split(" ")[0]) await again.keyboard.press(letter);
    await again.locator(".session-found").getByText(against.name).waitFor();
    await pictured(again, "hands");
    for (const key of ["Enter", "Enter", "Enter"]) await again.keyboard.press(key);
    await again.getByText("合计14，相符").waitFor();
    await again.keyboard.press("Enter");
    await again.locator(".session-explained").getByText(/同意13票/u).waitFor();

    // The end check names what is missing, and the meeting is closed all the same.
    await again.keyboard.press("e");
    await again.getByText(/没有登记签字/u).first().waitFor();
    await again.getByText(/没有打印/u).waitFor();
    await pictured(again, "end");
    await again.keyboard.press("Enter");
    await again.getByRole("heading", { name: "已闭会" }).waitFor();
    await again.keyboard.press("Escape");
    await again.keyboard.press("Escape");
    await again.getByRole("button", { name: "确认会议纪要" }).waitFor();
    await projector.close();
  },
});
