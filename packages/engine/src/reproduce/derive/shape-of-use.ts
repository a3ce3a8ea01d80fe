import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../code/code-index.ts";
import { field, plainString, startLineOf } from "../../code/nodes.ts";
import { readCall } from "../../code/python/calls.ts";
import { parametersOf } from "../../code/python/parameters.ts";
import {
  calleesOf,
  constructedClass,
  enclosingClass,
  methodOf,
} from "../../diagnose/origin/python/callees.ts";
import { DECIMAL, IDENTITY, MOMENT, NUMBER, SPAN, TEXT } from "./builtin-shapes.ts";
import { listedTexts } from "./listed-texts.ts";
import { ANY, code, merged, type Shape } from "./shape.ts";
import { shapeOfAnnotation, shapeOfDefault, shapeOfName } from "./shape-of-annotation.ts";

const DEEPEST = 5;
const MOST_USES = 60;

const TEXT_METHODS =
  /^(?:strip|lstrip|rstrip|lower|upper|title|capitalize|casefold|split|rsplit|splitlines|partition|rpartition|startswith|endswith|replace|encode|zfill|ljust|rjust|center|isdigit|isalpha|isalnum|isnumeric|isspace|isupper|islower|format|removeprefix|removesuffix|translate|swapcase|join|find|rfind)$/;
const LIST_METHODS = /^(?:append|extend|insert|sort|reverse|appendleft|popleft)$/;
const DICT_METHODS = /^(?:items|keys|values|setdefault|update|get)$/;
const MOMENT_METHODS =
  /^(?:isoformat|strftime|timestamp|astimezone|utctimetuple|isocalendar|isoweekday|weekday|date|timetuple)$/;
const MOMENT_MEMBERS = /^(?:tzinfo|hour|minute|second|microsecond|year|month|day)$/;

interface Reading {
  readonly index: CodeIndex;
  readonly path: string;
  /** Nothing below this line is looked at. */
  readonly line: number;
  readonly depth: number;
}

/** What a parameter must be for a function to come to a line of it: by its type, its default and how it is read. */
export function shapeOfParameter(
  index: CodeIndex,
  path: string,
  definition: Node,
  name: string,
  line: number,
  depth = 0,
): Shape {
  const parameter = parametersOf(definition).find((one) => one.name === name);
  if (!parameter || depth > DEEPEST) return ANY;
  const declared = shapeOfAnnotation(index, path, parameter.annotation);
  const body = field(definition, "body");
  const read = body ? usesShape({ index, path, line, depth }, name, body) : ANY;
  const known = merged(merged(declared, read), shapeOfDefault(parameter.defaultValue));
  return known.kind === "any" ? shapeOfName(name) : known;
}

/** What a method of a class, and those that it calls on the way to a line, read of its own object. */
export function membersRead(
  index: CodeIndex,
  method: FunctionSymbol,
  line: number,
  depth = 0,
): Readonly<Record<string, Shape>> {
  const { path, node } = method;
  const first = parametersOf(node)[0]?.name;
  const body = field(node, "body");
  const owner = enclosingClass(index, path, node);
  if (!first || !body || !owner) return {};
  const reading: Reading = { index, path, line, depth };
  const found: Record<string, Shape> = {};
  const add = (name: string, shape: Shape) => {
    found[name] = merged(found[name] ?? ANY, shape);
  };
  for (const use of readsOf(reading, first, body)) {
    const member = use.parent?.type === "attribute" ? use.parent : null;
    const name = member && field(member, "attribute")?.text;
    if (!member || !name) continue;
    const own = methodOf(index, owner, name);
    if (!own) add(name, useShape(reading, member));
    else if (depth < DEEPEST)
      for (const [other, shape] of Object.entries(
        membersRead(index, own, Number.POSITIVE_INFINITY, depth + 2),
      ))
        add(other, shape);
  }
  return found;
}

function usesShape(reading: Reading, name: string, scope: Node): Shape {
  if (reading.depth > DEEPEST) return ANY;
  return readsOf(reading, name, scope)
    .map((node) => useShape(reading, node))
    .reduce(merged, ANY);
}

function readsOf({ line }: Reading, name: string, scope: Node): Node[] {
  return scope
    .descendantsOfType("identifier")
    .filter((node) => node.text === name && startLineOf(node) <= line && isRead(node))
    .slice(0, MOST_USES);
}

