// What a person does in the real window, by the names that they read: press, fill, choose, and look.
import { until } from "./driver.mjs";

const CONTROL = "\uE009";

// Runs in the page: what is seen there, in the front-most dialog or anywhere.
const finders = `
  const isSeen = (element) => element.getClientRects().length > 0;
  const one = (text) => (text ?? "").replace(/\\s+/gu, " ").trim();
  const within = (place) => (place === "dialog" ? document.querySelector("[role=dialog]") : place ? document.querySelector(place) : document);
  const all = (place, selector) => [...(within(place)?.querySelectorAll(selector) ?? [])].filter(isSeen);
  const namesOf = (element) => [element.getAttribute("aria-label"), element.title, element.textContent].map(one);
  const labelsOf = (control) =>
    [control.getAttribute("aria-label"), ...[...(control.labels ?? [])].map((label) => label.firstChild?.textContent)].map(one);
  const find = {
    button: (place, name) => all(place, "button, [role=button]").find((each) => namesOf(each).includes(name) && !each.disabled),
    link: (place, name) => all(place, "a").find((each) => namesOf(each).includes(name)),
    field: (place, label) => all(place, "input, textarea").find((each) => labelsOf(each).includes(label)),
    text: (place, words, selector) => all(place, selector ?? "*").findLast((each) => one(each.textContent).includes(words)),
  };
  const [kind, place, name, selector] = arguments;
  const found = find[kind](place, name, selector) ?? null;
  found?.scrollIntoView({ block: "nearest" });
  return found;`;

// What still moves is not where a click would meet it.
const isStill = `
  const isMoving = ({ playState, effect }) => playState === "running" && effect.getComputedTiming().iterations !== Infinity;
  return !document.getAnimations().some(isMoving);`;

/** The hands of a person at `window`. */
export function hands(window) {
  const seek = (kind, place, name, selector) => window.run(finders, kind, place, name, selector ?? null);
  const act = (kind, place, name, deed, selector) =>
    until(`${kind} ${name}`, async () => {
      const element = (await window.run(isStill)) ? await seek(kind, place, name, selector) : null;
      return element !== null && deed(element).then(() => true, () => false);
    });
  const gone = (what, kind, place, name, selector) => until(what, async () => (await seek(kind, place, name, selector)) === null);
  const write = (label, text, place = null) =>
    act("field", place, label, async (field) => {
      // What stands there is typed over, as a person does.
      await window.keys(field, `${CONTROL}a${CONTROL}${text}`);
    });
  const press = (name, place = null) => act("button", place, name, window.press);
  const answer = (name) => press(name, "dialog");
  const submit = async (name) => {
    await answer(name);
    await until(`${name} is done`, () => window.run("return document.querySelector('[role=dialog]') === null"));
  };
  return {
    press,
    answer,
    submit,
    write,
    fill: (label, text) => write(label, text, "dialog"),
    sees: (words, selector) => until(words, () => seek("text", null, words, selector)),
    misses: (words, selector) => gone(`${words} goes`, "text", null, words, selector),
    /** Presses what bears the words, whatever it is. */
    touch: (words, selector) => act("text", null, words, window.press, selector),
    follow: (name, place = null) => act("link", place, name, window.press),
    value: async (label) => window.run("return arguments[0].value", await until(label, () => seek("field", "dialog", label))),
    text: (selector) => window.run("return document.querySelector(arguments[0])?.innerText ?? ''", selector),
    counts: (name) => window.run("return [...document.querySelectorAll('button')].filter((each) => each.textContent.trim() === arguments[0]).length", name),
    /** Opens a field's list, types if there is something to type, and takes the line that says `name`. */
    choose: async (label, typed, name) => {
      await act("field", "dialog", label, window.press);
      if (typed) await write(label, typed, "dialog");
      await act("text", null, name, window.press, ".t-select-option");
    },
  };
}
