import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { withoutTypes } from "../../../code/javascript/plain-value.ts";
import { isTestPath } from "../../../code/list-sources.ts";
import { dottedName, field, plainString } from "../../../code/nodes.ts";
import { callsWithin } from "../bounded-search.ts";
import { parametersOf, reachingBindings, scopeOf } from "./bindings.ts";
import { enclosingClass, symbolOf } from "./functions.ts";

const MOST_STEPS = 5;
const MOST_ENTRIES = 40;

/** A function that stands in a table, and the key that it stands under. */
export interface TableFunction {
  readonly key: string;
  readonly symbol: FunctionSymbol;
}

/** A call of a function that is taken out of a table: `handlers[job.name](job.data)`. */
export interface Dispatch {
  /** What the table is asked for. */
  readonly key: Node;
  readonly functions: readonly TableFunction[];
}

interface Place {
  readonly path: string;
  readonly node: Node;
}

/**
 * The functions that a call may run which takes its function out of a table by a key that is worked out: an object literal, a
 * module as a whole, a Map, also where the table is handed to the class that asks it or filled by a method of it. Null where
 * the call takes its function from elsewhere.
 */
export function dispatchOf(code: CodeIndex, path: string, call: Node): Dispatch | null {
  const callee = field(call, "function");
  const asked = callee && lookupOf(callee);
  if (!asked) return null;
  const functions = entriesOf(code, { path, node: asked.table }, MOST_STEPS);
  return functions.length > 0 && functions.length <= MOST_ENTRIES ? { key: asked.key, functions } : null;
}

/** `TABLE[key]`, `table.get(key)`, also over a constant that holds what was found. */
function lookupOf(callee: Node): { readonly table: Node; readonly key: Node } | null {
  const plain = withoutTypes(callee);
  if (plain.type === "parenthesized_expression" && plain.firstNamedChild)
    return lookupOf(plain.firstNamedChild);
  if (plain.type === "binary_expression") {
    const left = field(plain, "left");
    return left && /^(?:\?\?|\|\|)$/.test(field(plain, "operator")?.text ?? "") ? lookupOf(left) : null;
  }
  if (plain.type === "identifier") {
    const found = reachingBindings(scopeOf(plain), plain.text, plain).bindings;
    const [only] = found;
    const isPlain = only && found.length === 1 && only.members.length === 0 && !only.isElement;
    return isPlain && only.value.type !== "identifier" ? lookupOf(only.value) : null;
  }
  if (plain.type === "subscript_expression") {
    const [table, key] = [field(plain, "object"), field(plain, "index")];
    const isOpen = key && plainString(key) === null && key.type !== "number";
    return table && key && isOpen ? { table, key } : null;
  }
  const method = plain.type === "call_expression" ? field(plain, "function") : null;
  const [key, ...more] = field(plain, "arguments")?.namedChildren ?? [];
  const table = method && field(method, "object");
  const isGet = method !== null && field(method, "property")?.text === "get";
  return isGet && table && key && more.length === 0 && plainString(key) === null ? { table, key } : null;
}

function entriesOf(code: CodeIndex, { path, node }: Place, steps: number): TableFunction[] {
  if (steps === 0) return [];
  const plain = withoutTypes(node);
  switch (plain.type) {
    case "object":
      return plain.namedChildren.flatMap((child) => objectEntries(code, path, child, steps));
    case "new_expression":
      return field(plain, "constructor")?.text === "Map" ? pairEntries(code, path, plain) : [];
    case "call_expression": {
      const [first] = field(plain, "arguments")?.namedChildren ?? [];
      return first && /^Object\.(?:freeze|seal)$/.test(field(plain, "function")?.text ?? "")
        ? entriesOf(code, { path, node: first }, steps)
        : [];
    }
    case "identifier":
      return named(code, path, plain, steps);
    case "member_expression":
      return field(plain, "object")?.type === "this" ? ofField(code, path, plain, steps) : [];
    default:
      return [];
  }
}

