import type { Node } from "web-tree-sitter";
import type { ClassSymbol } from "../../../code/code-index.ts";
import { field, plainString } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";

/** What was wrong with the part of an item: a number of zero, None, a key that is not there, an empty collection. */
export type Wrong = "zero" | "none" | "missing" | "empty";

/** A part of an item: `run.seconds`, `row["price"]`. */
export interface ItemPart {
  readonly name: string;
  readonly isKey: boolean;
  readonly wrong: Wrong;
}

/** The part that an expression reads of an item with this name; null where it is anything else. */
export function partOf(node: Node, item: string): { readonly name: string; readonly isKey: boolean } | null {
  if (node.type === "attribute" && field(node, "object")?.text === item)
    return { name: field(node, "attribute")?.text ?? "", isKey: false };
  const key = node.type === "subscript" ? field(node, "subscript") : null;
  const name = key && field(node, "value")?.text === item ? plainString(key) : null;
  if (name !== null) return { name, isKey: true };
  if (node.type !== "call") return null;
  const callee = field(node, "function");
  const [asked] = readCall(node).positional;
  const isGet = callee?.type === "attribute" && callee.text === `${item}.get`;
  const got = isGet && asked ? plainString(asked) : null;
  return got === null ? null : { name: got, isKey: true };
}

/**
 * What a condition gives for an item whose part is wrong: true, false, or null where other things decide. Properties and
 * methods of the item's class are read with it. The class is needed only for those.
 */
export function holdsFor(
  condition: Node,
  item: string,
  part: ItemPart,
  owner: ClassSymbol | null,
  depth = 0,
): boolean | null {
  if (depth > 8) return null;
  const inner = (node: Node | null) => (node ? holdsFor(node, item, part, owner, depth + 1) : null);
  const isPart = (node: Node | null) => {
    const found = node && partOf(node, item);
    return found !== null && found.name === part.name && found.isKey === part.isKey;
  };
  switch (condition.type) {
    case "parenthesized_expression":
      return inner(condition.firstNamedChild);
    case "not_operator": {
      const held = inner(field(condition, "argument"));
      return held === null ? null : !held;
    }
    case "boolean_operator": {
      const both = [inner(field(condition, "left")), inner(field(condition, "right"))];
      const decides = field(condition, "operator")?.text === "or";
      if (both.includes(decides)) return decides;
      return both.includes(null) ? null : !decides;
    }
    case "comparison_operator":
      return compared(condition, item, part, isPart);
    case "attribute":
    case "subscript":
      return isPart(condition) ? false : inPredicate(condition, item, part, owner, depth);
    case "call": {
      if (isPart(condition)) return false;
      const [given, ...others] = readCall(condition).positional;
      const name = field(condition, "function")?.text;
      if ((name === "bool" || name === "len") && given && others.length === 0 && isPart(given)) return false;
      const callee = field(condition, "function");
      return readCall(condition).positional.length === 0 && callee?.type === "attribute"
        ? inPredicate(callee, item, part, owner, depth)
        : null;
    }
    default:
      return null;
  }
}

function compared(
  condition: Node,
  item: string,
  part: ItemPart,
  isPart: (node: Node | null) => boolean,
): boolean | null {
  const [left, right, ...others] = condition.namedChildren;
  if (!left || !right || others.length > 0) return null;
  const operator = condition.text
    .slice(left.endIndex - condition.startIndex, right.startIndex - condition.startIndex)
    .trim()
    .replace(/\s+/g, " ");
  if (part.isKey && right.text === item && plainString(left) === part.name && part.wrong === "missing")
    return operator === "in" ? false : operator === "not in" ? true : null;
  const isLength = (node: Node) =>
    node.type === "call" &&
    field(node, "function")?.text === "len" &&
    isPart(readCall(node).positional[0] ?? null);
  const subject = [left, right].findIndex((node) => isPart(node) || isLength(node));
  if (subject < 0) return null;
  const other = subject === 0 ? right : left;
  if (other.type === "none") {
    const is = operator === "is" || operator === "==";
    if (!is && operator !== "is not" && operator !== "!=") return null;
    const isNone = part.wrong === "none" || part.wrong === "missing";
    return is ? isNone : !isNone;
  }
  const isNumber =
    part.wrong === "zero" || (part.wrong === "empty" && isLength(subject === 0 ? left : right));
  const bound = Number(other.text);
  if (!isNumber || !/^-?\d+(?:\.\d+)?$/.test(other.text)) return null;
  const [first, second] = subject === 0 ? [0, bound] : [bound, 0];
  switch (operator) {
    case ">":
      return first > second;
    case ">=":
      return first >= second;
    case "<":
      return first < second;
    case "<=":
      return first <= second;
    case "==":
      return first === second;
    case "!=":
      return first !== second;
    default:
      return null;
  }
}

/** `run.finished`, where the class says `return self.seconds > 0`. */
function inPredicate(
  node: Node,
  item: string,
  part: ItemPart,
  owner: ClassSymbol | null,
  depth: number,
): boolean | null {
  const asked = partOf(node, item);
  if (!owner || !asked || asked.isKey) return null;
  const method = owner.node
    .descendantsOfType("function_definition")
    .find((one) => field(one, "name")?.text === asked.name);
  const body = method
    ? (field(method, "body")?.namedChildren ?? []).filter(
        ({ type, firstNamedChild }) => type !== "comment" && firstNamedChild?.type !== "string",
      )
    : [];
  const [only, ...others] = body;
  const returned = only?.type === "return_statement" ? only.firstNamedChild : null;
  return returned && others.length === 0 ? holdsFor(returned, "self", part, owner, depth + 1) : null;
}