function isRead(node: Node): boolean {
  const parent = node.parent;
  if (parent?.type === "attribute") return field(parent, "object")?.id === node.id;
  return !(parent?.type === "keyword_argument" && field(parent, "name")?.id === node.id);
}

function useShape(reading: Reading, use: Node): Shape {
  const parent = use.parent;
  if (!parent) return ANY;
  switch (parent.type) {
    case "parenthesized_expression":
    case "await":
      return useShape(reading, parent);
    case "boolean_operator":
      return field(parent, "left")?.id === use.id ? useShape(reading, parent) : ANY;
    case "attribute":
      return field(parent, "object")?.id === use.id ? memberShape(reading, parent) : ANY;
    case "subscript":
      return field(parent, "value")?.id === use.id ? elementShape(reading, parent) : indexShape(parent);
    case "for_statement":
    case "for_in_clause":
      return field(parent, "right")?.id === use.id ? loopShape(reading, parent) : ANY;
    case "assignment":
      return field(parent, "right")?.id === use.id ? boundShape(reading, parent) : ANY;
    case "argument_list":
      return argumentShape(reading, parent, use);
    case "keyword_argument":
      return parent.parent?.type === "argument_list" ? argumentShape(reading, parent.parent, parent) : ANY;
    case "call":
      return field(parent, "function")?.id === use.id
        ? { kind: "function", returns: useShape(reading, parent), isAsync: parent.parent?.type === "await" }
        : ANY;
    case "binary_operator":
      return operandShape(parent, use);
    case "augmented_assignment":
      return field(parent, "right")?.id === use.id && !/^\+=/.test(operatorOf(parent)) ? NUMBER : ANY;
    case "unary_operator":
      return NUMBER;
    case "comparison_operator":
      return comparedShape(reading, parent, use);
    case "list_splat":
      return { kind: "list", item: ANY };
    case "dictionary_splat":
      return { kind: "dict", entries: {} };
    case "interpolation":
      return /:\s*[^}]*[.,]?\d*[fd%,]/.test(parent.text.replace(use.text, "")) ? NUMBER : ANY;
    default:
      return ANY;
  }
}

function operatorOf(node: Node): string {
  return field(node, "operator")?.text ?? "";
}

function memberShape(reading: Reading, member: Node): Shape {
  const name = field(member, "attribute")?.text ?? "";
  const call = member.parent;
  const isCalled = call?.type === "call" && field(call, "function")?.id === member.id;
  if (!isCalled || !call) {
    return MOMENT_MEMBERS.test(name) && call?.type !== "attribute"
      ? merged(MOMENT, { kind: "object", owner: null, members: { [name]: useShape(reading, member) } })
      : { kind: "object", owner: null, members: { [name]: useShape(reading, member) } };
  }
  const given = field(call, "arguments")?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
  if (name === "get" || name === "pop" || name === "setdefault") {
    const key = given[0] ? plainString(given[0]) : null;
    if (key !== null) return { kind: "dict", entries: { [key]: useShape(reading, call) } };
    if (name === "get" && given.length <= 2 && call.parent?.type !== "await")
      return { kind: "dict", entries: {} };
    return ANY;
  }
  const isAsync = call.parent?.type === "await";
  if (!isAsync && TEXT_METHODS.test(name)) return TEXT;
  if (!isAsync && LIST_METHODS.test(name)) return { kind: "list", item: ANY };
  if (!isAsync && DICT_METHODS.test(name)) return { kind: "dict", entries: {} };
  if (!isAsync && MOMENT_METHODS.test(name)) return MOMENT;
  if (name === "total_seconds") return SPAN;
  if (/^(?:quantize|to_integral_value)$/.test(name)) return DECIMAL;
  if (/^(?:count|index|copy|pop|add|remove|clear|read|write|close|decode|hex)$/.test(name) && !isAsync)
    return ANY;
  const returns = useShape(reading, isAsync && call.parent ? call.parent : call);
  return { kind: "object", owner: null, members: { [name]: { kind: "function", returns, isAsync } } };
}

function elementShape(reading: Reading, element: Node): Shape {
  const index = field(element, "subscript");
  const key = index ? plainString(index) : null;
  if (key !== null) return { kind: "dict", entries: { [key]: useShape(reading, element) } };
  if (index?.type === "slice") return { kind: "list", item: ANY };
  if (index?.type === "integer" || /^-\d/.test(index?.text ?? ""))
    return { kind: "list", item: useShape(reading, element) };
  return ANY;
}