function objectEntries(code: CodeIndex, path: string, child: Node, steps: number): TableFunction[] {
  if (child.type === "spread_element" && child.firstNamedChild)
    return entriesOf(code, { path, node: child.firstNamedChild }, steps - 1);
  const key = field(child, "key") ?? field(child, "name") ?? child;
  const value = child.type === "pair" ? field(child, "value") : child;
  const symbol = value && functionOf(code, path, value);
  return symbol && key.type !== "computed_property_name"
    ? [{ key: plainString(key) ?? key.text, symbol }]
    : [];
}

/** `new Map([["purge", purge]])` */
function pairEntries(code: CodeIndex, path: string, map: Node): TableFunction[] {
  const [pairs] = field(map, "arguments")?.namedChildren ?? [];
  return (pairs?.type === "array" ? pairs.namedChildren : []).flatMap((pair) => {
    const [key, value] = pair.type === "array" ? pair.namedChildren : [];
    const text = key && plainString(key);
    const symbol = value && functionOf(code, path, value);
    return text && symbol ? [{ key: text, symbol }] : [];
  });
}

/** The function that an expression stands for: written in place, by its name, or as a member of a module. */
function functionOf(code: CodeIndex, path: string, value: Node): FunctionSymbol | null {
  const plain = withoutTypes(value);
  const own = symbolOf(code, path, plain);
  if (own) return own;
  const dotted = dottedName(plain) ?? plain.text;
  const found = /^[\w$.]+$/.test(dotted) ? code.resolve(path, dotted) : null;
  return found?.node ? symbolOf(code, found.path, found.node) : null;
}

/** A table of the module, one that another module gives, that module as a whole, or what callers hand over. */
function named(code: CodeIndex, path: string, name: Node, steps: number): TableFunction[] {
  const scope = scopeOf(name);
  const index = parametersOf(scope).findIndex(({ pattern }) => pattern.text === name.text);
  if (index >= 0) return handedOver(code, path, scope, index, steps);
  const [local] = reachingBindings(scope, name.text, name).bindings;
  if (local && local.members.length === 0 && !local.isElement && scope.parent)
    return entriesOf(code, { path, node: local.value }, steps - 1);
  const found = code.resolve(path, name.text);
  if (!found) return [];
  if (found.node === null) return ofModule(code, found.path);
  const value = found.node.type === "variable_declarator" ? field(found.node, "value") : found.node;
  const begun = value ? entriesOf(code, { path: found.path, node: value }, steps - 1) : [];
  return [...begun, ...added(code, found.path, found.node.tree.rootNode, name.text, steps)];
}

/** All functions that a module gives out. */
function ofModule(code: CodeIndex, path: string): TableFunction[] {
  const root = code.file(path)?.tree.rootNode;
  const whole = root
    ?.descendantsOfType("assignment_expression")
    .find((node) => field(node, "left")?.text === "module.exports");
  const value = whole && field(whole, "right");
  if (value) return entriesOf(code, { path, node: value }, 2);
  return (code.symbolsOf(path)?.functions ?? []).flatMap((symbol) => {
    const name = symbol.qualifiedName.replace(/^exports\./, "");
    return /^[\w$]+$/.test(name) && isGivenOut(symbol) ? [{ key: name, symbol }] : [];
  });
}

function isGivenOut({ node, qualifiedName }: FunctionSymbol): boolean {
  if (qualifiedName.startsWith("exports.")) return true;
  for (let current: Node | null = node; current; current = current.parent) {
    if (current.type === "export_statement") return true;
    if (current.type === "statement_block") return false;
  }
  return false;
}

/** What the calls of a function, or of a constructor, give for one of its parameters. */
function handedOver(
  code: CodeIndex,
  path: string,
  definition: Node,
  index: number,
  steps: number,
): TableFunction[] {
  for (const value of argumentsAt(code, path, definition, index)) {
    const found = entriesOf(code, value, steps - 1);
    if (found.length > 0) return found;
  }
  return [];
}

