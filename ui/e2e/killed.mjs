// The program is killed twenty times in the middle of a meeting held by its keys: whatever it acknowledged is there, the ledger
// holds, and the meeting goes on where it was.
// `node e2e/killed.mjs BRIDGE WORKSPACE DOCUMENT`; CHENGJIE_FONTS names the fonts. Fails with the kill that lost something.
import assert from "node:assert/strict";
import { call, opened } from "./bridge.mjs";

const [bridge, workspace] = process.argv.slice(2);
const moment = "2026-11-06T14:05:00+08:00";
const KILLS = 20;
/** The executive council's third meeting of the sample. */
const meeting = "019b4c00-0000-7000-8000-000700000006";

/** A number from the one before: the points differ, and every run has the same. */
let point = 20_260_914;
const upTo = (most) => {
  point = (Math.imul(point, 1_664_525) + 1_013_904_223) >>> 0;
  return point % most;
};

/** What was acknowledged last, by its number in the ledger. */
let acknowledged = 0;

for (let kill = 1; kill <= KILLS; kill += 1) {
  await opened({ bridge, workspace, moment }, async ({ address, open, troubles, end }) => {
    const entries = await call(address, "ledger", { limit: 1, language: "zh-Hans" });
    assert.ok(entries[0].seq >= acknowledged, `kill ${kill}: entry ${acknowledged} was acknowledged, the newest is ${entries[0].seq}`);
    const check = await call(address, "ledger_verify", { language: "zh-Hans" });
    assert.equal(check.troubles, 0, `kill ${kill}: the checks hold`);
    const room = await call(address, "meeting_room", { meeting_id: meeting, language: "zh-Hans" });
    const page = await open();
    page.on("response", async (answer) => {
      if (!answer.url().endsWith("/call") || !answer.ok()) return;
      const reply = await answer.json().catch(() => null);
      if (reply?.seq && reply.hash) acknowledged = Math.max(acknowledged, reply.seq);
    });
    await page.goto(`${address}/#/session/${meeting}`);
    await page.locator(".session-keys, .session-agenda").first().waitFor();
    if (room.meeting.status === "noticed") await page.keyboard.press("k");
    await page.keyboard.press("d");
    await page.locator(".session-roll").waitFor();
    // The roll is called over and over, one key after the other, until the plug is pulled.
    const pulled = new Promise((done) => setTimeout(() => (end("SIGKILL"), done()), 150 + upTo(900)));
    let isPulled = false;
    void pulled.then(() => (isPulled = true));
    while (!isPulled) await page.keyboard.press(["Space", "q", "x", "Backspace", "Space"][upTo(5)]);
    // That nobody answers any more is what the page may complain of.
    troubles.length = 0;
  });
}
await opened({ bridge, workspace, moment }, async ({ address }) => {
  const [newest] = await call(address, "ledger", { limit: 1, language: "zh-Hans" });
  assert.ok(acknowledged > KILLS && newest.seq >= acknowledged, `${acknowledged} acknowledged, ${newest.seq} there`);
  assert.equal((await call(address, "ledger_verify", { language: "zh-Hans" })).troubles, 0);
});