/** What something is looked up by: a key of a table that the code writes out. */
function indexShape(element: Node): Shape {
  const holder = field(element, "value");
  return holder && /^[A-Z][A-Z0-9_]*$/.test(holder.text.split(".").at(-1) ?? "") ? TEXT : ANY;
}

function loopShape(reading: Reading, loop: Node): Shape {
  const left = field(loop, "left");
  const body = loop.type === "for_statement" ? field(loop, "body") : loop.parent;
  if (!left || !body) return { kind: "list", item: ANY };
  return { kind: "list", item: patternShape(deeper(reading), left, body) };
}

function deeper(reading: Reading): Reading {
  return { ...reading, depth: reading.depth + 1 };
}

function patternShape(reading: Reading, pattern: Node, scope: Node): Shape {
  if (pattern.type === "identifier") return usesShape(reading, pattern.text, scope);
  if (!/pattern|tuple/.test(pattern.type)) return ANY;
  return { kind: "tuple", items: pattern.namedChildren.map((child) => patternShape(reading, child, scope)) };
}

function boundShape(reading: Reading, assignment: Node): Shape {
  const left = field(assignment, "left");
  const scope = assignment.parent?.parent;
  if (!left || !scope) return ANY;
  const declared = shapeOfAnnotation(reading.index, reading.path, field(assignment, "type"));
  if (left.type === "attribute") return declared;
  return merged(declared, patternShape(deeper(reading), left, scope));
}

const NUMERIC = /^(?:abs|round|divmod|pow|range|math\.\w+|chr|statistics\.\w+)$/;
const LISTS =
  /^(?:sum|max|min|sorted|any|all|enumerate|map|filter|list|tuple|set|zip|reversed|len|iter|next|Counter|fsum|mean|median)$/;

function argumentShape(reading: Reading, list: Node, use: Node): Shape {
  const call = list.parent;
  if (call?.type !== "call") return ANY;
  const callee = readCall(call).callee ?? "";
  const last = callee.split(".").at(-1) ?? "";
  const given = list.namedChildren.filter(({ type }) => type !== "comment");
  const position = given.findIndex(({ id }) => id === use.id);
  const keyword = use.type === "keyword_argument" ? (field(use, "name")?.text ?? "") : null;
  if (last === "isinstance") return ANY;
  if (/^(?:int|float)$/.test(callee)) return { kind: "text", values: ["1"] };
  if (callee === "Decimal") return { kind: "text", values: ["1.50"] };
  if (last === "fromisoformat") return { kind: "text", values: ["2024-01-15"] };
  if (last === "fromtimestamp") return code("1700000000");
  if (last === "strptime") return position === 0 ? { kind: "text", values: [exampleOf(given[1])] } : ANY;
  if (/^(?:json\.)?loads$/.test(callee)) return { kind: "text", values: ["{}"] };
  if (callee === "UUID" || callee === "uuid.UUID")
    return { kind: "text", values: ["12345678-1234-5678-1234-567812345678"] };
  if (/^(?:re\.)?(?:match|search|fullmatch|findall|sub|compile|split)$/.test(callee) && position > 0)
    return TEXT;
  if (/^(?:urlparse|urlsplit|quote|unquote|Path|open|b64decode)$/.test(last)) return TEXT;
  if (last === "join") return { kind: "list", item: TEXT };
  if (NUMERIC.test(callee)) return NUMBER;
  if (LISTS.test(callee))
    return callee === "len" || callee === "next"
      ? ANY
      : { kind: "list", item: itemOf(reading, call, callee) };
  if (last === "timedelta") return NUMBER;
  return handedShape(reading, call, position, keyword);
}

/** What `sorted(rows, key=lambda row: …)` and `map(lambda row: …, rows)` read of each item. */
function itemOf(reading: Reading, call: Node, callee: string): Shape {
  const { named, positional } = readCall(call);
  const read = named.get("key") ?? (/^(?:map|filter)$/.test(callee) ? positional[0] : undefined);
  const body = read?.type === "lambda" ? field(read, "body") : null;
  const [item] = read && body ? parametersOf(read) : [];
  if (body && item) return usesShape(deeper(reading), item.name, body);
  return read?.type === "identifier" ? ANY : numbersOf(callee);
}

