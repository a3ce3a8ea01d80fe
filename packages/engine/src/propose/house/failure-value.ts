import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../code/code-index.ts";
import { ancestorOfType, field, startLineOf } from "../../code/nodes.ts";
import { readCall } from "../../code/python/calls.ts";
import { descendantsHere } from "../../code/python/handlers.ts";
import { parametersOf } from "../../code/python/parameters.ts";
import { isHandedToAsker } from "./handed-to-asker.ts";
import { saidFailure } from "./said-failure.ts";

/** What a function gives when it cannot do its work. */
export interface FailureValue {
  /** A whole statement: `return None`, `return []`, `continue`. */
  readonly statement: string;
  readonly basis: "house" | "guess";
  readonly evidence: readonly string[];
  /** The docstring of the function promises it to whoever calls it. */
  readonly isSaid?: boolean;
  /** Its type says that it may give nothing, and no other way through it does. */
  readonly isDeclared?: boolean;
}

/** Values that say "nothing": what functions return on failure. */
const NOTHING =
  /^(?:None|False|\[\]|\{\}|\(\)|""|''|0|0\.0|-1|Decimal\(["']?0["']?\)|set\(\)|dict\(\)|list\(\)|tuple\(\)|\(None(?:, None)*\))$/;

/**
 * What a function returns on failure elsewhere: in a branch of its own, by its docstring or annotation, else in its
 * neighbours of the same form. Null where nothing tells.
 */
export function failureValueOf(code: CodeIndex, symbol: FunctionSymbol): FailureValue | null {
  const own = failureReturns(symbol);
  const [first] = own;
  if (first) {
    const evidence = own.map((node) => `${symbol.path}:${startLineOf(node)}`);
    return { statement: first.text.trim(), basis: "house", evidence };
  }
  const said = saidFailure(code, symbol);
  if (said !== null)
    return {
      statement: `return ${said}`,
      basis: "house",
      evidence: [`${symbol.path}:${symbol.startLine + 1}`],
      isSaid: true,
    };
  const annotation = field(symbol.node, "return_type")?.text ?? "";
  if (/^Optional\[|\|\s*None\b|\bNone\s*\|/.test(annotation))
    return {
      statement: "return None",
      basis: "house",
      evidence: [`${symbol.path}:${symbol.startLine}`],
      isDeclared: !mayGiveNothing(symbol),
    };
  return neighbours(code, symbol);
}

/** Whether some way through a function gives nothing already, or may: at its end, or as what another call gives. */
function mayGiveNothing({ node }: FunctionSymbol): boolean {
  const given = descendantsHere(node, "return_statement").map(({ firstNamedChild }) => firstNamedChild);
  const last = (field(node, "body")?.namedChildren ?? []).findLast(({ type }) => type !== "comment");
  return (
    !/^(?:return|raise)_statement$/.test(last?.type ?? "") ||
    given.some((value) => value === null || /\bNone\b|\.get\(|\bor\b/.test(value.text))
  );
}

/**
 * What functions of the same file give where a parameter of this name, or this member of their object, is empty: `if not values: return None`,
 * `return max(values) if values else None`. Null where it is neither, and where they differ.
 */
export function emptyValueOf(code: CodeIndex, symbol: FunctionSymbol, name: string): FailureValue | null {
  const owner = ancestorOfType(symbol.node, ["class_definition"])?.id;
  const isMember = /^self\.\w+$/.test(name) && owner !== undefined;
  const has = ({ node }: FunctionSymbol) =>
    isMember
      ? ancestorOfType(node, ["class_definition"])?.id === owner
      : parametersOf(node).some((parameter) => parameter.name === name);
  if (!has(symbol)) return null;
  const found = (code.symbolsOf(symbol.path)?.functions ?? [])
    .filter((other) => other.node.id !== symbol.node.id && has(other))
    .flatMap((other) => emptyReturns(other, name, givesTexts(symbol)));
  const values = new Set(found.map(({ value }) => value));
  const [value] = values;
  if (values.size !== 1 || value === undefined) return null;
  return {
    statement: `return ${value}`,
    basis: "house",
    evidence: found.map(({ place }) => place).slice(0, 3),
  };
}

/** Whether a function gives texts alone, so that words may stand for nothing: `"n/a"`. */
function givesTexts({ node }: FunctionSymbol): boolean {
  const given = descendantsHere(node, "return_statement").map(({ firstNamedChild }) => firstNamedChild);
  return given.length > 0 && given.every((value) => /^(?:concatenated_)?string$/.test(value?.type ?? ""));
}

function emptyReturns(
  { path, node }: FunctionSymbol,
  name: string,
  withTexts: boolean,
): { value: string; place: string }[] {
  const isEmptyValue = (value: Node) =>
    NOTHING.test(value.text) || (withTexts && value.type === "string" && !/^f/i.test(value.text));
  return descendantsHere(node, "return_statement").flatMap((statement) => {
    const value = statement.firstNamedChild;
    const place = `${path}:${startLineOf(statement)}`;
    const given = value && givenForNothing(value, name);
    if (given) return [{ value: given, place }];
    if (value?.type === "conditional_expression") {
      const [, condition, other] = value.namedChildren;
      const isAsked = condition?.text === name || condition?.text === `len(${name}) > 0`;
      const isDenied = condition?.text === `not ${name}` || condition?.text === `len(${name}) == 0`;
      const nothing = isAsked ? other : isDenied ? value.namedChild(0) : null;
      return nothing && isEmptyValue(nothing) ? [{ value: nothing.text, place }] : [];
    }
    const guard = ancestorOfType(statement, ["if_statement"], node);
    const asked = guard && field(guard, "condition")?.text;
    const isNothing = value === null || isEmptyValue(value);
    return isNothing && (asked === `not ${name}` || asked === `len(${name}) == 0`)
      ? [{ value: value?.text ?? "None", place }]
      : [];
  });
}

/** `max(values, default=None)`, `max((one.db for one in readings), default=None)`, `next(iter(rows), None)`. */
function givenForNothing(value: Node, name: string): string | null {
  const callee = value.type === "call" ? field(value, "function")?.text : undefined;
  if (callee !== "max" && callee !== "min" && callee !== "next") return null;
  const { positional, named } = readCall(value);
  const [items, second] = positional;
  const given = callee === "next" ? second : named.get("default");
  const isOfIt = items !== undefined && rootSequence(items)?.text === name;
  return isOfIt && given && NOTHING.test(given.text) ? given.text : null;
}

/** What items come from, where each of it gives one: `readings` of `(one.db for one in readings)` and of `iter(readings)`. */
export function rootSequence(items: Node): Node | null {
  if (/^(?:identifier|attribute)$/.test(items.type)) return items;
  if (items.type === "generator_expression" || items.type === "list_comprehension") {
    const [clause, ...others] = items.namedChildren.slice(1);
    const right = clause?.type === "for_in_clause" && others.length === 0 ? field(clause, "right") : null;
    return right && rootSequence(right);
  }
  const callee = items.type === "call" ? field(items, "function")?.text : undefined;
  const { positional } = items.type === "call" ? readCall(items) : { positional: [] };
  const inner = callee === "map" ? positional[1] : positional[0];
  return /^(?:iter|list|sorted|tuple|reversed|map)$/.test(callee ?? "") && inner ? rootSequence(inner) : null;
}

/** Returns of nothing that stand in a branch, not at the end of the function. */
function failureReturns(symbol: FunctionSymbol): Node[] {
  return descendantsHere(symbol.node, "return_statement").filter((node) => {
    const value = node.firstNamedChild;
    const isNothing = value === null || NOTHING.test(value.text.replace(/\s+/g, " "));
    const isBranch = ancestorOfType(node, ["if_statement", "except_clause"], symbol.node)?.type !== undefined;
    return isNothing && isBranch;
  });
}

/** Functions of the same file with the same shape of name (`parse_date`, `parse_time`) that return nothing on failure. */
function neighbours(code: CodeIndex, symbol: FunctionSymbol): FailureValue | null {
  const verb = symbol.name.replace(/^_+/, "").split("_")[0] ?? "";
  const annotation = field(symbol.node, "return_type")?.text ?? null;
  const alike = (code.symbolsOf(symbol.path)?.functions ?? []).filter(
    (other) =>
      other.node.id !== symbol.node.id &&
      other.name.replace(/^_+/, "").split("_")[0] === verb &&
      (field(other.node, "return_type")?.text ?? null) === annotation,
  );
  const found = alike.flatMap(failureReturns);
  const texts = new Set(found.map((node) => node.text.trim()));
  const [only] = texts;
  if (texts.size !== 1 || only === undefined) return null;
  return {
    statement: only,
    basis: "house",
    evidence: found.map((node) => `${symbol.path}:${startLineOf(node)}`),
  };
}

/**
 * Whether the callers of a function can take a None: none of them reads from the result without looking at it first.
 * A function that nobody in the tree calls is not known to be safe.
 */
export function callersTakeNothing(code: CodeIndex, symbol: FunctionSymbol): boolean {
  const calls = code.callsOf(symbol.name).filter((site) => !code.file(site.path)?.isTest);
  return calls.length > 0 && calls.every((site) => takesNothing(code, site.path, site.node));
}

function takesNothing(code: CodeIndex, path: string, call: Node): boolean {
  const value = call.parent?.type === "await" ? call.parent : call;
  const parent = value.parent;
  if (!parent) return false;
  if (isHandedToAsker(code, path, value)) return true;
  if (/^(?:attribute|subscript|binary_operator|for_statement|list_splat)$/.test(parent.type))
    return parent.type === "attribute" ? field(parent, "object")?.id !== value.id : false;
  if (parent.type === "expression_statement") return true;
  const name =
    parent.type === "assignment"
      ? field(parent, "left")
      : parent.type === "named_expression"
        ? field(parent, "name")
        : null;
  if (name?.type !== "identifier") return false;
  const scope = ancestorOfType(call, ["function_definition"]) ?? call.tree.rootNode;
  return scope
    .descendantsOfType(["if_statement", "conditional_expression", "while_statement", "elif_clause"])
    .some((test) => {
      const condition =
        test.type === "conditional_expression" ? test.namedChild(1) : field(test, "condition");
      return condition !== null && test.startIndex > call.startIndex - 200 && asks(condition, name.text);
    });
}

function asks(condition: Node, name: string): boolean {
  return new RegExp(
    `(?:^|\\bnot\\s+|\\band\\s+|\\bor\\s+|\\()${name}(?:$|\\s+is\\b|\\s+and\\b|\\s+or\\b|\\))`,
  ).test(condition.text);
}
