// No sentence for a person stands in a screen: they are messages, in three languages. Nor does a screen reach outside.
import { readFileSync, readdirSync } from "node:fs";
import typescript, { type Node } from "typescript";
import { expect, test } from "vitest";

const { ScriptKind, ScriptTarget, createSourceFile, forEachChild } = typescript;
const { isJsxAttribute, isJsxText, isNoSubstitutionTemplateLiteral, isStringLiteral } = typescript;

const han = /\p{Script=Han}/u;
/** Attributes that a person reads or hears. */
const spoken = new Set(["aria-label", "title", "placeholder", "alt", "label"]);

/** What in a screen's text is literal speech: JSX text with letters, spoken attributes, Han in any string. */
function literals(name: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: Node) => {
    if (isJsxText(node) && /\p{L}/u.test(node.text)) found.push(node.text.trim());
    const isText = isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node);
    if (isText && han.test(node.text)) found.push(node.text);
    if (isJsxAttribute(node) && node.initializer && isStringLiteral(node.initializer)) {
      if (spoken.has(node.name.getText(source)) && /\p{L}/u.test(node.initializer.text)) found.push(node.initializer.text);
    }
    forEachChild(node, visit);
  };
  const source = createSourceFile(name, text, ScriptTarget.Latest, true, ScriptKind.TSX);
  visit(source);
  return found;
}

test("the check sees text between tags, in spoken attributes and in strings", () => {
  expect(literals("a.tsx", "const a = <p title=\"Hello\">Good {x}</p>;")).toEqual(["Hello", "Good"]);
  expect(literals("a.tsx", "const a = x ? \"会议\" : t(`b`);")).toEqual(["会议"]);
  expect(literals("a.tsx", "const a = <p className=\"Hello\">{\"　\"}·</p>; // 会议")).toEqual([]);
});

const screens = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".tsx") && !name.includes(".test."));

test.each(screens)("%s holds no literal text", (name) => {
  expect(literals(name, readFileSync(`src/${name}`, "utf8"))).toEqual([]);
});

/** What reaches out of the page. */
const outside = /navigator\.clipboard|window\.(?:print|open)\b|@tauri-apps/u;
const others = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/u.test(name) && !name.startsWith("host") && !name.includes(".test."));

test("a reach is seen however it is written", () => {
  const seen = [`import { x } from "@tauri${"-apps"}/api";`, "onClick={window.print}", "navigator.clipboard.writeText(x)"];
  expect(seen.map((text) => outside.test(text))).toEqual([true, true, true]);
});

test("only the host reaches the clipboard, the printer and other windows", () => {
  const reaching = others.filter((name) => outside.test(readFileSync(`src/${name}`, "utf8")));
  expect(reaching).toEqual([]);
});
