import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import { returnsOf } from "../../../diagnose/origin/python/returns.ts";

const DEEPEST = 2;

/** Methods that give a value of the same kind as their object. */
const SAME_KIND =
  /^(?:strip|lstrip|rstrip|lower|upper|title|capitalize|casefold|swapcase|replace|removeprefix|removesuffix|zfill|ljust|rjust|center|expandtabs|translate|copy|astimezone|quantize|normalize|with_suffix|with_name|resolve|absolute|expanduser|union|difference|intersection)$/;
const CONVERTING = /^_*(?:as|to|ensure|coerce|normali[sz]e|clean|make|get)_/;

/**
 * The one name of which all ways through a function give a changed value of the same kind, `return text[:-1]`,
 * `return nearest_multiple(count, step)`: on the way on which nothing is to be changed it is given as it is. Null where the
 * ways give something else, or the last of them is no condition.
 */
export function keptName(code: CodeIndex, symbol: FunctionSymbol): string | null {
  const body = field(symbol.node, "body");
  const last = body?.namedChildren.findLast((child) => child.type !== "comment");
  const { values, bare, canFallOff, isGenerator } = returnsOf(symbol);
  const [first] = values;
  if (last?.type !== "if_statement" || !first || bare.length > 0 || !canFallOff || isGenerator) return null;
  const names = new Set(first.descendantsOfType("identifier").map(({ text }) => text));
  const known = boundIn(symbol, last);
  const isConverted = (name: string) => CONVERTING.test(symbol.name) && isAskedForKind(last, name);
  const fitting = [...names].filter(
    (name) =>
      known.has(name) &&
      !isAskedToBe(last, name) &&
      values.every(
        (value) =>
          keepsKind(code, symbol.path, value, name, DEEPEST) || (isConverted(name) && reads(value, name)),
      ),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Parameters, and what is set in any case before the last statement. */
function boundIn(symbol: FunctionSymbol, last: Node): Set<string> {
  const set = (last.parent?.namedChildren ?? []).flatMap((statement) => {
    const inner = statement.type === "expression_statement" ? statement.firstNamedChild : null;
    const target =
      inner?.type === "assignment" && statement.startIndex < last.startIndex ? field(inner, "left") : null;
    return target?.type === "identifier" ? [target.text] : [];
  });
  const given = parametersOf(symbol.node).map(({ name }) => name);
  return new Set([...given.filter((name) => !/^(?:self|cls)$/.test(name)), ...set]);
}

/** `if size:`, `if size is not None and …:`: on the other way there is nothing of that name. */
function isAskedToBe(branch: Node, name: string): boolean {
  return new RegExp(
    `(?:^|\\b(?:and|or)\\s+|\\()${name}(?:$|\\s+(?:and|or|is\\s+not|!=\\s*None)\\b|\\))`,
  ).test(field(branch, "condition")?.text ?? "");
}

/** `if isinstance(value, str):`, on which a conversion depends. */
function isAskedForKind(branch: Node, name: string): boolean {
  const condition = field(branch, "condition");
  const tests = condition?.type === "not_operator" ? condition.firstNamedChild : condition;
  return (
    tests?.type === "call" &&
    field(tests, "function")?.text === "isinstance" &&
    readCall(tests).positional[0]?.text === name
  );
}

function reads(value: Node, name: string): boolean {
  return value.descendantsOfType("identifier").some(({ text }) => text === name);
}

function keepsKind(code: CodeIndex, path: string, value: Node, name: string, depth: number): boolean {
  const again = (node: Node | null) => node !== null && keepsKind(code, path, node, name, depth);
  switch (value.type) {
    case "identifier":
      return value.text === name;
    case "parenthesized_expression":
      return again(value.firstNamedChild);
    case "subscript":
      return value.descendantsOfType("slice").length === 1 && again(field(value, "value"));
    case "conditional_expression":
      return again(value.namedChild(0)) && again(value.namedChild(2));
    case "binary_operator":
      return isSameSum(value, name) && (again(field(value, "left")) || again(field(value, "right")));
    case "call":
      return callKeepsKind(code, path, value, name, depth);
    default:
      return false;
  }
}

/** A sum or product, of which a name is one side and the other one is no name of another kind. */
function isSameSum(value: Node, name: string): boolean {
  const operator = field(value, "operator")?.text ?? "";
  const sides = [field(value, "left"), field(value, "right")];
  if (/^[+*]$/.test(operator)) return sides.some((side) => side !== null && reads(side, name));
  return /^(?:-|\/|\/\/)$/.test(operator) && /^(?:integer|float)$/.test(sides[1]?.type ?? "");
}

function callKeepsKind(code: CodeIndex, path: string, call: Node, name: string, depth: number): boolean {
  const callee = field(call, "function");
  if (!callee) return false;
  const object = callee.type === "attribute" ? field(callee, "object") : null;
  if (object && SAME_KIND.test(lastNameOf(callee) ?? "")) return keepsKind(code, path, object, name, depth);
  const { positional, named } = readCall(call);
  const isGiven = (node: Node | undefined) => node !== undefined && keepsKind(code, path, node, name, depth);
  if (/^(?:round|abs|min|max)$/.test(callee.text)) return positional.some(isGiven);
  if (depth === 0) return false;
  const [found, ...others] = calleesOf(code, path, call).map(({ symbol }) => symbol);
  if (!found || others.length > 0) return false;
  const isMethod = /^(?:self|cls)$/.test(parametersOf(found.node)[0]?.name ?? "");
  const taking = parametersOf(found.node).slice(isMethod ? 1 : 0);
  const taken = taking.find(
    (parameter, index) => isGiven(positional[index]) || isGiven(named.get(parameter.name)),
  );
  if (!taken) return false;
  const annotation = field(found.node, "return_type")?.text;
  if (annotation !== undefined && taken.annotation) return taken.annotation.text === annotation;
  const { values, bare, canFallOff } = returnsOf(found);
  return (
    values.length > 0 &&
    bare.length === 0 &&
    !canFallOff &&
    descendantsHere(found.node, "yield").length === 0 &&
    values.every((one) => keepsKind(code, found.path, one, taken.name, depth - 1))
  );
}
