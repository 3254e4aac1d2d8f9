// What a meeting prints in one go, an extract of a resolution, the printer's page, and a character that no font prints.
// `node e2e/papers.mjs BRIDGE WORKSPACE PDF`; CHENGJIE_FONTS names the fonts, CHENGJIE_PICTURES a folder for pictures.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { walk } from "./bridge.mjs";

const [bridge, workspace, pdf] = process.argv.slice(2);
const pictures = process.env.CHENGJIE_PICTURES;
const named = (name) => pdf.replace(/\.pdf$/u, `-${name}.pdf`);
const isPdf = (path) => assert.equal(readFileSync(path).subarray(0, 5).toString(), "%PDF-");

await walk({
  bridge,
  workspace,
  moment: "2026-11-06T13:05:00+08:00",
  picks: [named("job"), named("calibration"), named("extract")],
  steps: async (page) => {
    const picture = async (name) => pictures && (await page.screenshot({ path: `${pictures}/papers-${name}.png` }));

    // All that a meeting needs, in its order, with how it is to be printed beside the button.
    await page.getByRole("link", { name: "理事会" }).click();
    await page.getByRole("link", { name: /^常务理事会第三次会议/u }).click();
    await page.getByRole("button", { name: "会议文书" }).click();
    await picture("menu");
    await page.getByText("打印会议用纸…").click();
    const job = page.getByRole("dialog");
    await job.getByText("会议通知").waitFor();
    const parts = await job.locator("li").allInnerTexts();
    assert.deepEqual(parts.slice(0, 3), ["会议通知", "会议议程", "签到表"]);
    assert.match(parts[3], /^表决票：/u);
    assert.match(parts[4], /^计票单：/u);
    await job.getByText(/双面打印（沿长边翻转），按实际大小100%/u).waitFor();
    await picture("job");
    await job.getByRole("button", { name: "存为文件" }).click();
    await job.getByText(/已导出/u).waitFor();
    isPdf(named("job"));
    await job.getByRole("button", { name: "打印", exact: true }).click();
    await job.getByText(/已送打印.*双面/u).waitFor();
    await picture("printed");
    await page.keyboard.press("Escape");

    // A character that no font prints is told beside the field, before anything is saved.
    await page.getByRole("button", { name: "增加议程" }).click();
    const form = page.getByRole("dialog");
    await form.getByLabel(/^议程名称/u).fill("委托\u{2B81F}评估");
    await form.getByText("没有字体可以印出“\u{2B81F}”（U+2B81F）").waitFor();
    await picture("unprinted");
    await form.getByLabel(/^议程名称/u).fill("委托评估");
    await form.getByText("没有字体可以印出").waitFor({ state: "detached" });
    await page.keyboard.press("Escape");

    await page.getByRole("link", { name: "设置" }).click();
    const printer = page.getByRole("region", { name: "打印机" });
    await printer.getByRole("button", { name: "存为文件" }).click();
    await printer.getByText(/已导出/u).waitFor();
    isPdf(named("calibration"));
    await printer.scrollIntoViewIfNeeded();
    await picture("printer");

    await page.getByRole("link", { name: "理事会" }).click();
    await page.getByRole("link", { name: /^理事会第三次会议/u }).click();
    await page.getByText("委托第三方评估机构").first().click();
    await page.getByRole("button", { name: "决议的其他操作" }).click();
    await page.getByText("导出摘录（银行、登记机关用）").hover();
    await picture("deeds");
    await page.getByText("导出摘录（银行、登记机关用）").click();
    await page.getByText(/已导出到/u).waitFor();
    isPdf(named("extract"));
  },
});
