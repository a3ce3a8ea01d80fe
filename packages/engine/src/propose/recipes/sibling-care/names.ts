import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { functionAround, isFunctionNode } from "../../../code/javascript/handlers.ts";
import { boundNames } from "../../../code/javascript/symbols.ts";
import { field } from "../../../code/nodes.ts";
import { parameterBindings } from "../javascript/names.ts";
import { bare, type Names } from "./unify.ts";

const bound = new WeakMap<SourceFile, Map<number, ReadonlySet<string>>>();

/** Whether a name is bound in a function around it, and not by its module. */
export function isLocalName(file: SourceFile, identifier: Node): boolean {
  return functionBinding(file, identifier) !== null;
}

/** The function around a name that binds it; null where its module does, or nobody. */
export function functionBinding(file: SourceFile, identifier: Node): Node | null {
  const known = bound.get(file) ?? new Map<number, ReadonlySet<string>>();
  bound.set(file, known);
  for (let scope: Node | null = identifier.parent; scope; scope = scope.parent) {
    if (!isFunctionNode(scope)) continue;
    const names = known.get(scope.id) ?? namesBoundIn(scope);
    known.set(scope.id, names);
    if (names.has(identifier.text)) return scope;
  }
  return null;
}

function namesBoundIn(definition: Node): ReadonlySet<string> {
  const found = new Set(parameterBindings(definition));
  const add = (pattern: Node | null) => {
    for (const name of boundNames(pattern)) found.add(name);
  };
  const inner = definition.descendantsOfType([
    "variable_declarator",
    "for_in_statement",
    "catch_clause",
    "function_declaration",
  ]);
  for (const node of inner) {
    if (node.type === "for_in_statement") add(field(node, "left"));
    else if (node.type === "catch_clause") add(field(node, "parameter"));
    else add(field(node, "name"));
  }
  return found;
}

/** How names of two files are told apart. */
export function namesOf(own: SourceFile, house: SourceFile, parameters: readonly string[] = []): Names {
  return {
    isOwnLocal: (identifier) => isLocalName(own, identifier),
    isHouseLocal: (identifier) => isLocalName(house, identifier),
    parameters: new Set(parameters),
    boundOwn: boundTo,
    boundHouse: boundTo,
  };
}

/** What a local name that is set once, by its declaration, is bound to. */
function boundTo(identifier: Node): Node | null {
  const scope = functionAround(identifier);
  const inner = scope?.descendantsOfType(["variable_declarator", "assignment_expression"]) ?? [];
  const set = inner.filter((node) => (field(node, "name") ?? field(node, "left"))?.text === identifier.text);
  const [only, ...others] = set;
  const value = only?.type === "variable_declarator" && others.length === 0 ? field(only, "value") : null;
  return value && bare(value);
}

/** Files outside of the tests that hold the rarest of these words. */
export function filesHolding(code: CodeIndex, words: readonly string[]): SourceFile[] {
  const lists = words
    .map((word) => code.naming(word).filter((path) => /\.[cm]?[jt]sx?$/.test(path)))
    .toSorted((left, right) => left.length - right.length);
  return (lists[0] ?? []).slice(0, MOST_FILES).flatMap((path) => {
    const file = code.file(path);
    return file && !file.isTest ? [file] : [];
  });
}

const MOST_FILES = 60;
