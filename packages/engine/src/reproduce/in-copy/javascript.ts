import { type Node, Parser } from "web-tree-sitter";
import { type Grammars, languageOf } from "../../code/languages.ts";
import { mergedImports } from "../javascript/merged-imports.ts";
import type { NewTest } from "../scenario.ts";
import type { CopyPlan } from "./in-copy.ts";

const NAME = "inACopy";

/** Puts what each test of the file does into a function that runs it in a folder of its own; null where one is not found. */
export function inCopyOfJavascript(
  { path, source, cases }: NewTest,
  plan: CopyPlan,
  grammars: Grammars,
): string | null {
  const language = languageOf(path);
  if (!language || source.includes(NAME)) return null;
  const parser = new Parser();
  try {
    parser.setLanguage(grammars[language]);
    const tree = parser.parse(source);
    if (!tree) return null;
    const names = new Set(cases.map(({ name }) => name));
    const bodies = [...testBodies(tree.rootNode)].filter(({ title }) => names.has(title));
    const head = headOf(tree.rootNode);
    const written =
      bodies.length < names.size ? null : withHead(wrapped(source, bodies), head, path, source, plan);
    tree.delete();
    return written;
  } finally {
    parser.delete();
  }
}

interface TestBody {
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly parameters: string;
}

function* testBodies(root: Node): Generator<TestBody> {
  const pending: Node[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    pending.push(...node.namedChildren.filter((child) => child !== null));
    if (node.type !== "call_expression" || !/^(?:test|it)\b/.test(node.text)) continue;
    const given = node.childForFieldName("arguments")?.namedChildren ?? [];
    const body = given.findLast(
      (one) => one?.type === "arrow_function" || one?.type === "function_expression",
    );
    const [title] = given;
    if (!body || title?.type !== "string") continue;
    const parameters = body.childForFieldName("parameters")?.text ?? "()";
    yield {
      title: title.namedChildren.map((part) => part?.text ?? "").join(""),
      ...{ start: body.startIndex, end: body.endIndex, parameters },
    };
  }
}

/** A callback with parameters gets them from the runner, which looks at how many there are. */
function wrapped(source: string, bodies: readonly TestBody[]): string {
  let text = source;
  for (const { start, end, parameters } of bodies.toSorted((left, right) => right.start - left.start)) {
    const own = text.slice(start, end);
    const inner = parameters === "()" ? own : own.replace(parameters, "()");
    text = `${text.slice(0, start)}${parameters} => ${NAME}(${inner})${text.slice(end)}`;
  }
  return text;
}

/** Where the imports at the top of a file end. */
function headOf(root: Node): number {
  let end = 0;
  for (const statement of root.namedChildren) {
    if (!statement) continue;
    const isImport =
      statement.type === "import_statement" ||
      (statement.type === "lexical_declaration" && /=\s*require\(/.test(statement.text));
    if (isImport) end = statement.endIndex;
    else if (statement.type !== "comment" && !/^["']use strict["'];?$/.test(statement.text)) break;
  }
  return end;
}

function withHead(text: string, head: number, path: string, source: string, plan: CopyPlan): string {
  const quote = source.split("'").length > source.split('"').length ? "'" : '"';
  const end = /;\n/.test(source) ? ";" : "";
  const isModule = /^import\b/m.test(source) || /\.mjs$/.test(path);
  const indent = /^(\t| +)\S/m.exec(source)?.[1] ?? "  ";
  const isTyped = /\.[cm]?tsx?$/.test(path);
  const bring = (names: string, module: string) =>
    isModule
      ? `import { ${names} } from ${quote}${module}${quote}${end}`
      : `const { ${names} } = require(${quote}${module}${quote})${end}`;
  const { entries } = plan;
  const copying = entries === null || entries.length > 0;
  const imports = mergedImports([
    ...text.slice(0, head).split("\n"),
    bring(copying ? "cpSync, mkdtempSync, rmSync" : "mkdtempSync, rmSync", "node:fs"),
    bring("tmpdir", "node:os"),
    bring("join", "node:path"),
  ]);
  const work = isTyped ? "work: () => unknown" : "work";
  const helper = [
    "// The program changes its files: it works on a copy of them.",
    `async function ${NAME}(${work}) {`,
    ...[
      `const project = process.cwd()${end}`,
      `const copy = mkdtempSync(join(tmpdir(), ${quote}copy-${quote}))${end}`,
      ...copyLines(plan, quote, end, indent),
      `process.chdir(copy)${end}`,
      "try {",
      `${indent}await work()${end}`,
      "} finally {",
      `${indent}process.chdir(project)${end}`,
      `${indent}rmSync(copy, { recursive: true })${end}`,
      "}",
    ].map((line) => indent + line),
    "}",
  ];
  return `${[...imports, "", ...helper].join("\n").replace(/^\n+/, "")}\n\n${text.slice(head).replace(/^\n+/, "")}`;
}

function copyLines({ entries }: CopyPlan, quote: string, end: string, indent: string): readonly string[] {
  const text = (value: string) =>
    quote + value.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`) + quote;
  if (entries === null)
    return [
      `cpSync(project, copy, {`,
      `${indent}recursive: true,`,
      `${indent}filter: (path) => !/[\\\\/](?:node_modules$|\\.(?!env))/.test(path.slice(project.length)),`,
      `})${end}`,
    ];
  return entries.map(({ path, isFolder }) => {
    const options = isFolder ? ", { recursive: true }" : "";
    return `cpSync(join(project, ${text(path)}), join(copy, ${text(path)})${options})${end}`;
  });
}
