import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { usesPackage } from "../../../code/javascript/handlers.ts";
import { exportedAs } from "../../../code/javascript/module-style.ts";
import { field, lastNameOf, plainString } from "../../../code/nodes.ts";
import type { JavascriptProject } from "../project.ts";
import type { TestStyle } from "../test-style.ts";
import { relocated } from "./borrow-imports.ts";
import { runsAtOnce } from "./entries.ts";
import { meaningOf } from "./names.ts";
import { plainText } from "./plain-text.ts";
import { sliceFor } from "./slice.ts";
import { isSwapped, type Swapping } from "./swapped.ts";
import { type Surroundings, surroundingsOf } from "./written-call.ts";

/** An application as the project's own tests, or its program, set it up. */
export interface BorrowedApp {
  /** How it is spoken to. */
  readonly framework: "fastify" | "hono" | "http";
  /** Expression that makes it or names it, for a test at some path. */
  readonly text: (testPath: string) => string;
  readonly surroundings: Surroundings;
}

const MOST_APPS = 6;

interface Spoken {
  readonly framework: BorrowedApp["framework"];
  readonly node: Node;
  /** It listens already where it stands. */
  readonly isListening?: true;
}

/**
 * Applications that tests send requests to, those of tests that speak of `words` first; then what the program starts. With
 * `swapping` only those in which something is swapped.
 */
export function borrowedApps(
  project: JavascriptProject,
  style: TestStyle,
  words: readonly string[],
  onTrace: (path: string, statement: Node) => boolean,
  swapping: Swapping | null = null,
): BorrowedApp[] {
  const rank = (file: SourceFile) =>
    words.reduce((sum, word) => sum + Number(word !== "" && file.text.includes(word)), 0);
  const programs = project.files.filter((file) => runsAtOnce(file) || listensIfMain(file));
  const files = [...project.testFiles.toSorted((left, right) => rank(right) - rank(left)), ...programs];
  const found = new Map<string, BorrowedApp>();
  for (const file of files) {
    for (const spoken of spokenTo(project, file)) {
      if (found.size >= MOST_APPS) return [...found.values()];
      for (const app of borrowed(project, style, file, spoken, onTrace, swapping))
        found.set(`${app.text("")}${app.surroundings.key}`, app);
    }
  }
  return [...found.values()];
}

function borrowed(
  project: JavascriptProject,
  style: TestStyle,
  file: SourceFile,
  { framework, node, isListening }: Spoken,
  onTrace: (path: string, statement: Node) => boolean,
  swapping: Swapping | null,
): BorrowedApp[] {
  const swaps = swapping?.swapsIn(file) ?? [];
  const isEntry = file.isTest || runsAtOnce(file);
  const targets = [...(isListening ? [] : expressionsOf(file, node)), ...assignedTo(file, node)];
  return (targets.length > 0 ? targets : expressionsOf(file, node)).flatMap((target): BorrowedApp[] => {
    // A copy of what failed would stay as it is.
    if (onTrace(file.path, target)) return [];
    const sliced = sliceFor(file, target, {
      isGivenOut: (name) => !isEntry && exportedAs(project.code, file.path, name) !== null,
      mayCopy: (statement) =>
        (isEntry || listensIfMain(file)) &&
        !onTrace(file.path, statement) &&
        !(statement.type === "function_declaration" && !file.isTest && isLong(statement)),
      known: new Set(),
    });
    if ("obstacle" in sliced) return [];
    if (swapping && !isSwapped(sliced.slice, target, swaps)) return [];
    const text = plainText(target, style.isTypeScript, swaps);
    return [
      {
        framework,
        text: (testPath) => relocated(text, file.path, testPath),
        surroundings: surroundingsOf(project, style, sliced.slice, {}, swaps),
      },
    ];
  });
}

