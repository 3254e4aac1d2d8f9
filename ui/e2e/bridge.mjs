// What every walk needs: the bridge with its workspace, a browser without a window, and a word for what went wrong.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chromium } from "playwright-core";

/** Walks through the page at a fixed moment; `picks` answers the file dialogs, a path a line. */
export async function walk({ bridge, workspace, moment, picks, steps }) {
  const server = spawn(bridge, ["0", workspace], {
    env: { ...process.env, CHENGJIE_UI: "dist", CHENGJIE_NOW: moment, CHENGJIE_PICKS: picks.join("\n") },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await new Promise((resolve, reject) => {
    server.stdout.once("data", (said) => resolve(String(said).trim()));
    server.once("exit", (code) => reject(new Error(`the bridge ended with ${code}`)));
  });
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, timezoneId: "Asia/Shanghai" });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const troubles = [];
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("console", (said) => said.type() === "error" && console.error(said.text()));
    await page.clock.setFixedTime(new Date(moment));
    await page.goto(`${address}/#/`);
    await page.getByText("中国智能测量学会").first().waitFor();
    try {
      await steps(page, address);
    } catch (trouble) {
      await page.screenshot({ path: `${workspace}.stopped.png` });
      throw trouble;
    }
    assert.deepEqual(troubles, []);
  } finally {
    await browser.close();
    server.kill();
  }
}

/** Calls a command of the program, as the page does. */
export async function call(address, name, args) {
  const answer = await fetch(`${address}/call`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name, args }),
  });
  const reply = await answer.json();
  assert.ok(answer.ok, `${name} was refused: ${JSON.stringify(reply)}`);
  return reply;
}
