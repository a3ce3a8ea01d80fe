import type { Node } from "web-tree-sitter";
import { escapedPattern } from "../../../code/escaped-pattern.ts";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import type { FlowContext, ValuePlace } from "../flow.ts";
import { FUNCTIONS } from "./bindings.ts";
import { entryName } from "./objects.ts";

/** How many statements behind the call are looked at. */
const NEAR = 4;

/**
 * Whether whoever calls has left before a result is used: `return { problem }` behind
 * `const { problem, items } = read(); if (problem) return …`. Such a result lacks `items`, and nobody reads them of it.
 */
export function isSetApart(
  { path, node, members }: ValuePlace,
  result: Node,
  { frames }: FlowContext,
): boolean {
  if (result.type !== "object" || result.namedChildren.some(({ type }) => type === "spread_element"))
    return false;
  const call = node.parent?.type === "await_expression" ? node.parent : node;
  const declarator = call.parent?.type === "variable_declarator" ? call.parent : null;
  const target = declarator && field(declarator, "name");
  const scope = ancestorOfType(node, FUNCTIONS);
  if (!declarator?.parent || !target) return false;
  let statement = declarator.parent.nextNamedSibling;
  for (let count = 0; statement && count < NEAR; count += 1, statement = statement.nextNamedSibling) {
    const [asked, body] = [field(statement, "condition"), field(statement, "consequence")];
    if (statement.type !== "if_statement" || !asked || !body || !isLeaving(body)) continue;
    const last = statement.endPosition.row + 1;
    const isBehind = frames.some(
      (frame) =>
        frame.path === path &&
        frame.line !== null &&
        frame.line > last &&
        (scope === null || frame.line <= scope.endPosition.row + 1),
    );
    const wanted = members[0]?.name;
    const isReadThere = wanted !== undefined && new RegExp(`\\b${escapedPattern(wanted)}\\b`).test(body.text);
    if ((isBehind || !isReadThere) && holds(asked, target, result) === true) return true;
  }
  return false;
}

function isLeaving(body: Node): boolean {
  const last = body.type === "statement_block" ? body.lastNamedChild : body;
  return last !== null && /^(?:return|throw|continue|break)_statement$/.test(last.type);
}

/** What a condition about the result says of this one; null where that is not plain. */
function holds(condition: Node, target: Node, result: Node): boolean | null {
  if (condition.type === "parenthesized_expression")
    return condition.firstNamedChild && holds(condition.firstNamedChild, target, result);
  if (condition.type === "unary_expression" && condition.text.startsWith("!")) {
    const inner = field(condition, "argument");
    const known = inner && holds(inner, target, result);
    return known === null ? null : !known;
  }
  const operator = field(condition, "operator")?.text;
  if (condition.type === "binary_expression" && /^[!=]==?$/.test(operator ?? "")) {
    const [left, right] = [field(condition, "left"), field(condition, "right")];
    if (!left || !right || !/^(?:undefined|null|true|false)$/.test(right.text)) return null;
    const known = holds(left, target, result);
    if (known === null) return null;
    const isSame = right.text === "true" ? known : !known;
    return operator?.startsWith("!") ? !isSame : isSame;
  }
  const key = keyOf(condition, target);
  return key === null ? null : isFilled(result, key);
}

/** The entry that is asked about: `problem` of a pattern, `result.problem` of a name. */
function keyOf(asked: Node, target: Node): string | null {
  if (target.type === "identifier")
    return field(asked, "object")?.text === target.text ? (field(asked, "property")?.text ?? null) : null;
  if (target.type !== "object_pattern" || asked.type !== "identifier") return null;
  for (const child of target.namedChildren) {
    if (child.type === "shorthand_property_identifier_pattern" && child.text === asked.text)
      return child.text;
    if (child.type === "pair_pattern" && field(child, "value")?.text === asked.text)
      return field(child, "key")?.text ?? null;
  }
  return null;
}

/** Whether an entry of a literal has a value that counts; null where it may or may not. */
function isFilled(result: Node, key: string): boolean | null {
  const entry = result.namedChildren.find((child) => entryName(child) === key);
  if (!entry) return false;
  const value = field(entry, "value");
  if (!value) return null;
  if (/^(?:true|object|array|new_expression|arrow_function)$/.test(value.type)) return true;
  if (/^(?:string|template_string)$/.test(value.type)) return value.namedChildCount > 0;
  return /^(?:null|undefined|false)$/.test(value.type) ? false : null;
}
