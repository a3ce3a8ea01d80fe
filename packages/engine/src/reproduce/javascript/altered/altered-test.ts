import { posix } from "node:path";
import { field } from "../../../code/nodes.ts";
import type { Expectation, NewTest } from "../../scenario.ts";
import { assertionsOf } from "../assertions.ts";
import { indented } from "../indented.ts";
import { stringLiteral } from "../literal.ts";
import type { JavascriptProject } from "../project.ts";
import type { TestStyle } from "../test-style.ts";
import type { Scene } from "./altered-scenes.ts";
import { needed } from "./needed.ts";
import type { TestedAct } from "./tested-acts.ts";

/** Many scenes of one test, each in a group of its own, in the order given. */
export function manyScenes(
  project: JavascriptProject,
  style: TestStyle,
  tested: TestedAct,
  scenes: readonly Scene[],
): NewTest {
  const path = pathBeside(project, tested, "attempts");
  const top = new Set(scenes.flatMap((scene) => scene.top));
  const group = groupWord(style, tested);
  const titles = scenes.map((_, index) => `attempt ${index}`);
  const groups = scenes.flatMap((scene, index) => {
    const waits = scene.around.some((text) => /^(?:const|let|var)\b[^;]*?=\s*await\b|^await\b/.test(text));
    const end = style.semicolon ? ";" : "";
    const word = field(tested.test, "function")?.text ?? style.word;
    // What fails while it is set up fails alone.
    const tried = [
      "try {",
      ...indented(
        [...scene.around, ...testOf(style, tested, inTime(scene, style), "answers", null)],
        style.indent,
      ),
      "} catch (error) {",
      ...indented(
        [`${word}("answers", () => {`, `${style.indent}throw error${end}`, `})${end}`],
        style.indent,
      ),
      "}",
    ];
    return [
      "",
      `${group.word}(${stringLiteral(titles[index] ?? "", style.quote)}, ${waits ? "async " : ""}() => {`,
      ...indented(tried, style.indent),
      `})${end}`,
    ];
  });
  return {
    path,
    source: `${[...group.imports, ...assertionImports(style, tested), ...top, ...groups].join("\n")}\n`,
    cases: titles.map((title) => ({
      id: `${path}::${title} answers`,
      name: title,
      role: "proving",
      proves: "fix",
    })),
  };
}

/** One scene, with no more than it needs. */
export function oneScene(
  project: JavascriptProject,
  style: TestStyle,
  tested: TestedAct,
  scene: Scene,
  expected: Expectation,
): NewTest {
  const title = `${tested.address} is answered where what it needs is set up otherwise`;
  const path = pathBeside(project, tested, "set-up-otherwise");
  const test = testOf(style, tested, scene, title, expected);
  const kept = needed([...assertionImports(style, tested), ...scene.top], scene.around, test.join("\n"));
  const lines = [...kept.top, "", ...kept.around.flatMap((text): string[] => [text, ""]), ...test];
  return {
    path,
    source: `${lines.join("\n").replace(/\n{3,}/g, "\n\n")}\n`,
    cases: [{ id: `${path}::${title}`, name: title, role: "proving", proves: "fix" }],
  };
}

/** Milliseconds after which an answer is given up: what is set up otherwise may be waited for in vain. */
const PATIENCE = 2_500;

/** The scene as a single statement that ends in time. */
function inTime(scene: Scene, style: TestStyle): Scene {
  const end = style.semicolon ? ";" : "";
  const lines = [...scene.before, scene.act, ...scene.after, assertionOf(style, scene, null)];
  const act = [
    `let late${end}`,
    "await Promise.race([",
    ...indented(["(async () => {", ...indented(lines, style.indent), "})(),"], style.indent),
    `${style.indent}new Promise((_, refuse) => {`,
    `${style.indent.repeat(2)}late = setTimeout(() => refuse(new Error("late")), ${PATIENCE})${end}`,
    `${style.indent}}),`,
    `]).finally(() => clearTimeout(late))${end}`,
  ];
  return { ...scene, before: [], act: act.join("\n"), after: [], answer: null };
}

function testOf(
  style: TestStyle,
  { test, body }: TestedAct,
  scene: Scene,
  title: string,
  expected: Expectation | null,
): string[] {
  const end = style.semicolon ? ";" : "";
  const word = field(test, "function")?.text ?? style.word;
  const lines = [...scene.before, scene.act, ...scene.after, assertionOf(style, scene, expected)];
  const taken = field(body, "parameters")?.text ?? "()";
  const written = indented(
    lines.filter((line) => line !== ""),
    style.indent,
  );
  return [
    `${word}(${stringLiteral(title, style.quote)}, async ${taken === "(done)" ? "()" : taken} => {`,
    ...written,
    `})${end}`,
  ];
}

/** What is asserted of the answer: the status that it has to have where one is known, else that nothing broke. */
function assertionOf(style: TestStyle, { act, answer }: Scene, expected: Expectation | null): string {
  if (answer === null) return "";
  const status = `${answer}.${/\.inject\(/.test(act) ? "statusCode" : "status"}`;
  const [wanted, ...others] = expected?.kind === "answer" ? expected.status : [];
  const { equal, below } = assertionsOf(style);
  return wanted !== undefined && others.length === 0 ? equal(status, String(wanted)) : below(status, 500);
}

/** Lines that bring the assertion in where the file of the test has none of its own. */
function assertionImports(style: TestStyle, { file }: TestedAct): readonly string[] {
  if (new RegExp(`\\b${style.assertName}\\b`).test(file.text)) return [];
  return style.imports.filter((line) => new RegExp(`\\b${style.assertName}\\b`).test(line));
}

function groupWord(
  { quote, semicolon }: TestStyle,
  { file }: TestedAct,
): { readonly word: string; readonly imports: readonly string[] } {
  const home = /\bfrom\s*["'](node:test|vitest|@jest\/globals)["']/.exec(file.text)?.[1];
  const required = /\brequire\(\s*["'](node:test|@jest\/globals)["']\s*\)/.exec(file.text)?.[1];
  const module = home ?? required;
  if (module === undefined) return { word: "describe", imports: [] };
  const from = `${quote}${module}${quote}`;
  const end = semicolon ? ";" : "";
  const line = home
    ? `import { describe as group } from ${from}${end}`
    : `const { describe: group } = require(${from})${end}`;
  return { word: "group", imports: [line] };
}

/** In the folder of the test, so that all that it imports is where it says. */
function pathBeside({ code }: JavascriptProject, { file }: TestedAct, topic: string): string {
  const name = posix.basename(file.path);
  const [, stem = "", ending = ""] = /^(.*?)((?:[._-](?:test|spec))?\.[cm]?[jt]sx?)$/.exec(name) ?? [];
  const known = new Set(code.paths);
  for (let count = 1; ; count++) {
    const made = posix.join(
      posix.dirname(file.path),
      `${stem}-${topic}${count === 1 ? "" : `-${count}`}${ending}`,
    );
    if (!known.has(made)) return made;
  }
}
