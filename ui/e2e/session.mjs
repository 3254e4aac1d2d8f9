// A meeting is held by its keys: called, voted, shown to the room, written, broken off and taken up again, closed.
// `node e2e/session.mjs BRIDGE WORKSPACE PDF`; CHENGJIE_FONTS names the fonts. Fails with the step that did not hold.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { call, walk } from "./bridge.mjs";

const [bridge, workspace, pdf] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** The program's moment; the page's clock stands before it, so that members can leave after a vote. */
const now = "2026-11-06T14:30:00+08:00";
const moment = "2026-11-06T14:05:00+08:00";

/** What of the session or the projector stands where it cannot be seen. */
const cut = (window) =>
  window.evaluate(() => {
    const parts = ".session-stage, .session-motion, .session-person, .session-outcome, .session-end, .projector-middle, .projector-text";
    const isCut = (one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1;
    return [...document.querySelectorAll(parts)].filter(isCut).map((one) => `${one.className}: ${one.innerText.slice(0, 40)}`);
  });

/** A letter with which the names of several begin, one of them, and how many they are. */
function shared(attendees) {
  for (const { attendance, sounds } of attendees) {
    const [letter] = sounds;
    const people = attendees.filter((one) => one.sounds.split(" ").some((sound) => sound.startsWith(letter))).length;
    if (people > 1) return { at: attendance.person_id, letter, people };
  }
  throw new Error("every name begins with a letter of its own");
}

await walk({
  bridge,
  workspace,
  moment: now,
  picks: [],
  steps: async (page, address) => {
    const context = page.context();
    await page.clock.setFixedTime(new Date(moment));
    const press = async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    /** A picture at both sizes of an office's window, nothing cut off, and no fault that axe finds. */
    const pictured = async (window, name) => {
      await window.evaluate(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)));
      await window.evaluate(axe);
      const { violations } = await window.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
      assert.deepEqual(violations.map((one) => `${name} ${one.id}: ${one.nodes[0].html.slice(0, 160)}`), []);
      for (const [width, height] of [[1920, 1080], [1366, 768]]) {
        await window.setViewportSize({ width, height });
        await window.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        assert.deepEqual(await cut(window), [], `${name} at ${width}`);
        await window.screenshot({ path: `${pdf}.${name}-${width}.png` });
      }
    };
    const meeting = async () => new URL(page.url()).hash.split("?")[0].split("/").at(-1);
    const room = async () => call(address, "meeting_room", { meeting_id: await meeting(), language: "zh-Hans" });
    const act = (operation) => call(address, "act", { operation });
    await page.getByRole("link", { name: "理事会" }).click();
    await page.getByRole("link", { name: /^常务理事会第三次会议/u }).click();
    await page.getByRole("button", { name: "会议模式" }).waitFor();

    // An election stands at the end of the agenda: two candidates for one place.
    const before = await room();
    const motion = before.items.find((one) => one.item.kind === "vote").item;
    const election = { ...motion, id: crypto.randomUUID(), title: "选举副秘书长", text: "选举副秘书长一名。", method: "secret_ballot", places: 1, position: before.items.length + 1 };
    await act({ meeting: { add_item: { ...election, major_matter: null, project_id: null, matter: "ordinary" } } });
    for (const [place, { attendance }] of before.attendees.slice(2, 4).entries()) {
      await act({ vote: { nominate: { id: crypto.randomUUID(), agenda_item_id: election.id, person_id: attendance.person_id, position: place + 1 } } });
    }
    // The last of the roll has a long name.
    const { person } = (await call(address, "people_room", {})).people.find((one) => one.person.id === before.attendees.at(-1).attendance.person_id);
    await act({ person: { amend: { ...person, name: "阿卜杜热合曼·买买提明" } } });
    await page.reload();
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

    // A letter that means several marks nobody by Enter: they are shown with numbers, and one is picked.
    const { at, letter, people } = shared((await room()).attendees.filter((one) => one.attendance.capacity === "member" && one.attendance.state === "expected"));
    await press(letter, "Enter");
    await page.locator(".session-now").getByText(`有${people}人`).waitFor();
    await pictured(page, "letters");
    assert.ok((await room()).attendees.every((one) => one.attendance.person_id !== at || one.attendance.state === "expected"), "nobody was marked unpicked");
    await press("Backspace");
    const waiting = (await room()).attendees.slice(6, 8);
    for (const { name, sounds } of waiting) {
      await press(...sounds.split(" ")[0]);
      const meant = await page.locator(".session-person").count();
      if (meant === 1) await page.locator(".session-now").getByText(name).waitFor();
      await press(meant === 1 ? "Enter" : await page.locator(".session-person").filter({ hasText: name }).locator("span").first().innerText());
    }
    await press("Tab", "a");
    await page.getByText("还有0人没有点名").waitFor();
    await page.getByRole("listitem").filter({ hasText: "买买提明" }).getByText("出席", { exact: true }).waitFor();
    await pictured(page, "called");
    await page.getByText("法定人数已满").waitFor();
    await press("Escape");
    const called = await room();
    assert.deepEqual([called.attending.came, called.attending.on_leave, called.attending.absent], [14, 1, 0]);
    await pictured(page, "item");
    await pictured(projector, "projector-item");

    // A secret ballot: all papers out and back, the count, the sum, judged.
    await press("v");
    await page.getByText("监票人、计票人未填").waitFor();
    await press("j");
    await page.getByRole("dialog").getByLabel("监票人、计票人").fill("龚丽萍、蒋思远");
    await press("Enter");
    await page.getByText("监票人、计票人：龚丽萍、蒋思远").waitFor();
    await press("Enter", "Enter", "1", "3", "Enter", "1", "Enter", "Enter", "Enter", "Enter");
    await page.getByText("合计14，相符").waitFor();
    await pictured(page, "vote");
    await press("Enter");
    await page.locator(".session-explained").getByText(/同意13票/u).waitFor();
    assert.equal((await room()).items[0].ballots[0].tellers, "龚丽萍、蒋思远");
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
    await page.getByText(/还没有登记签字/u).waitFor();
    await press("s");
    await page.getByRole("dialog").getByText("主持人", { exact: false }).first().waitFor();
    await pictured(page, "sign");
    await page.getByRole("dialog").getByRole("button", { name: "登记签字" }).click();
    await page.getByText("已签署", { exact: true }).waitFor();
    await pictured(page, "signed");
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
    const found = again.locator(".session-found > span").filter({ hasText: against.name });
    await found.waitFor();
    await pictured(again, "hands");
    const number = await found.locator("small").allInnerTexts();
    for (const key of [number[0] ?? "Enter", "Enter", "Enter"]) await again.keyboard.press(key);
    await again.getByText("合计14，相符").waitFor();
    await again.keyboard.press("Enter");
    await again.locator(".session-explained").getByText(/同意13票/u).waitFor();

    // The election: the papers, then each candidate's votes; the program says who has enough before it is confirmed.
    await again.keyboard.press("ArrowDown");
    await again.getByRole("heading", { name: "选举副秘书长" }).waitFor();
    await pictured(again, "election");
    await projector.locator(".session-standing").waitFor();
    await pictured(projector, "projector-election");
    for (const key of ["v", "Enter", "Enter", "1", "Enter", "Enter", "1", "1", "Enter", "2", "Enter", "2", "Enter"]) await again.keyboard.press(key);
    await again.getByText("有效票13张，各候选人相符").waitFor();
    await again.keyboard.press("Enter");
    await again.getByText("请宣读票数，回车判定").waitFor();
    await again.getByText("将当选1人，应选1人").waitFor();
    await pictured(again, "election-counted");
    await again.keyboard.press("Enter");
    await again.locator(".session-outcome-word").getByText(/当选$/u).waitFor();
    await pictured(again, "elected");
    await projector.getByRole("row", { name: /^\S+ 11 2 0 \d+ 当选/u }).waitFor();
    await pictured(projector, "projector-elected");

    // Members leave, and the quorum with them: the roll, deferral, the end, or a written statement with its reason.
    const last = { ...election, id: crypto.randomUUID(), title: "增补标委会委员", text: "增补一名委员。", method: "show_of_hands", places: null, position: election.position + 1 };
    await act({ meeting: { add_item: { ...last, major_matter: null, project_id: null, matter: "ordinary" } } });
    const meeting_id = new URL(again.url()).hash.split("/").at(-1);
    for (const { attendance } of called.attendees.filter((one) => one.attendance.state === "present").slice(-6)) {
      await act({ meeting: { leave: { meeting_id, person_id: attendance.person_id, at: moment.replace("14:05", "14:10") } } });
    }
    await again.clock.setFixedTime(new Date(moment.replace("14:05", "14:15")));
    await again.reload();
    await again.getByRole("heading", { name: "选举副秘书长" }).waitFor();
    await again.keyboard.press("ArrowDown");
    await again.getByRole("heading", { name: "增补标委会委员" }).waitFor();
    await again.getByText("附书面说明继续表决").waitFor();
    await pictured(again, "lost");
    for (const key of ["v", "Enter", "Enter"]) await again.keyboard.press(key);
    await again.getByText(/还差\d+人，现在不能表决/u).waitFor();
    await pictured(again, "lost-counted");
    assert.equal(await again.getByText(/未达到法定人数/u).count(), 0, "that too few are there is said once");
    for (const key of ["Escape", "w"]) await again.keyboard.press(key);
    await again.getByRole("dialog").getByLabel("书面说明").fill("因台风停航，经到会成员一致书面同意");
    await pictured(again, "statement");
    await again.getByRole("dialog").getByRole("button", { name: "附上说明" }).click();
    await again.getByText("法定人数不足，将按书面说明和所计票数判定，说明印入决议。").waitFor();
    await pictured(again, "stated");
    // A second Enter on its heels judges nothing twice.
    for (const key of ["Enter", "Enter"]) await again.keyboard.press(key);
    await again.locator(".session-explained").getByText(/经书面说明继续表决（因台风停航/u).waitFor();
    assert.equal(await again.getByText("现在不能表决").count(), 0, "what is decided needs no quorum any more");
    await pictured(again, "overridden");

    // The end check names what is missing, and the meeting is closed all the same.
    await again.keyboard.press("e");
    await again.getByText(/没有登记签字/u).first().waitFor();
    await again.getByText(/没有打印/u).first().waitFor();
    await pictured(again, "end");
    await again.keyboard.press("Enter");
    await again.getByRole("heading", { name: "已闭会" }).waitFor();
    await again.keyboard.press("Escape");
    await again.keyboard.press("Escape");
    await again.getByRole("button", { name: "确认会议纪要" }).waitFor();
    await projector.close();
  },
});