function numbersOf(callee: string): Shape {
  return /^(?:sum|max|min|fsum|mean|median)$/.test(callee) ? NUMBER : ANY;
}

/** A text that the format of a date reads. */
function exampleOf(format: Node | undefined): string {
  const parts: Readonly<Record<string, string>> = {
    Y: "2024",
    m: "01",
    d: "15",
    H: "12",
    M: "30",
    S: "00",
    y: "24",
    b: "Jan",
    B: "January",
    f: "000000",
    z: "+0000",
    Z: "UTC",
    p: "PM",
    I: "12",
    j: "015",
    a: "Mon",
    A: "Monday",
  };
  const text = (format && plainString(format)) ?? "%Y-%m-%d";
  return text.replace(/%(\w)/g, (whole, letter: string) => parts[letter] ?? whole);
}

/** What the function that a value is handed to makes of it. */
function handedShape(reading: Reading, call: Node, position: number, keyword: string | null): Shape {
  if (reading.depth >= DEEPEST) return ANY;
  const target = targetOf(reading, call);
  if (!target) return ANY;
  const { symbol, bound } = target;
  const name = keyword ?? parametersOf(symbol.node)[position + bound]?.name;
  return name === undefined
    ? ANY
    : shapeOfParameter(
        reading.index,
        symbol.path,
        symbol.node,
        name,
        Number.POSITIVE_INFINITY,
        reading.depth + 2,
      );
}

function targetOf({ index, path }: Reading, call: Node): { symbol: FunctionSymbol; bound: number } | null {
  const owner = constructedClass(index, path, call);
  if (owner) {
    const made = methodOf(index, owner, "__init__");
    return made && { symbol: made, bound: 1 };
  }
  const [own] = calleesOf(index, path, call);
  if (!own || own.certainty < 0.6) return null;
  const isMethod = enclosingClass(index, own.symbol.path, own.symbol.node) !== null;
  const isStatic = /@staticmethod/.test(own.symbol.node.parent?.text.slice(0, 200) ?? "");
  return { symbol: own.symbol, bound: isMethod && !isStatic ? 1 : 0 };
}

function operandShape(expression: Node, use: Node): Shape {
  const operator = operatorOf(expression);
  const other = field(expression, field(expression, "left")?.id === use.id ? "right" : "left");
  const isText = other !== null && /string/.test(other.type);
  if (operator === "%" && field(expression, "right")?.id === use.id && isText) return ANY;
  if (isText) return operator === "+" ? TEXT : ANY;
  if (/timedelta\(/.test(other?.text ?? "")) return MOMENT;
  if (/^(?:-|\*|\/|\/\/|%|\*\*)$/.test(operator))
    return /\b(?:now|today|utcnow)\(/.test(other?.text ?? "") ? MOMENT : NUMBER;
  if (operator === "+" && (other?.type === "integer" || other?.type === "float")) return NUMBER;
  if (operator === "/") return NUMBER;
  return ANY;
}

function comparedShape(reading: Reading, comparison: Node, use: Node): Shape {
  const [left, right] = [comparison.firstNamedChild, comparison.lastNamedChild];
  const other = left?.id === use.id ? right : left;
  if (!other) return ANY;
  const text = plainString(other);
  if (text !== null) {
    // `"x" in value`
    if (/\bin\b/.test(comparison.text.slice(text.length)) && right?.id === use.id) return ANY;
    return { kind: "text", values: [text] };
  }
  if (left?.id === use.id && /^(?:tuple|list|set)$/.test(other.type)) {
    const values = other.namedChildren.map(plainString).filter((value) => value !== null);
    if (values.length > 0) return { kind: "text", values };
  }
  if (other.type === "integer" || other.type === "float") return NUMBER;
  const listed = left?.id === use.id ? listedTexts(reading.index, reading.path, other) : [];
  if (listed.length > 0) return { kind: "text", values: listed };
  if (/\b(?:now|utcnow)\(/.test(other.text)) return MOMENT;
  if (/\btoday\(/.test(other.text))
    return code("date(2024, 1, 15)", { module: "datetime", name: "date", alias: null });
  if (/^UUID\(/.test(other.text)) return IDENTITY;
  return ANY;
}
