import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { callersOf, returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import { absentValueOf, declaredResult, isAdmitted } from "./declared-absence.ts";
import { documentedNothing } from "./documented-nothing.ts";

/** What a function gives when there is nothing to work on. */
export interface NothingValue {
  /** `null`, `undefined`, `0`, `[]`. */
  readonly value: string;
  readonly basis: "house" | "guess";
  readonly evidence: readonly string[];
}

const NOTHING = /^(?:null|undefined|0|\[\]|""|''|``|\{\}|NaN|-1|false)$/;

/**
 * What a function gives elsewhere when it finds nothing: in a branch of its own, by its declared type, by its comment, by
 * what its callers make of nothing, else in the functions beside it. Null where nothing tells.
 */
export function javascriptNothingValue(code: CodeIndex, symbol: FunctionSymbol): NothingValue | null {
  const own = nothingReturns(symbol);
  const [first] = own;
  if (first)
    return { value: textOf(first), basis: "house", evidence: own.map((node) => placeOf(symbol.path, node)) };
  const declared = field(symbol.node, "return_type")?.text ?? "";
  const typed = /\|\s*(null|undefined)\b|\b(null|undefined)\s*\|/.exec(declared);
  const result = declaredResult(code, symbol.path, symbol.node);
  const absent = result && absentValueOf(result);
  const none = typed?.[1] ?? typed?.[2] ?? (absent === "[]" ? null : absent);
  if (none) return { value: none, basis: "house", evidence: [`${symbol.path}:${symbol.startLine}`] };
  const file = code.file(symbol.path);
  const told = file && documentedNothing(file, symbol.node);
  if (told)
    return {
      value: told.value,
      basis: "house",
      evidence: [`the comment at ${symbol.path}:${symbol.startLine}`],
    };
  const found = neighbouringNothing(code, symbol);
  // What its callers bear, and others give, is nothing that a function gives against its own type.
  return found && result && !isAdmitted(result, found.value) ? null : found;
}

/** What callers of a function bear, else what functions beside it give, whatever its own type says. */
export function neighbouringNothing(code: CodeIndex, symbol: FunctionSymbol): NothingValue | null {
  return byCallers(code, symbol) ?? byNeighbours(code, symbol);
}

/** Returns of nothing in a branch of a function. */
function nothingReturns({ node }: FunctionSymbol): Node[] {
  const inBranch = node
    .descendantsOfType("return_statement")
    .filter((found) => ancestorOfType(found, ["if_statement", "catch_clause"], node) !== null)
    .filter((found) => isOwn(found, node) && NOTHING.test(found.firstNamedChild?.text ?? "undefined"));
  const chosen = returnsOf(node)
    .values.map((value) =>
      value.type === "parenthesized_expression" ? (value.firstNamedChild ?? value) : value,
    )
    .filter((value) => value.type === "ternary_expression")
    .flatMap((value) => [field(value, "consequence"), field(value, "alternative")])
    .flatMap((value) => (value && NOTHING.test(value.text) ? [value] : []));
  return [...inBranch, ...chosen];
}

function isOwn(found: Node, definition: Node): boolean {
  return (
    ancestorOfType(found, [
      "function_declaration",
      "function_expression",
      "arrow_function",
      "method_definition",
    ])?.id === definition.id
  );
}

function textOf(node: Node): string {
  return (node.type === "return_statement" ? node.firstNamedChild?.text : node.text) ?? "undefined";
}

function placeOf(path: string, node: Node): string {
  return `${path}:${startLineOf(node)}`;
}

/** A caller that looks whether it got null, or reads of it as of something that may be none, expects null for nothing. */
function byCallers(code: CodeIndex, symbol: FunctionSymbol): NothingValue | null {
  const sieve = sieveBehind(code, symbol);
  if (sieve) return { value: "null", basis: "house", evidence: [placeOf(sieve.path, sieve.node)] };
  const context = { code, frames: [], fault: "nothing" } as const;
  for (const { path, call } of callersOf(context, symbol.node, symbol.path)) {
    if (isReadAsNone(call)) return { value: "null", basis: "house", evidence: [placeOf(path, call)] };
    const declarator = call.parent?.type === "variable_declarator" ? call.parent : null;
    const name = declarator ? field(declarator, "name")?.text : undefined;
    const scope = call.tree.rootNode;
    if (!name) continue;
    const check = scope
      .descendantsOfType(["if_statement", "ternary_expression"])
      .find(
        (node) => node.startIndex > call.endIndex && isCheckOf(field(node, "condition")?.text ?? "", name),
      );
    if (!check) continue;
    const strict = /===\s*(null|undefined)/.exec(field(check, "condition")?.text ?? "")?.[1];
    return { value: strict ?? "null", basis: "house", evidence: [placeOf(path, check)] };
  }
  return null;
}

/** `lines.map(entryOf).filter(Boolean)`, with the call in a callback of its own as well: what gives nothing is left out. */
function sieveBehind(code: CodeIndex, symbol: FunctionSymbol): { path: string; node: Node } | null {
  if (!/^[\w$]+$/.test(symbol.name)) return null;
  for (const path of code.mentions(symbol.name)) {
    const file = /\.[cm]?[jt]sx?$/.test(path) ? code.file(path) : null;
    if (!file || file.isTest) continue;
    const isSame = path === symbol.path || code.resolve(path, symbol.name)?.path === symbol.path;
    const node = isSame
      ? file.tree.rootNode.descendantsOfType("call_expression").find((call) => isSieved(call, symbol.name))
      : undefined;
    if (node) return { path, node };
  }
  return null;
}

function isSieved(call: Node, name: string): boolean {
  const callee = field(call, "function");
  const given = field(call, "arguments")?.firstNamedChild;
  if (!callee || !given || field(callee, "property")?.text !== "map") return false;
  const body = given.type === "arrow_function" ? field(given, "body") : null;
  const isMapped =
    given.text === name || (body?.type === "call_expression" && field(body, "function")?.text === name);
  const outer = call.parent?.type === "member_expression" ? call.parent : null;
  const sieve = outer?.parent?.type === "call_expression" ? outer.parent : null;
  return (
    isMapped &&
    sieve !== null &&
    outer !== null &&
    field(outer, "property")?.text === "filter" &&
    OF_NOTHING.test(field(sieve, "arguments")?.text ?? "")
  );
}

/** What keeps all that is not nothing: `Boolean`, `(one) => one`, `(one) => one !== null`. */
const OF_NOTHING =
  /^\(\s*(?:Boolean|\(?([\w$]+)\)?\s*=>\s*(?:!!)?\1(?:\s*!==?\s*(?:null|undefined))?|\(([\w$]+)\)(?:\s*:\s*[^=]+)?\s*=>\s*\2\s*!==?\s*(?:null|undefined))\s*\)$/;

/** `longest(walks)?.name`, `longest(walks) ?? none`. */
function isReadAsNone(call: Node): boolean {
  const whole = call.parent?.type === "await_expression" ? call.parent : call;
  const value = whole.parent?.type === "parenthesized_expression" ? whole.parent : whole;
  const parent = value.parent;
  if (parent?.type === "binary_expression")
    return field(parent, "operator")?.text === "??" && field(parent, "left")?.id === value.id;
  return (
    parent?.type === "member_expression" &&
    field(parent, "object")?.id === value.id &&
    parent.children.some((child) => child.type === "optional_chain")
  );
}

function isCheckOf(condition: string, name: string): boolean {
  const escaped = name.replace(/\$/g, "\\$");
  return new RegExp(`^\\(?(?:!?${escaped}|${escaped}\\s*[!=]==?\\s*(?:null|undefined))\\)?$`).test(condition);
}

/** Functions of the same file that work on the same kind of list and say what they give for an empty one. */
function byNeighbours(code: CodeIndex, symbol: FunctionSymbol): NothingValue | null {
  const others = (code.symbolsOf(symbol.path)?.functions ?? []).filter(
    (other) => other.node.id !== symbol.node.id && !other.name.startsWith("<"),
  );
  const found = others.flatMap((other) =>
    [
      ...nothingReturns(other).filter((node) =>
        isEmptyCheck(ancestorOfType(node, ["if_statement", "ternary_expression"], other.node)),
      ),
      ...choicesOfNone(other),
    ].map((node) => ({ node, path: other.path })),
  );
  const values = new Set(found.map(({ node }) => textOf(node)));
  const [only] = values;
  // A number for none is right for a sum only.
  if (values.size !== 1 || only === undefined || /\d/.test(only)) return null;
  return {
    value: only,
    basis: "house",
    evidence: found.slice(0, 2).map(({ path, node }) => placeOf(path, node)),
  };
}

/** `return walks.toSorted(steepestFirst)[0] ?? null`: one of a list, and what stands for none. */
function choicesOfNone({ node }: FunctionSymbol): Node[] {
  return returnsOf(node).values.flatMap((value) => {
    const right = value.type === "binary_expression" ? field(value, "right") : null;
    const left = right && field(value, "left");
    const isChoice =
      left !== null && /(?:\[0\]|\.at\(-?\d\)|\.(?:find|findLast|pop|shift)\(.*\))$/s.test(left.text);
    return right && isChoice && field(value, "operator")?.text === "??" && NOTHING.test(right.text)
      ? [right]
      : [];
  });
}

function isEmptyCheck(branch: Node | null): boolean {
  return /\.length\b/.test((branch && field(branch, "condition")?.text) ?? "");
}
