import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, lastNameOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";

/** What takes the value of an expression, as far as the place where it stands tells. */
export interface Demand {
  readonly kind: DemandKind;
  /** The whole expression that hangs on the value: `order.shipped.isoformat()`, `round(part / whole, 1)`. */
  readonly whole: Node;
  /** What takes it: the pair, the comparison, the comprehension, the statement. */
  readonly taker: Node;
}

export type DemandKind =
  /** An entry of a dictionary, a list or a tuple, a field of an object that is made. */
  | "entry"
  /** An element of what is joined to a text, or added to a list: it can be left out. */
  | "element"
  /** Shown in a text. */
  | "text"
  /** Shown in a text in a form of its own: `{price:.2f}`. */
  | "formatted"
  /** Added to a sum. */
  | "added"
  /** Looped over, counted, joined, searched in. */
  | "looped"
  /** A condition, or one side of a comparison in it. */
  | "condition"
  /** What a comprehension gives for each item. */
  | "item"
  | "returned"
  /** The value of a variable. */
  | "bound"
  /** A call for what it does. */
  | "effect"
  | "argument"
  | "unknown";

const WRAPPERS =
  /^(?:round|float|int|abs|bool|Decimal|decimal\.Decimal|(?:math\.)?(?:ceil|floor|sqrt|log|log10|trunc)|timedelta|datetime\.timedelta|(?:json\.)?loads|(?:\w+\.)*(?:fromisoformat|strptime))$/;
const OF_MANY =
  /^(?:list|tuple|set|frozenset|sorted|sum|any|all|enumerate|len|map|filter|zip|reversed|dict|iter|min|max|fsum|mean|median|fmean|join|extend|update|chain|Counter)$/;
const LOGS =
  /^(?:print|(?:\w+\.)*(?:log|logger|_log|_logger|logging)\.\w+|(?:\w+\.)*(?:debug|info|warning|error))$/;

/** Follows an expression outwards to what takes its value. */
export function demandOf(node: Node): Demand {
  let whole = node;
  for (let parent = whole.parent; parent; parent = whole.parent) {
    if (isRead(parent, whole) || isComputed(parent, whole)) whole = parent;
    else {
      const wrapper = wrapperOf(parent, whole);
      if (!wrapper) break;
      whole = wrapper;
    }
  }
  const taker = whole.parent;
  if (!taker) return { kind: "unknown", whole, taker: whole };
  return { kind: kindFor(taker, whole), whole, taker };
}

function isRead(parent: Node, node: Node): boolean {
  switch (parent.type) {
    case "parenthesized_expression":
    case "await":
      return true;
    case "attribute":
      return field(parent, "object")?.id === node.id;
    case "subscript":
      return field(parent, "value")?.id === node.id && !isTarget(parent);
    case "call":
      return field(parent, "function")?.id === node.id && parent.parent?.type !== "expression_statement";
    default:
      return false;
  }
}

function isTarget(node: Node): boolean {
  const parent = node.parent;
  return (
    parent !== null &&
    /^(?:augmented_)?assignment$/.test(parent.type) &&
    field(parent, "left")?.id === node.id
  );
}

/** Arithmetic with numbers gives nothing without its operands; a text that is put together does without one part. */
function isComputed(parent: Node, node: Node): boolean {
  if (parent.type === "unary_operator") return true;
  if (parent.type !== "binary_operator") return false;
  const operator = field(parent, "operator")?.text ?? "";
  if (/^[-*/]$|^\/\/$|^\*\*$/.test(operator)) return true;
  if (operator === "%") return field(parent, "left")?.type !== "string";
  if (operator !== "+") return false;
  return !isText(parent) && !isSummed(node);
}

/** Whether a chain of `+` has a text in it. */
export function isText(sum: Node): boolean {
  let top = sum;
  while (top.parent?.type === "binary_operator" && field(top.parent, "operator")?.text === "+")
    top = top.parent;
  return [top, ...top.descendantsOfType("binary_operator")].some((part) =>
    part.namedChildren.some((side) => /^(?:string|concatenated_string)$/.test(side.type)),
  );
}

