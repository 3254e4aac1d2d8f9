// All style sheets share one list of names: a feature's rules reach only what is its own, and no rule stands for nothing.
import { readFileSync, readdirSync } from "node:fs";
import typescript, { type Node } from "typescript";
import { expect, test } from "vitest";

const { ScriptKind, ScriptTarget, createSourceFile, forEachChild } = typescript;
const { isJsxAttribute, isStringLiteral, isTemplateExpression, isNoSubstitutionTemplateLiteral } = typescript;

type File = { name: string; text: string };

/** Whose a file is: `shared`, `app`, or the feature's name. */
const ownerOf = (name: string): string => name.split("/")[name.startsWith("features/") ? 1 : 0] ?? "";

/** The selectors of a sheet, one by one; TDesign's own classes are left out of each. */
function selectorsOf(sheet: string): string[] {
  const plain = sheet.replace(/\/\*.*?\*\//gsu, "");
  const heads = [...plain.matchAll(/([^{};]+)\{/gu)].map(([, head]) => (head ?? "").trim());
  return heads.filter((head) => !/^(?:@|from$|to$|\d)/u.test(head)).flatMap((head) => head.split(/,(?![^()]*\))/u).map((one) => one.trim()));
}

const classesOf = (selector: string): string[] =>
  [...selector.matchAll(/\.(-?[a-z_][\w-]*)/giu)].flatMap(([, name]) => (name && !name.startsWith("t-") ? [name] : []));

/** Selectors of features that name no class which is the feature's alone: they reach into other rooms. */
function reaching(sheets: File[]): string[] {
  const owners = new Map<string, Set<string>>();
  const all = sheets.flatMap(({ name, text }) => selectorsOf(text).map((selector) => ({ name, selector, owner: ownerOf(name) })));
  for (const { selector, owner } of all) {
    for (const one of classesOf(selector)) owners.set(one, (owners.get(one) ?? new Set()).add(owner));
  }
  const isOwn = (one: string): boolean => owners.get(one)?.size === 1;
  return all
    .filter(({ name, selector }) => name.startsWith("features/") && !classesOf(selector.replace(/:not\([^)]*\)/gu, "")).some(isOwn))
    .map(({ name, selector, owner }) => {
      const others = new Set(classesOf(selector).flatMap((one) => [...(owners.get(one) ?? [])].filter((other) => other !== owner)));
      return `${name}: ${selector} (also in ${[...others].join(", ") || "nobody's: an element"})`;
    });
}

type Words = { exact: Set<string>; beginnings: Set<string> };

/** The words of a screen's strings: of all of them, or of those alone that are given as `className`. */
function wordsOf({ name, text }: File, isOnlyClassNames: boolean): Words {
  const words: Words = { exact: new Set(), beginnings: new Set() };
  const take = (said: string) => said.split(/\s+/u).forEach((word) => word && words.exact.add(word));
  const visit = (node: Node, isIn: boolean) => {
    const isHere = isIn || (isJsxAttribute(node) && node.name.getText(source).toLowerCase().endsWith("classname"));
    if (isHere && (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node))) take(node.text);
    if (isHere && isTemplateExpression(node)) {
      const pieces = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
      pieces.forEach(take);
      // `gate gate-${state}` begins a class that is put together as the page runs.
      for (const piece of pieces) {
        const begun = /(?:^|\s)([\w-]+-)$/u.exec(piece)?.[1];
        if (begun) words.beginnings.add(begun);
      }
    }
    forEachChild(node, (child) => visit(child, isHere));
  };
  const source = createSourceFile(name, text, ScriptTarget.Latest, true, name.endsWith("x") ? ScriptKind.TSX : ScriptKind.TS);
  visit(source, !isOnlyClassNames);
  return words;
}

/** Classes of a sheet that no screen names. */
function idle(sheets: File[], screens: File[]): string[] {
  const said = screens.map((screen) => ({ owner: ownerOf(screen.name), all: wordsOf(screen, false), given: wordsOf(screen, true) }));
  const isCommon = (one: string): boolean => ["shared", "app", "generated"].includes(one);
  const common = new Set(sheets.filter(({ name }) => isCommon(ownerOf(name))).flatMap(({ text }) => selectorsOf(text).flatMap(classesOf)));
  return sheets.flatMap(({ name, text }) => {
    const owner = ownerOf(name);
    // A state may be a word of the program (`generated`); else a feature's classes are in its own screens or in shared parts.
    const near = said.filter((one) => isCommon(one.owner) || one.owner === owner);
    const isUsed = (one: string): boolean =>
      (common.has(one) ? said : near).some(({ all, given }) => all.exact.has(one) || [...given.beginnings].some((begun) => one.startsWith(begun)));
    return [...new Set(selectorsOf(text).flatMap(classesOf))].filter((one) => !isUsed(one)).map((one) => `${name}: .${one}`);
  });
}

