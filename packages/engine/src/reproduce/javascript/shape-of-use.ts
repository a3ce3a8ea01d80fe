import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../code/code-index.ts";
import { dottedName, field, plainString, startLineOf } from "../../code/nodes.ts";
import { parametersOf } from "../../diagnose/origin/javascript/bindings.ts";
import { calleesOf, symbolOf } from "../../diagnose/origin/javascript/functions.ts";
import { ANY, merged, type Shape } from "./shape.ts";
import { shapeOfType } from "./shape-of-type.ts";

const DEEPEST = 4;
const LIST =
  /^(?:map|filter|reduce|reduceRight|forEach|some|every|find|findIndex|findLast|flatMap|join|push|sort|toSorted|entries|values|at|pop|shift|unshift|splice|flat)$/;
const TEXT =
  /^(?:trim|trimStart|trimEnd|split|toUpperCase|toLowerCase|startsWith|endsWith|replace|replaceAll|match|matchAll|padStart|padEnd|charAt|charCodeAt|substring|substr|localeCompare|normalize)$/;
const NUMBER = /^(?:toFixed|toPrecision)$/;
const DATE = /^(?:getTime|toISOString|get(?:UTC)?(?:Full)?(?:Year|Month|Date|Day|Hours|Minutes|Seconds))$/;

/** Methods that values of the language have: they tell of a kind, not of an object with such a function. */
const KNOWN = new RegExp(
  `${[LIST, TEXT, NUMBER, DATE].map((form) => form.source).join("|")}|^(?:get|has|set|keys|toString|valueOf|toJSON|hasOwnProperty|includes|indexOf|concat|slice|call|apply|bind|then|catch|finally|test|exec)$`,
);

/** The shape that a parameter must have for a function to come to its work: from its type and from how it is read. */
export function shapeOfParameter(
  code: CodeIndex,
  path: string,
  definition: Node,
  index: number,
  line = Number.POSITIVE_INFINITY,
  depth = 0,
): Shape {
  const parameter = parametersOf(definition)[index];
  if (!parameter || depth > DEEPEST) return ANY;
  const { pattern } = parameter;
  const holder = pattern.parent;
  const declared =
    holder && /^(?:required|optional)_parameter$/.test(holder.type) ? field(holder, "type") : null;
  const read = patternShape({ code, path, line, depth }, pattern, field(definition, "body") ?? definition);
  return merged(shapeOfType(code, path, declared), read);
}

/** The shape of what an expression gives, from what becomes of it. */
export function shapeOfExpression(code: CodeIndex, path: string, node: Node): Shape {
  return useShape({ code, path, line: Number.POSITIVE_INFINITY, depth: 0 }, node);
}

interface Reading {
  readonly code: CodeIndex;
  readonly path: string;
  /** Nothing below this line is looked at. */
  readonly line: number;
  readonly depth: number;
}

/** What the names of a pattern are used for in a piece of code. */
function patternShape(reading: Reading, pattern: Node, scope: Node): Shape {
  switch (pattern.type) {
    case "identifier":
    case "shorthand_property_identifier_pattern":
      return usesOf(pattern.text, scope)
        .filter((node) => startLineOf(node) <= reading.line)
        .map((node) => useShape(reading, node))
        .reduce(merged, ANY);
    case "object_pattern": {
      const members: Record<string, Shape> = {};
      for (const child of pattern.namedChildren) {
        // What has a default may be left out.
        if (child.type === "object_assignment_pattern" || child.type === "rest_pattern") continue;
        const inner = child.type === "pair_pattern" ? field(child, "value") : child;
        const name = child.type === "pair_pattern" ? field(child, "key")?.text : child.text;
        if (inner && name && inner.type !== "assignment_pattern")
          members[name] = patternShape(reading, inner, scope);
      }
      return { kind: "object", members };
    }
    case "array_pattern":
      return { kind: "list", item: ANY };
    default:
      return ANY;
  }
}

function usesOf(name: string, scope: Node): Node[] {
  return scope
    .descendantsOfType(["identifier", "shorthand_property_identifier"])
    .filter((node) => node.text === name);
}

/** What one use of a value says of it. */
function useShape(reading: Reading, use: Node): Shape {
  const parent = use.parent;
  if (!parent || reading.depth > DEEPEST) return ANY;
  switch (parent.type) {
    case "parenthesized_expression":
    case "await_expression":
    case "non_null_expression":
    case "as_expression":
      return useShape(reading, parent);
    case "member_expression":
      return field(parent, "object")?.id === use.id ? memberShape(reading, parent) : ANY;
    case "subscript_expression":
      return field(parent, "object")?.id === use.id ? elementShape(reading, parent) : ANY;
    case "spread_element":
      return parent.parent?.type === "array" ? { kind: "list", item: ANY } : ANY;
    case "for_in_statement":
      return loopShape(reading, parent, use);
    case "variable_declarator": {
      const pattern = field(parent, "name");
      const block = parent.parent?.parent;
      if (field(parent, "value")?.id !== use.id || !pattern || !block) return ANY;
      return patternShape({ ...reading, depth: reading.depth + 1 }, pattern, block);
    }
    case "arguments":
      return argumentShape(reading, parent, use);
    case "call_expression":
      return field(parent, "function")?.id === use.id ? { kind: "function" } : ANY;
    case "new_expression":
      return ANY;
    case "binary_expression":
      // `request.body ?? {}` is read on as the body.
      return /^(?:\?\?|\|\|)$/.test(field(parent, "operator")?.text ?? "") &&
        field(parent, "left")?.id === use.id &&
        field(parent, "right")?.type === "object"
        ? useShape(reading, parent)
        : operandShape(parent, use);
    case "template_substitution":
      return ANY;
    case "unary_expression":
      return parent.text.startsWith("-") ? { kind: "number" } : ANY;
    default:
      return ANY;
  }
}