function isSummed(node: Node): boolean {
  const other = node.parent?.namedChildren.find((side) => side.id !== node.id);
  return other?.type === "list";
}

function wrapperOf(parent: Node, node: Node): Node | null {
  if (parent.type !== "argument_list" || parent.parent?.type !== "call") return null;
  const callee = field(parent.parent, "function")?.text ?? "";
  return WRAPPERS.test(callee) && parent.namedChildren[0]?.id === node.id ? parent.parent : null;
}

function kindFor(taker: Node, whole: Node): DemandKind {
  switch (taker.type) {
    case "pair":
      return field(taker, "value")?.id === whole.id ? "entry" : "unknown";
    case "list":
    case "tuple":
    case "set":
    case "expression_list":
      return isJoined(taker) ? "element" : "entry";
    case "dictionary_splat":
    case "list_splat":
      return "looped";
    case "interpolation":
      return taker.namedChildren.some((child) => child.type === "format_specifier") ? "formatted" : "text";
    case "binary_operator":
      return isText(taker) ? "text" : "added";
    case "augmented_assignment":
      return field(taker, "left")?.id !== whole.id && /[-+]=/.test(field(taker, "operator")?.text ?? "")
        ? "added"
        : "unknown";
    case "comparison_operator":
    case "not_operator":
    case "boolean_operator":
    case "if_statement":
    case "elif_clause":
    case "while_statement":
    case "if_clause":
    case "assert_statement":
      return "condition";
    case "conditional_expression":
      return taker.namedChildren[1]?.id === whole.id ? "condition" : "unknown";
    case "for_statement":
    case "for_in_clause":
      return field(taker, "right")?.id === whole.id ? "looped" : "unknown";
    case "list_comprehension":
    case "set_comprehension":
    case "generator_expression":
      return field(taker, "body")?.id === whole.id ? "item" : "unknown";
    case "return_statement":
      return "returned";
    case "assignment":
      return field(taker, "right")?.id === whole.id && field(taker, "left")?.type === "identifier"
        ? "bound"
        : field(taker, "right")?.id === whole.id &&
            /^(?:subscript|attribute)$/.test(field(taker, "left")?.type ?? "")
          ? "entry"
          : "unknown";
    case "call":
      return taker.parent?.type === "expression_statement" ? "effect" : "unknown";
    case "expression_statement":
      return "effect";
    case "keyword_argument":
      return argumentKind(ancestorOfType(taker, ["call"]), taker);
    case "argument_list":
      return argumentKind(taker.parent, whole);
    default:
      return "unknown";
  }
}

function argumentKind(call: Node | null, given: Node): DemandKind {
  if (call?.type !== "call") return "unknown";
  const callee = field(call, "function");
  const name = callee ? (lastNameOf(callee) ?? "") : "";
  if (given.type === "keyword_argument") {
    if (name === "format") return "text";
    return /^(?:dict|jsonify|JSONResponse|render_template|render|TemplateResponse)$/.test(name) ||
      /^[A-Z]/.test(name)
      ? "entry"
      : "argument";
  }
  if (LOGS.test(callee?.text ?? "")) return "text";
  if (name === "format" && callee?.type === "attribute") return "text";
  // The larger of two is none of many.
  if (/^(?:min|max)$/.test(name) && readCall(call).positional.length > 1) return "argument";
  if (OF_MANY.test(name) && !(name === "join" && readCall(call).positional.length !== 1)) return "looped";
  const isStatement = call.parent?.type === "expression_statement";
  if (isStatement && /^(?:append|add|appendleft|insert|put|writerow)$/.test(name)) return "element";
  if (/^[A-Z]\w*$/.test(name)) return "entry";
  return isStatement ? "effect" : "argument";
}

/** `", ".join([…])` */
function isJoined(list: Node): boolean {
  const call = list.parent?.type === "argument_list" ? list.parent.parent : null;
  const callee = call?.type === "call" ? field(call, "function") : null;
  return callee?.type === "attribute" && field(callee, "attribute")?.text === "join";
}
