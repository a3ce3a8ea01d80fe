import type { Node } from "web-tree-sitter";
import { exportedAs } from "../../../code/javascript/module-style.ts";
import { bringLine } from "../client.ts";
import type { JavascriptProject } from "../project.ts";
import type { TestStyle } from "../test-style.ts";
import { borrowedImports, relocated } from "./borrow-imports.ts";
import { plainText, type Swap } from "./plain-text.ts";
import type { Slice } from "./slice.ts";

/** How near the values of a call are to those of the call that failed. */
export type Trust = "replayed" | "captured" | "guided" | "borrowed" | "derived";

/** A call as a test makes it, with everything that has to stand around it. */
export interface WrittenCall {
  /** An expression or a statement, for a test at some path. */
  readonly text: (testPath: string) => string;
  readonly isAsync: boolean;
  readonly trust: Trust;
  readonly surroundings: Surroundings;
}

/** Code around a call, for a test at some path. */
export interface Surroundings {
  /** Tells equal surroundings from others. */
  readonly key: string;
  imports(testPath: string): readonly string[];
  /** Statements at module level, each of one line or more. */
  head(testPath: string): readonly string[];
  /** Statements in the test, before the call. */
  body(testPath: string): readonly string[];
  /** Statements that close what those opened, however the test ends. */
  after?(testPath: string): readonly string[];
}

export const NOTHING_AROUND: Surroundings = {
  key: "",
  imports: () => [],
  head: () => [],
  body: () => [],
};

/** The code that a slice holds, as a test in this style has it. */
export function surroundingsOf(
  project: JavascriptProject,
  style: TestStyle,
  slice: Slice,
  known: Readonly<Record<string, string>> = {},
  swaps: readonly Swap[] = [],
): Surroundings {
  const home = slice.file.path;
  const end = style.semicolon ? ";" : "";
  const names = new Set(namesIn([...slice.head, ...slice.body]));
  const statements = (nodes: readonly Node[], testPath: string) =>
    nodes.map((node) => relocated(statementText(node, style, swaps), home, testPath));
  const values = Object.entries(known).map(([name, text]) => `const ${name} = ${text}${end}`);
  return {
    key: `${home}:${[...slice.head, ...slice.body].map((node) => node.startIndex).join()}:${values.join()}${swaps.map(({ start, text }) => `:${start}${text}`).join("")}`,
    imports: (testPath) => [
      ...borrowedImports(project, style, testPath, home, slice.imports, new Set([...names, ...slice.names])),
      ...slice.own.flatMap((name) => {
        const exported = exportedAs(project.code, home, name);
        return exported ? [bringLine(project, style, testPath, { path: home, ...exported })] : [];
      }),
    ],
    head: (testPath) => statements(slice.head, testPath),
    body: (testPath) => [...values, ...statements(slice.body, testPath)],
    after: (testPath) => statements(slice.after, testPath),
  };
}

/** Lines of statements, none of them twice. */
export function linesOf(statements: readonly string[]): string[] {
  return [...new Set(statements)].flatMap((statement) => statement.split("\n"));
}

/** Both: what `outer` needs and what `inner` needs. */
export function joined(outer: Surroundings, inner: Surroundings): Surroundings {
  return {
    key: `${outer.key}|${inner.key}`,
    imports: (path) => [...outer.imports(path), ...inner.imports(path)],
    head: (path) => [...outer.head(path), ...inner.head(path)],
    body: (path) => [...outer.body(path), ...inner.body(path)],
    after: (path) => [...(inner.after?.(path) ?? []), ...(outer.after?.(path) ?? [])],
  };
}

function namesIn(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) =>
    node
      .descendantsOfType(["identifier", "type_identifier", "shorthand_property_identifier"])
      .map((inner) => inner.text),
  );
}

/** A statement without the word that gives it out, and without types where the test has none. */
export function statementText(node: Node, style: TestStyle, swaps: readonly Swap[] = []): string {
  const text = plainText(node, style.isTypeScript, swaps).replace(/^export\s+(?:default\s+)?/, "");
  return text;
}