/** Classes that one owner's sheets define by themselves and another owner's screens wear. */
function borrowed(sheets: File[], screens: File[]): string[] {
  const owners = new Map<string, string>();
  for (const { name, text } of sheets) {
    const named = selectorsOf(text).map(classesOf);
    const claimed = ownerOf(name) === "shared" ? named : named.filter((all) => all.length === 1);
    for (const one of claimed.flat()) if (owners.get(one) !== "shared") owners.set(one, ownerOf(name));
  }
  return screens.flatMap((screen) =>
    [...wordsOf(screen, true).exact].flatMap((one) => {
      const owner = owners.get(one) ?? "shared";
      return owner === "shared" || owner === ownerOf(screen.name) ? [] : [`${screen.name} wears ${owner}'s .${one}`];
    }),
  );
}

const read = (pattern: RegExp): File[] =>
  readdirSync("src", { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => pattern.test(name) && !name.includes(".test.") && !name.endsWith("messages.ts"))
    .map((name) => ({ name, text: readFileSync(`src/${name}`, "utf8") }));
const sheets = read(/\.css$/u);
const screens = read(/\.tsx?$/u);

test("the checks see a rule that reaches out, a class that nobody wears and one that is borrowed", () => {
  const card = { name: "shared/shared.css", text: ".card > header { gap: 0 } @media (min-width: 9px) { .bar, .row { top: 0 } }" };
  const desk = { name: "features/desk/desk.css", text: ".bar { top: 0 } .card h2 { top: 0 } .road .bar:not(.on) { top: 0 } .gate-open, .lane { top: 0 }" };
  const screen = { name: "features/desk/Desk.tsx", text: 'const a = <p className={`road lane gate-${x}`}><i className={is ? "bar" : "on"} /></p>;' };
  expect(reaching([card, desk])).toEqual(["features/desk/desk.css: .bar (also in shared)", "features/desk/desk.css: .card h2 (also in shared)"]);
  expect(idle([card, desk], [screen])).toEqual([
    "shared/shared.css: .card",
    "shared/shared.css: .row",
    "features/desk/desk.css: .card",
  ]);
  expect(borrowed([card, desk], [{ ...screen, name: "features/start/Start.tsx" }])).toEqual(["features/start/Start.tsx wears desk's .lane"]);
});

test("no feature's rule reaches what is another's", () => {
  expect(reaching(sheets)).toEqual([]);
});

test("no class stands in a sheet that no screen wears", () => {
  expect(idle(sheets, screens)).toEqual([]);
});

test("no screen wears a class of another's sheet, unless it is shared", () => {
  expect(borrowed(sheets, screens)).toEqual([]);
});

test("a room wears all sheets of its feature, whichever of its screens comes first", () => {
  const features = new Set(sheets.map(({ name }) => name).filter((name) => name.startsWith("features/")).map(ownerOf));
  for (const feature of features) {
    const worn = screens.find(({ name }) => name === `features/${feature}/sheets.ts`)?.text ?? "";
    const own = sheets.filter(({ name }) => name.startsWith(`features/${feature}/`));
    expect(own.map(({ name }) => name).filter((name) => !worn.includes(`"./${name.split("/").slice(2).join("/")}"`))).toEqual([]);
  }
  const begun = screens.flatMap(({ text }) => [...text.matchAll(/import\("\.\.\/(features\/[^"]+)"\)|from "\.\.\/(features\/desk\/Desk)"/gu)].map(([, late, early]) => late ?? early ?? ""));
  expect(begun.length).toBeGreaterThan(10);
  const bare = begun.filter((name) => features.has(ownerOf(name)) && !/^import "(?:\.\.?\/)+sheets";$/mu.test(screens.find((screen) => screen.name === `${name}.tsx`)?.text ?? ""));
  expect(bare).toEqual([]);
});
