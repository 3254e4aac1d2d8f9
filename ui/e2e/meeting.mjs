// A council meets in the real page: opened, called, voted, explained, its resolution exported, the ledger sound.
// `node e2e/meeting.mjs BRIDGE WORKSPACE PDF`; CHENGJIE_FONTS names the fonts. Fails with the step that did not hold.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { walk } from "./bridge.mjs";

const [bridge, workspace, pdf] = process.argv.slice(2);
const moment = "2026-11-06T14:05:00+08:00";

await walk({
  bridge,
  workspace,
  moment,
  picks: [pdf],
  steps: async (page) => {
    await page.getByRole("link", { name: "理事会" }).click();
    await page.getByRole("link", { name: /^常务理事会第三次会议/u }).click();
    await page.getByRole("button", { name: "宣布开会" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "宣布开会" }).click();
    await page.getByRole("button", { name: /^其余\d+人全部到会$/u }).click();
    await page.getByText("会议有效").waitFor();

    await page.getByRole("button", { name: "其余均为同意" }).click();
    await page.getByText("票数相符").waitFor();
    await page.getByRole("button", { name: "完成计票并判定" }).click();
    const explained = await page.locator(".explained p").innerText();
    assert.match(explained, /应到\d+人，实到\d+人.*表决基数\d+人，同意\d+票/u);
    await page.locator(".pages img").first().waitFor();
    await page.screenshot({ path: `${pdf}.png`, fullPage: true });

    await page.getByRole("button", { name: "决议的其他操作" }).click();
    await page.getByText("导出 PDF").click();
    await page.getByText("已导出到").waitFor();
    assert.equal(readFileSync(pdf).subarray(0, 5).toString(), "%PDF-");

    // The ledger tells of it and is sound.
    await page.getByRole("link", { name: "台账" }).click();
    await page.getByRole("button", { name: "核验台账" }).click();
    await page.getByText("条记录校验一致").waitFor();
    await page.getByText("完成计票").first().waitFor();

    await page.keyboard.press("Control+k");
    await page.keyboard.type("lqh");
    await page.getByText("林清和").first().waitFor();
  },
});