function memberShape(reading: Reading, member: Node): Shape {
  const name = field(member, "property")?.text ?? "";
  const parent = member.parent;
  const isCalled = parent?.type === "call_expression" && field(parent, "function")?.id === member.id;
  if (isCalled) {
    // What is awaited is asked for elsewhere: lists and texts answer at once.
    if (parent.parent?.type === "await_expression" || !KNOWN.test(name))
      return name === "" ? ANY : { kind: "object", members: { [name]: { kind: "function" } } };
    if (LIST.test(name)) return { kind: "list", item: itemShape(reading, name, parent) };
    if (TEXT.test(name)) return { kind: "text" };
    if (NUMBER.test(name)) return { kind: "number" };
    if (DATE.test(name)) return { kind: "code", text: 'new Date("2024-01-15T00:00:00Z")' };
    return /^(?:get|has|set|keys)$/.test(name) ? { kind: "code", text: "new Map()" } : ANY;
  }
  if (name === "length") return ANY;
  return { kind: "object", members: { [name]: useShape(reading, member) } };
}

/** What the callback of `list.map((item) => …)` or `list.map(toOrder)` reads of its item. */
function itemShape(reading: Reading, method: string, call: Node): Shape {
  const given = field(call, "arguments")?.firstNamedChild;
  const callback = given ? callbackOf(reading, given) : null;
  if (!callback) return ANY;
  const index = /^reduce/.test(method) ? 1 : 0;
  const depth = reading.depth + 1;
  const { path, node, line } = callback;
  const shape = shapeOfParameter(reading.code, path, node, index, line, depth);
  return /^(?:sort|toSorted)$/.test(method)
    ? merged(shape, shapeOfParameter(reading.code, path, node, 1, line, depth))
    : shape;
}

/** The function that a list is handed, in place or by its name. */
function callbackOf(
  { code, path, line }: Reading,
  given: Node,
): { readonly path: string; readonly node: Node; readonly line: number } | null {
  if (/^(?:arrow_function|function_expression)$/.test(given.type)) return { path, node: given, line };
  const name = dottedName(given);
  const found = name ? code.resolve(path, name) : null;
  const symbol = found?.node ? symbolOf(code, found.path, found.node) : null;
  return symbol && { path: symbol.path, node: symbol.node, line: Number.POSITIVE_INFINITY };
}

function elementShape(reading: Reading, element: Node): Shape {
  const index = field(element, "index");
  const key = index ? plainString(index) : null;
  const inner = useShape(reading, element);
  if (key !== null) return { kind: "object", members: { [key]: inner } };
  const isNumbered = index?.type === "number" || /\b(?:i|index|length)\b/.test(index?.text ?? "");
  return isNumbered ? { kind: "list", item: inner } : ANY;
}

function loopShape(reading: Reading, loop: Node, use: Node): Shape {
  const isOf = loop.children.some((child) => child.type === "of");
  const left = field(loop, "left");
  const body = field(loop, "body");
  if (field(loop, "right")?.id !== use.id || !isOf || !left || !body) return ANY;
  return { kind: "list", item: patternShape({ ...reading, depth: reading.depth + 1 }, left, body) };
}

function argumentShape(reading: Reading, list: Node, use: Node): Shape {
  const call = list.parent;
  if (!call) return ANY;
  const callee = (field(call, "function") ?? field(call, "constructor"))?.text ?? "";
  if (/^(?:Number|parseInt|parseFloat|Number\.parse(?:Int|Float))$/.test(callee))
    return { kind: "text", value: "1" };
  if (callee === "Array.isArray") return { kind: "list", item: ANY };
  if (callee === "JSON.parse") return { kind: "text", value: "{}" };
  if (callee === "Date") return { kind: "text", value: "2024-01-15T00:00:00Z" };
  if (/^Math\.\w+$/.test(callee)) return { kind: "number" };
  if (/^Object\.(?:keys|values|entries)$/.test(callee)) return { kind: "object", members: {} };
  if (call.type !== "call_expression" || reading.depth >= DEEPEST) return ANY;
  const index = list.namedChildren
    .filter((child) => child.type !== "comment")
    .findIndex((child) => child.id === use.id);
  const [own] = calleesOf(reading.code, reading.path, call);
  return own && own.certainty === 1
    ? shapeOfParameter(
        reading.code,
        own.symbol.path,
        own.symbol.node,
        index,
        Number.POSITIVE_INFINITY,
        reading.depth + 1,
      )
    : ANY;
}

function operandShape(expression: Node, use: Node): Shape {
  const operator = field(expression, "operator")?.text ?? "";
  const other =
    field(expression, "left")?.id === use.id ? field(expression, "right") : field(expression, "left");
  const text = other ? plainString(other) : null;
  if (/^(?:-|\*|\/|%|\*\*)$/.test(operator)) return { kind: "number" };
  if (/^[<>]=?$/.test(operator)) return other?.type === "number" ? { kind: "number" } : ANY;
  if (operator === "+")
    return text !== null ? { kind: "text" } : other?.type === "number" ? { kind: "number" } : ANY;
  if (/^={2,3}$/.test(operator) && text !== null) return { kind: "text", value: text };
  return ANY;
}
