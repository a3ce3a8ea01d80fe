import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../code/code-index.ts";
import { walk } from "./scope.ts";
import type { Dialect } from "./view.ts";

/** What the code near the suspicious places is written with: its own words are the best ingredients. */
export interface House {
  /** Plain functions that are called with one value, commonest first. */
  readonly wrappers: readonly string[];
  /** Methods without arguments, commonest first. */
  readonly finishers: readonly string[];
  /** Names of functions that take as many values as this one. */
  functionsOf(values: number): readonly string[];
  /** Keyword arguments that are given to a callee of this name elsewhere. */
  keywordsOf(callee: string): readonly string[];
  /** Literals that stand in these files, commonest first. */
  readonly literals: readonly string[];
  /** Literals of the tests, commonest first. */
  readonly expected: readonly string[];
}

const MOST_FILES = 12;
const MOST_LITERALS = 8;
const MOST_EXPECTED = 30;
const LONGEST_LITERAL = 20;

/** Reads the suspicious files and what they import. */
export function houseOf(
  code: CodeIndex,
  paths: readonly string[],
  dialect: Dialect,
  testFiles: readonly string[] = [],
): House {
  const near = [...new Set([...paths, ...paths.flatMap((path) => code.importsOf(path))])].slice(
    0,
    MOST_FILES,
  );
  const wrappers = new Map<string, number>();
  const finishers = new Map<string, number>();
  const keywords = new Map<string, Set<string>>();
  const literals = new Map<string, number>();
  const arities = new Map<number, Set<string>>();
  for (const path of near) {
    const file = code.file(path);
    if (!file || file.isTest) continue;
    for (const node of walk(file.tree.rootNode)) {
      if (isLiteral(node)) count(literals, node.text);
      const seen = dialect.view(node);
      if (seen?.kind !== "call") continue;
      if (seen.receiver === null && seen.values.length === 1) count(wrappers, seen.name);
      if (seen.receiver !== null && seen.values.length === 0) count(finishers, seen.name);
      for (const value of seen.values.filter(({ type }) => type === "keyword_argument"))
        keywords.set(seen.name, (keywords.get(seen.name) ?? new Set()).add(value.text));
    }
    for (const { node, name } of code.symbolsOf(path)?.functions ?? []) {
      const size = arityOf(node);
      arities.set(size, (arities.get(size) ?? new Set()).add(name));
    }
  }
  return {
    wrappers: commonest(wrappers).slice(0, 10),
    finishers: commonest(finishers).slice(0, 8),
    functionsOf: (values) => [...(arities.get(values) ?? [])],
    keywordsOf: (callee) => [...(keywords.get(callee) ?? [])],
    literals: commonest(literals).slice(0, MOST_LITERALS),
    expected: expectedIn(code, testFiles),
  };
}

/** Literals that stand in tests where they assert something. */
function expectedIn(code: CodeIndex, testFiles: readonly string[]): readonly string[] {
  const found = new Map<string, number>();
  for (const path of testFiles) {
    const root = code.file(path)?.tree.rootNode;
    for (const node of root ? walk(root) : [])
      if (isLiteral(node) && isAsserted(node)) count(found, node.text);
  }
  return commonest(found).slice(0, MOST_EXPECTED);
}

function isAsserted(literal: Node): boolean {
  for (let node = literal.parent; node; node = node.parent)
    if (
      /^(?:assert_statement|call|call_expression)$/.test(node.type) &&
      /^(?:assert|self\.assert|expect)/.test(node.text)
    )
      return true;
  return false;
}

function isLiteral({ type, text }: Node): boolean {
  return /^(?:integer|number|string|float)$/.test(type) && text.length <= LONGEST_LITERAL;
}

function arityOf(definition: Node): number {
  const parameters = definition.childForFieldName("parameters")?.namedChildren ?? [];
  return parameters.filter(({ text }) => !/^(?:self|cls)$/.test(text)).length;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function commonest(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].toSorted((left, right) => right[1] - left[1]).map(([key]) => key);
}