/** Programs before tests. */
function argumentsAt(code: CodeIndex, path: string, definition: Node, index: number): Place[] {
  const symbol = code.symbolsOf(path)?.functions.find(({ node }) => node.id === definition.id);
  if (!symbol) return [];
  const isMaker = symbol.name === "constructor";
  const called = isMaker ? enclosingClass(code, path, definition)?.name : symbol.name;
  if (!called || called.startsWith("<")) return [];
  return callsWithin(code, called)
    .filter(({ node }) => (node.type === "new_expression") === isMaker)
    .toSorted((left, right) => Number(isTestPath(left.path)) - Number(isTestPath(right.path)))
    .flatMap((site): Place[] => {
      const given = (field(site.node, "arguments")?.namedChildren ?? []).filter(
        (child) => child.type !== "comment",
      );
      const value = given[index];
      return value ? [{ path: site.path, node: value }] : [];
    });
}

/** `this.handlers`: what the class begins it with, is handed for it, or puts into it. */
function ofField(code: CodeIndex, path: string, member: Node, steps: number): TableFunction[] {
  const owner = enclosingClass(code, path, member);
  const name = field(member, "property")?.text;
  if (!owner || !name) return [];
  const set = owner.node
    .descendantsOfType("assignment_expression")
    .find((node) => field(node, "left")?.text === `this.${name}`);
  const declared = (field(owner.node, "body")?.namedChildren ?? []).find(
    (node) =>
      /field_definition$/.test(node.type) && (field(node, "name") ?? field(node, "property"))?.text === name,
  );
  const value = (set && field(set, "right")) ?? (declared && field(declared, "value"));
  const begun = value ? entriesOf(code, { path: owner.path, node: value }, steps - 1) : [];
  const property = begun.length === 0 && !value ? asParameter(code, owner.node, owner.path, name, steps) : [];
  return [...begun, ...property, ...added(code, owner.path, owner.node, `this.${name}`, steps)];
}

/** `constructor(private readonly handlers: Handlers)` */
function asParameter(
  code: CodeIndex,
  owner: Node,
  path: string,
  name: string,
  steps: number,
): TableFunction[] {
  const maker = field(owner, "body")?.namedChildren.find(
    (child) => child.type === "method_definition" && field(child, "name")?.text === "constructor",
  );
  const index = maker ? parametersOf(maker).findIndex(({ pattern }) => pattern.text === name) : -1;
  return maker && index >= 0 ? handedOver(code, path, maker, index, steps) : [];
}

/** `this.handlers.set(name, handler)`, `handlers[name] = handler`: also by a method that is given both. */
function added(code: CodeIndex, path: string, scope: Node, table: string, steps: number): TableFunction[] {
  return scope.descendantsOfType(["call_expression", "assignment_expression"]).flatMap((node) => {
    const entry = addedEntry(node, table);
    if (!entry) return [];
    const text = plainString(entry.key);
    const symbol = functionOf(code, path, entry.value);
    if (text !== null) return symbol ? [{ key: text, symbol }] : [];
    return registered(code, path, entry, steps);
  });
}

function addedEntry(node: Node, table: string): { readonly key: Node; readonly value: Node } | null {
  if (node.type === "assignment_expression") {
    const [left, value] = [field(node, "left"), field(node, "right")];
    const key = left?.type === "subscript_expression" ? field(left, "index") : null;
    return key && value && left && field(left, "object")?.text === table ? { key, value } : null;
  }
  const [key, value] = field(node, "arguments")?.namedChildren ?? [];
  return field(node, "function")?.text === `${table}.set` && key && value ? { key, value } : null;
}

/** `register(name, handler)`: each call of the method that puts both into the table. */
function registered(
  code: CodeIndex,
  path: string,
  { key, value }: { readonly key: Node; readonly value: Node },
  steps: number,
): TableFunction[] {
  const method = scopeOf(key);
  const parameters = parametersOf(method).map(({ pattern }) => pattern.text);
  const [at, handed] = [parameters.indexOf(key.text), parameters.indexOf(value.text)];
  if (at < 0 || handed < 0 || steps === 0) return [];
  const keys = argumentsAt(code, path, method, at);
  const values = argumentsAt(code, path, method, handed);
  return keys.flatMap((one, index) => {
    const other = values[index];
    const text = plainString(one.node);
    const symbol = other && other.path === one.path ? functionOf(code, other.path, other.node) : null;
    return text !== null && symbol ? [{ key: text, symbol }] : [];
  });
}
