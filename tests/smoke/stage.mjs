// A display, a driver and a home of its own for the window, at a moment that the test says.
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { display, driver } from "./driver.mjs";

/** The page's clock stands beside the program's. */
const setClock = `
  const Real = Date, offset = Real.parse(arguments[0]) - Real.now();
  window.Date = class extends Real {
    constructor(...said) { said.length === 0 ? super(Real.now() + offset) : super(...said); }
    static now() { return Real.now() + offset; }
  };`;
/** What the content policy refused since the page began, and what is refused from now on. */
const violations = `
  const seen = [];
  const observer = new ReportingObserver((reports) => seen.push(...reports), { types: ["csp-violation"], buffered: true });
  observer.observe();
  seen.push(...observer.takeRecords());
  return seen.map((report) => report.body.blockedURL + " " + report.body.effectiveDirective);`;

/** A printer that lays what it is given into a folder. */
function printer(folder) {
  const [programs, printed] = [join(folder, "programs"), join(folder, "printed")];
  for (const place of [programs, printed]) mkdirSync(place, { recursive: true });
  const lp = join(programs, "lp");
  writeFileSync(lp, `#!/bin/sh\nfor file; do :; done\ncp -- "$file" "${printed}/"\n`);
  chmodSync(lp, 0o755);
  return { programs, printed };
}

/**
 * The stage for as long as `steps` lasts. The file dialogs are answered with `picks`. `steps` is handed a way to open the window
 * with the words of a command line, and the folder of what is printed; a picture of what did not hold is left in `folder`.
 */
export async function staged({ program, folder, moment, picks }, steps) {
  const home = join(folder, "home");
  mkdirSync(home, { recursive: true });
  const { programs, printed } = printer(folder);
  const screen = await display();
  const webkit = await driver({
    DISPLAY: screen.name,
    TZ: "Asia/Shanghai",
    HOME: home,
    PATH: `${programs}:${process.env.PATH}`,
    XDG_CONFIG_HOME: join(home, "config"),
    XDG_DATA_HOME: join(home, "data"),
    XDG_CACHE_HOME: join(home, "cache"),
    CHENGJIE_NOW: moment,
    CHENGJIE_PICKS: picks.join("\n"),
  });
  let last;
  const open = async (words, sight) => {
    const window = await webkit.open(program, words);
    last = window;
    await window.sees(sight);
    await window.run(setClock, moment);
    await window.size(1366, 768);
    return { ...window, refusals: () => window.run(violations) };
  };
  try {
    await steps({ open, printed });
  } catch (trouble) {
    // Where the window itself is gone there is nothing to draw.
    await last?.picture(join(folder, "stopped.png")).catch(() => {});
    throw trouble;
  } finally {
    webkit.end();
    screen.end();
  }
}
