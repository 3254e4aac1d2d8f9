// The real window on a display of its own, spoken to through WebKit's driver.
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { writeFileSync } from "node:fs";

const FRAMES = "const [done] = arguments; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100)));";
const PATIENCE = 30_000;
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks until the answer is there; what never comes is named. */
export async function until(what, ask) {
  const begun = Date.now();
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() - begun > PATIENCE) throw new Error(`never came: ${what}`);
    await pause(100);
  }
}

/** A display that nobody sees; gives its name and how to end it. */
export async function display() {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1920x1080x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const number = await new Promise((resolve, reject) => {
    server.stdio[3].once("data", (said) => resolve(String(said).trim()));
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
  return { name: `:${number}`, end: () => server.kill() };
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** WebKit's driver with an environment for the windows that it opens. */
export async function driver(environment) {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const program = spawn("WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"], {
    env: { ...process.env, ...environment, TAURI_WEBVIEW_AUTOMATION: "true" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  await until("the driver", () => fetch(`${address}/status`).then((answer) => answer.ok).catch(() => false));
  return { open: (binary, words) => openWindow(address, binary, words), end: () => program.kill("SIGTERM") };
}

async function openWindow(address, binary, words) {
  const send = async (method, path, body) => {
    const answer = await fetch(`${address}${path}`, {
      method,
      headers: { "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${value.error} ${value.message}`);
    return value;
  };
  const wanted = { alwaysMatch: { "webkitgtk:browserOptions": { binary, args: words } } };
  const { sessionId } = await send("POST", "/session", { capabilities: wanted });
  const session = `/session/${sessionId}`;
  const on = (element) => `${session}/element/${Object.values(element)[0]}`;
  const run = (script, ...args) => send("POST", `${session}/execute/sync`, { script, args });
  return {
    run,
    /** A script that says itself when it is done, by its last argument. */
    later: (script, ...args) => send("POST", `${session}/execute/async`, { script, args }),
    /** Waits for a text that is seen. */
    sees: (text) => until(text, async () => (await run("return document.body.innerText")).includes(text)),
    press: (element) => send("POST", `${on(element)}/click`, {}),
    keys: (element, text) => send("POST", `${on(element)}/value`, { text }),
    size: (width, height) => send("POST", `${session}/window/rect`, { width, height }),
    picture: async (path) => {
      // What the page became is on the screen only after its next frames.
      await send("POST", `${session}/execute/async`, { script: FRAMES, args: [] });
      const drawn = await send("GET", `${session}/screenshot`);
      writeFileSync(path, Buffer.from(drawn, "base64"));
    },
    /** Keys for whatever has the focus. */
    type: async (text) => send("POST", `${on(await send("GET", `${session}/element/active`))}/value`, { text }),
    /** Looks into the program's other window, once it is there, and comes back. */
    beside: async (look) => {
      const here = await send("GET", `${session}/window`);
      const other = await until("the other window", async () =>
        (await send("GET", `${session}/window/handles`)).find((handle) => handle !== here),
      );
      await send("POST", `${session}/window`, { handle: other });
      await look();
      await send("POST", `${session}/window`, { handle: here });
    },
    /** How many windows the program has. */
    windows: async () => (await send("GET", `${session}/window/handles`)).length,
    close: () => send("DELETE", session),
  };
}
