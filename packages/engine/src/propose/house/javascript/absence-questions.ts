import type { Node } from "web-tree-sitter";
import { withoutTypes } from "../../../code/javascript/plain-value.ts";
import { field } from "../../../code/nodes.ts";

/** What a condition asks of a value. */
export interface AbsenceQuestion {
  /** What is asked about, as it is written. */
  readonly about: Node;
  /** Whether the condition holds where it is absent. */
  readonly isNothing: boolean;
  /** `null`, `undefined`: this one alone; `nothing`: both; `falsy`: an empty text too; `empty`: a list or text without entries;
   * `entry`: a table, for what it has under a key.
   */
  readonly asks: "null" | "undefined" | "nothing" | "falsy" | "empty" | "kind" | "entry";
}

/** `!x`, `x === null`, `x.length > 0`, `typeof x !== "string"`, `x.trim() === ""`; null for conditions that ask something else. */
export function absenceQuestion(condition: Node | null): AbsenceQuestion | null {
  const plain = condition && withoutTypes(condition);
  if (!plain) return null;
  if (plain.type === "parenthesized_expression") return absenceQuestion(plain.firstNamedChild);
  if (plain.type === "unary_expression" && field(plain, "operator")?.text === "!") {
    const inner = absenceQuestion(field(plain, "argument"));
    return inner && { ...inner, isNothing: !inner.isNothing };
  }
  if (/^(?:identifier|member_expression|subscript_expression)$/.test(plain.type)) {
    const list = field(plain, "property")?.text === "length" ? field(plain, "object") : null;
    return { about: list ?? plain, isNothing: false, asks: list ? "empty" : "falsy" };
  }
  if (plain.type === "call_expression") return ofCall(plain);
  return plain.type === "binary_expression" ? ofComparison(plain) : null;
}

/** `Array.isArray(x)`, `Boolean(x)`, `items.has(key)`. */
function ofCall(call: Node): AbsenceQuestion | null {
  const [given, ...others] = field(call, "arguments")?.namedChildren ?? [];
  if (!given || others.length > 0) return null;
  const callee = field(call, "function");
  const table = callee && field(callee, "property")?.text === "has" ? field(callee, "object") : null;
  if (table) return { about: table, isNothing: false, asks: "entry" };
  const name = callee?.text;
  if (name === "Boolean") return { about: given, isNothing: false, asks: "falsy" };
  return name === "Array.isArray" ? { about: given, isNothing: false, asks: "kind" } : null;
}

function ofComparison(node: Node): AbsenceQuestion | null {
  const operator = field(node, "operator")?.text ?? "";
  const [first, second] = [field(node, "left"), field(node, "right")];
  if (!first || !second) return null;
  const isTurned = /^(?:null|undefined)$/.test(first.text);
  const [left, right] = isTurned ? [second, first] : [first, second];
  const isEqual = /^===?$/.test(operator);
  const isOther = /^!==?$/.test(operator);
  const isKind = left.type === "unary_expression" && field(left, "operator")?.text === "typeof";
  if (isKind && (isEqual || isOther)) {
    const about = field(left, "argument");
    const isUndefined = right.text.slice(1, -1) === "undefined";
    return about && { about, isNothing: isUndefined === isEqual, asks: isUndefined ? "undefined" : "kind" };
  }
  if (/^(?:null|undefined)$/.test(right.text) && (isEqual || isOther)) {
    const asks = operator.length === 2 ? "nothing" : right.text === "null" ? "null" : "undefined";
    return { about: left, isNothing: isEqual, asks };
  }
  if (/^(?:""|''|``)$/.test(right.text) && (isEqual || isOther))
    return { about: withoutTrim(left), isNothing: isEqual, asks: "empty" };
  const list = field(left, "property")?.text === "length" ? field(left, "object") : null;
  if (!list) return null;
  const asked = `${operator} ${right.text}`;
  if (/^(?:={2,3} 0|< 1|<= 0)$/.test(asked))
    return { about: withoutTrim(list), isNothing: true, asks: "empty" };
  return /^(?:!={1,2} 0|> 0|>= 1)$/.test(asked)
    ? { about: withoutTrim(list), isNothing: false, asks: "empty" }
    : null;
}

/** `x` of `x.trim()`. */
function withoutTrim(node: Node): Node {
  const callee = node.type === "call_expression" ? field(node, "function") : null;
  const object = field(callee ?? node, "property")?.text === "trim" ? field(callee ?? node, "object") : null;
  return callee && object ? object : node;
}

/** The questions of a condition that decide it alone: each of `a || b` where it holds, each of `a && b` where it does not. */
export function absenceQuestions(condition: Node | null): AbsenceQuestion[] {
  const single = absenceQuestion(condition);
  if (single) return [single];
  const plain = condition?.type === "parenthesized_expression" ? condition.firstNamedChild : condition;
  const operator = plain?.type === "binary_expression" ? field(plain, "operator")?.text : undefined;
  if (!plain || (operator !== "||" && operator !== "&&")) return [];
  return [field(plain, "left"), field(plain, "right")]
    .flatMap((side) => absenceQuestions(side))
    .filter(({ isNothing }) => isNothing === (operator === "||"));
}
