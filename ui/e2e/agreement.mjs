// A task agreement is amended in the real page: its gaps filled by key and by paste, the pages following, moved, approved, sent,
// signed by all three, exported and checked; then a progress report goes out of the documents room.
// `node e2e/agreement.mjs BRIDGE WORKSPACE PDF`; CHENGJIE_FONTS names the fonts. Fails with the step that did not hold.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { call, walk } from "./bridge.mjs";

const [bridge, workspace, pdf] = process.argv.slice(2);
const report = pdf.replace(/\.pdf$/, "-report.pdf");
const moment = "2026-11-06T14:05:00+08:00";

/** Pastes cells as a spreadsheet gives them into what has the cursor. */
const paste = (page, rows) =>
  page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData("text/plain", text);
    data.setData("text/html", "<table></table>");
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, rows.join("\n"));

/** The picture of the page that is in sight. */
const sight = (page) =>
  page.evaluate(async () => {
    const desk = document.querySelector(".pages").getBoundingClientRect();
    const sheets = [...document.querySelectorAll(".sheet")];
    const seen = sheets.find((sheet) => sheet.getBoundingClientRect().bottom > desk.top + 100)?.querySelector("img");
    return seen ? (await fetch(seen.src)).text() : "";
  });

/** Waits until the pages are others than before. */
async function changed(page, before) {
  for (let tries = 0; tries < 100; tries += 1) {
    const now = await sight(page);
    if (now !== "" && now !== before) return now;
    await page.waitForTimeout(100);
  }
  throw new Error("the pages did not follow what was typed");
}

const written = (page) => page.locator(".written", { hasText: /已自动保存 \d\d:\d\d/ }).waitFor();

/** The executive council votes on what was moved: walked elsewhere, called here. */
async function decide(address, motion) {
  const act = (operation) => call(address, "act", { operation });
  const meeting_id = motion.meeting.id;
  const room = await call(address, "meeting_room", { meeting_id, language: "zh-Hans" });
  if (room.meeting.status === "draft") await act({ meeting: { notice: { meeting_id, noticed_on: "2026-10-20" } } });
  await act({ meeting: { open: { meeting_id, opened_at: moment } } });
  const entries = room.attendees
    .filter(({ attendance }) => attendance.capacity === "member")
    .map(({ attendance }) => ({ person_id: attendance.person_id, state: "present", arrived_at: null, left_at: null, remark: null }));
  await act({ meeting: { attend: { meeting_id, entries } } });
  const tally = { in_favour: entries.length, against: 0, abstain: 0, invalid: 0, blank: 0 };
  const ids = ["019d0000-0000-7000-8000-000000000001", "019d0000-0000-7000-8000-000000000002"];
  const close = { ballot_id: ids[0], agenda_item_id: motion.agenda_item_id, closed_at: moment, tally, choices: [], resolution_id: ids[1] };
  await act({ vote: { close } });
}

await walk({
  bridge,
  workspace,
  moment,
  picks: [pdf, pdf, report],
  steps: async (page, address) => {
    const desk = await call(address, "desk", { project_id: null });
    const project = desk.project.id;
    await page.goto(`${address}/#/project/${project}/agreement`);
    await page.getByText("提请理事会表决").waitFor();
    assert.ok(await page.getByRole("button", { name: "提请理事会表决" }).isDisabled(), "gaps stand, so nothing can be moved");
    await page.getByText(/补齐\d+处缺项后可提请/).waitFor();

    // Every gap in turn by F8; the acceptance standards all at once from a spreadsheet.
    await page.locator(".sheet img").first().waitFor();
    let gaps = await page.locator("[data-gap]").count();
    assert.ok(gaps > 0, "the sample's amendment has gaps");
    for (let turn = 0; gaps > 0 && turn < 20; turn += 1) {
      await page.keyboard.press("F8");
      const field = await page.evaluate(() => document.activeElement.closest("[data-field]")?.dataset.field);
      await page.locator(".margin-bar").first().waitFor();
      const before = await sight(page);
      if (/acceptance$/.test(field ?? "")) {
        await paste(page, ["考核合格率、续聘率逐年统计，名单公开。", "签订采信协议并附使用证明。"]);
      } else {
        await page.keyboard.type("按评价标准分批组织，逐项留存记录。");
      }
      await changed(page, before);
      await page.waitForFunction((count) => document.querySelectorAll("[data-gap]").length < count, gaps);
      gaps = await page.locator("[data-gap]").count();
    }
    assert.equal(gaps, 0, "F8 leads to every gap");
    await written(page);
    await page.screenshot({ path: `${pdf}.filled.png` });

    // What changed against the version in force is told, the lowered indicator too.
    await page.getByRole("button", { name: "与第1版比较" }).click();
    await page.locator(".comparison ins").first().waitFor();
    await page.screenshot({ path: `${pdf}.compared.png` });
    await page.getByRole("button", { name: "结束比较" }).click();

    // Moved, voted, recorded.
    const moved = (await call(address, "agreement_room", { project_id: project })).motions;
    if (moved.length === 0) {
      await page.getByRole("button", { name: "提请理事会表决" }).click();
      await page.getByRole("button", { name: "列入议程" }).click();
      await page.getByText(/会议待表决/).waitFor();
    }
    const [motion] = (await call(address, "agreement_room", { project_id: project })).motions;
    await decide(address, motion);
    await page.reload();
    await page.getByRole("button", { name: "登记理事会通过" }).click();
    await page.getByRole("button", { name: "登记", exact: true }).click();
    await page.getByRole("button", { name: "登记报送签署" }).first().click();
    await page.getByRole("dialog").getByRole("button", { name: "登记报送签署" }).click();
    for (const signatory of ["周启明", "方启智", "苏明远"]) {
      await page.getByRole("button", { name: "登记签署" }).first().click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel(/^签署人/).fill(signatory);
      await dialog.getByRole("button", { name: "登记签署" }).click();
      await dialog.waitFor({ state: "hidden" });
    }
    await page.getByRole("button", { name: "变更任务书" }).waitFor();
    await page.getByText("生效日期").waitFor();

    // Out it goes, and back it comes to be checked.
    await page.getByRole("button", { name: "导出" }).click();
    await page.getByText(/已导出到/).waitFor();
    assert.equal(readFileSync(pdf).subarray(0, 5).toString(), "%PDF-");
    await page.getByRole("link", { name: "文书" }).click();
    await page.getByRole("button", { name: "核验文件" }).click();
    await page.getByRole("button", { name: "选择文件" }).click();
    await page.getByText("没有被改动").waitFor();
    await page.getByText("确由本学会发出").waitFor();
    await page.screenshot({ path: `${pdf}.checked.png` });
    await page.keyboard.press("Escape");

    // A report of the third quarter.
    await page.getByRole("button", { name: "新建文书" }).click();
    await page.getByText("进展报告", { exact: true }).last().click();
    await page.getByRole("button", { name: "2026年第3季度" }).click();
    await page.getByRole("button", { name: "查看版面" }).click();
    await page.locator(".paper-pane .sheet img").first().waitFor();
    await page.getByText("字体齐全").waitFor();
    await page.locator(".paper-pane").getByRole("button", { name: "导出" }).click();
    await page.getByText(/已导出到/).waitFor();
    assert.equal(readFileSync(report).subarray(0, 5).toString(), "%PDF-");
    await page.screenshot({ path: `${pdf}.report.png` });
  },
});