/** `if (require.main === module) createApp(store).listen(3000)`: a module that tests may import, and a program. */
function listensIfMain({ tree }: SourceFile): boolean {
  return tree.rootNode.namedChildren.some(
    (statement) => statement.type === "if_statement" && /\.listen\(|\bserve\(/.test(statement.text),
  );
}

/** What a hook of the tests puts into a name: `app = createApp(store)`, without letting it listen. */
function assignedTo(file: SourceFile, node: Node): Node[] {
  if (node.type !== "identifier") return [];
  return file.tree.rootNode
    .descendantsOfType("assignment_expression")
    .filter((one) => field(one, "left")?.text === node.text)
    .flatMap((one) => {
      const value = field(one, "right");
      const callee = value?.type === "call_expression" ? field(value, "function") : null;
      const isListening = callee?.type === "member_expression" && lastNameOf(callee) === "listen";
      return (isListening ? field(callee, "object") : value) ?? [];
    })
    .slice(0, 2);
}

function isLong(statement: Node): boolean {
  return statement.endPosition.row - statement.startPosition.row > 30;
}

/** The expression itself; for the parameter of a helper of the tests, what the helper is given. */
function expressionsOf(file: SourceFile, node: Node): Node[] {
  if (node.type !== "identifier") return [node];
  const meaning = meaningOf(node);
  if (meaning?.kind !== "parameter") return [node];
  const holder = meaning.of.parent?.type === "variable_declarator" ? meaning.of.parent : meaning.of;
  const name = field(holder, "name")?.text;
  if (!name) return [];
  return file.tree.rootNode
    .descendantsOfType("call_expression")
    .filter((call) => field(call, "function")?.text === name)
    .flatMap((call) => field(call, "arguments")?.namedChildren[meaning.index] ?? [])
    .slice(0, 3);
}

/** Expressions that a file sends requests to or lets listen. */
function spokenTo(project: JavascriptProject, file: SourceFile): Spoken[] {
  const imports = project.code.symbolsOf(file.path)?.imports ?? [];
  const agents = new Set(
    imports.filter(({ module }) => module === "supertest").flatMap(({ local }) => local ?? []),
  );
  const hasHono = usesPackage(project.code, "hono");
  return file.tree.rootNode.descendantsOfType("call_expression").flatMap((call): Spoken[] => {
    const callee = field(call, "function");
    const [first] = field(call, "arguments")?.namedChildren ?? [];
    if (!callee) return [];
    if (callee.type === "identifier") {
      if (agents.has(callee.text) && first) return [{ framework: "http", node: first }];
      if (callee.text === "testClient" && first) return [{ framework: "hono", node: first }];
      if (callee.text === "serve" && first?.type === "object") return servedBy(first);
      return [];
    }
    const object = callee.type === "member_expression" ? field(callee, "object") : null;
    const name = lastNameOf(callee);
    if (!object) return [];
    if (name === "agent" && agents.has(object.text) && first) return [{ framework: "http", node: first }];
    if (name === "inject" && first) return [{ framework: "fastify", node: object }];
    if (hasHono && (name === "request" || name === "fetch") && first && isRequest(first))
      return [{ framework: "hono", node: object }];
    if (name === "listen")
      return [
        {
          framework: usesFastify(file, project) ? "fastify" : "http",
          node: object,
          isListening: true,
        },
      ];
    return [];
  });
}

/** `serve({ fetch: app.fetch })` of Hono's server for Node. */
function servedBy(options: Node): Spoken[] {
  return options.namedChildren.flatMap((pair): Spoken[] => {
    const value = field(pair, "value");
    const object = value?.type === "member_expression" ? field(value, "object") : null;
    return object && field(pair, "key")?.text === "fetch" ? [{ framework: "hono", node: object }] : [];
  });
}

function isRequest(node: Node): boolean {
  const path = plainString(node);
  return (
    (path !== null && /^(?:\/|https?:)/.test(path)) ||
    node.type === "template_string" ||
    /^new Request\b/.test(node.text) ||
    (node.type === "identifier" && /path|url|request/i.test(node.text))
  );
}

function usesFastify(file: SourceFile, project: JavascriptProject): boolean {
  return (
    (usesPackage(project.code, "fastify") || project.rangeOf("fastify") !== null) &&
    !/\bcreateServer\b/.test(file.text)
  );
}
