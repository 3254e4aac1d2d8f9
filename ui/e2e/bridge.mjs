// What every walk needs: the bridge with its workspace, a browser without a window, and a word for what went wrong.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { chromium } from "playwright-core";

/** How a window looks at an office: its size, language and type. */
const office = { size: { width: 1366, height: 768 }, language: "zh-Hans", isLarger: false };

/**
 * The bridge at a fixed moment and a browser, for as long as `steps` lasts; `picks` answers the file dialogs, a path a line.
 * Without a workspace the program begins with nothing. `stopped` is where a picture is left of what did not hold.
 * `steps` is handed the address, a way to open a window there, the list of troubles, which must be empty at its end, and a way to
 * end the program before.
 */
export async function opened({ bridge, workspace, moment, picks = [], stopped = `${workspace}.stopped.png` }, steps) {
  const server = spawn(bridge, workspace ? ["0", workspace] : ["0"], {
    env: { ...process.env, CHENGJIE_UI: "dist", CHENGJIE_NOW: moment, CHENGJIE_PICKS: picks.join("\n") },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await new Promise((resolve, reject) => {
    server.stdout.once("data", (said) => resolve(String(said).trim()));
    server.once("exit", (code) => reject(new Error(`the bridge ended with ${code}`)));
  });
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
  const troubles = [];
  const open = async (look = {}) => {
    const { size, language, isLarger } = { ...office, ...look };
    const context = await browser.newContext({ viewport: size, timezoneId: "Asia/Shanghai", permissions: ["clipboard-write"] });
    await context.addInitScript(
      ([spoken, type]) => {
        localStorage.setItem("chengjie.language", spoken);
        localStorage.setItem("chengjie.larger", type);
      },
      [language, isLarger ? "yes" : "no"],
    );
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on("pageerror", (error) => troubles.push(error.message));
    page.on("console", (said) => said.type() === "error" && console.error(said.text()));
    await page.clock.setFixedTime(new Date(moment));
    await page.goto(`${address}/#/`);
    return page;
  };
  try {
    await steps({ address, open, troubles, end: (signal) => server.kill(signal) });
    assert.deepEqual(troubles, []);
  } catch (trouble) {
    const pages = browser.contexts().flatMap((context) => context.pages());
    await pages.at(-1)?.screenshot({ path: stopped });
    throw trouble;
  } finally {
    await browser.close();
    server.kill();
  }
}

/** Walks through the page of the sample society. */
export const walk = ({ steps, ...where }) =>
  opened(where, async ({ address, open }) => {
    const page = await open();
    await page.getByText("中国智能测量学会").first().waitFor();
    await steps(page, address);
  });

/** Calls a command of the program, as the page does; tells whether it was done, and the reply or the refusal. */
export async function tried(address, name, args) {
  const answer = await fetch(`${address}/call`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name, args }),
  });
  return { isDone: answer.ok, reply: await answer.json() };
}

/** Calls a command that must be done. */
export async function call(address, name, args) {
  const { isDone, reply } = await tried(address, name, args);
  assert.ok(isDone, `${name} was refused: ${JSON.stringify(reply)}`);
  return reply;
}
