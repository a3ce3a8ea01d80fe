import type { FunctionSymbol } from "../../code/code-index.ts";
import type { NewTest } from "../scenario.ts";
import { linesOf, type WrittenCall } from "./arrangement/written-call.ts";
import { bringLine } from "./client.ts";
import type { HouseRefusal } from "./house-refusal.ts";
import { indented } from "./indented.ts";
import { stringLiteral } from "./literal.ts";
import { mergedImports } from "./merged-imports.ts";
import type { JavascriptProject } from "./project.ts";
import { newTestPath, type TestStyle } from "./test-style.ts";

/** What the tests of a file are about: the place of its name, and the subject of its titles. */
export interface TestTopic {
  /** Source that the test belongs to. */
  readonly path: string;
  /** Part of the file's name. */
  readonly topic: string;
  /** `Cart total` */
  readonly subject: string;
}

/** What the tests of a function are about. */
export function topicOfSymbol(symbol: FunctionSymbol): TestTopic {
  const isNamed = !symbol.name.startsWith("<");
  return {
    path: symbol.path,
    topic: isNamed ? symbol.name : "call",
    subject: isNamed ? symbol.qualifiedName.replaceAll(".", " ") : "the function",
  };
}

/** A test for each call, in one file; a single one has a title that can stay. All have the same lines at module level. */
export function callTest(
  project: JavascriptProject,
  style: TestStyle,
  { path: home, topic, subject }: TestTopic,
  calls: readonly WrittenCall[],
  refusal: HouseRefusal | null = null,
): NewTest {
  const path = newTestPath(project, style, home, topic);
  const end = style.semicolon ? ";" : "";
  const plain = style.imports.map((line) => line.replace(/\{ expect, (\w+) \}/, "{ $1 }"));
  const frame = refusal ? style.imports : plain.filter((line) => !/\bassert\b|["']chai["']/.test(line));
  const titled = calls.map((call, index) => ({
    call,
    title: `${subject} ${saying(call, refusal)}${calls.length > 1 ? ` ${index + 1}` : ""}`.replace(
      /[<>"'`\\]/g,
      "",
    ),
  }));
  const head = linesOf(calls[0]?.surroundings.head(path) ?? []);
  const imports = mergedImports([
    ...frame,
    ...calls.flatMap(({ surroundings }) => surroundings.imports(path)),
    ...(refusal?.home
      ? [bringLine(project, style, path, { path: refusal.home.path, ...refusal.home.exported })]
      : []),
  ]);
  const tests = titled.flatMap(({ call, title }) => {
    const doing = refusal
      ? refusedLines(style, call.text(path), refusal)
      : statementOf(call.text(path), call.isAsync, end).split("\n");
    const body = [...linesOf(call.surroundings.body(path)), ...doing];
    const isAsync = call.isAsync || body.some((line) => /\bawait\b/.test(line));
    return [
      "",
      `${style.word}(${stringLiteral(title, style.quote)}, ${isAsync ? "async " : ""}() => {`,
      ...indented(body, style.indent),
      `})${end}`,
    ];
  });
  return {
    path,
    source: `${[...imports, ...(head.length > 0 ? ["", ...head] : []), ...tests].join("\n")}\n`,
    cases: titled.map(({ title }) => ({
      id: `${path}::${title}`,
      name: title,
      role: "proving",
      proves: "fix",
    })),
  };
}

function saying({ trust }: WrittenCall, refusal: HouseRefusal | null): string {
  if (refusal) return "refuses these values";
  return trust === "replayed" || trust === "guided" ? "runs as it is called" : "takes these values";
}

/** The call ends in a refusal of the house: nothing else may come of it. */
function refusedLines(style: TestStyle, text: string, { name, home, said }: HouseRefusal): string[] {
  const { indent: i, semicolon, quote, assertName } = style;
  const end = semicolon ? ";" : "";
  if (said !== undefined) return refusedRunLines(style, text, said);
  const kind = home?.exported.name ?? null;
  const doing = `async () => {\n${statementOf(text, true, end)
    .split("\n")
    .map((line) => i + line)
    .join("\n")}\n}`;
  const written =
    style.assertion === "jest"
      ? `await ${assertName}((${doing})()).rejects.${kind ? `toThrow(${kind})` : `toMatchObject({ name: ${stringLiteral(name, quote)} })`}${end}`
      : style.assertion === "assert"
        ? `await ${assertName}.rejects(${doing}, ${kind ?? `{ name: ${stringLiteral(name, quote)} }`})${end}`
        : `const refused = await (${doing})().then(() => null, (error) => error)${end}\n${assertName}(refused).to.${kind ? `be.instanceOf(${kind})` : `have.property(${stringLiteral("name", quote)}, ${stringLiteral(name, quote)})`}${end}`;
  return written.split("\n");
}

/** The program ends by itself, and says why. */
function refusedRunLines(
  { indent, semicolon, assertion, assertName }: TestStyle,
  text: string,
  said: string,
) {
  const end = semicolon ? ";" : "";
  const pattern = `/${said.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}/`;
  const doing = `() => ${text}`;
  if (assertion === "assert")
    return [`${assertName}.throws(`, `${indent}${doing},`, `${indent}{ message: ${pattern} },`, `)${end}`];
  return [`${assertName}(${doing})${assertion === "jest" ? ".toThrow" : ".to.throw"}(${pattern})${end}`];
}

function statementOf(text: string, isAsync: boolean, end: string): string {
  if (/^(?:for|while|do|if|try|switch|const|let|await)\b/.test(text)) return ended(text, end);
  const safe = /^[{[(`]|^function\b|^class\b/.test(text) && !isAsync ? `void (${text})` : text;
  return ended(isAsync ? `await ${safe}` : safe, end);
}

function ended(text: string, end: string): string {
  return /[;}]$/.test(text) && /^(?:for|while|if|try|switch)\b/.test(text)
    ? text
    : `${text.replace(/;$/, "")}${end}`;
}
