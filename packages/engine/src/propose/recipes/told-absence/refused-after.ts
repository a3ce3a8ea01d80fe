import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { refusedStatus } from "../../house/javascript/status.ts";
import { onlyIn } from "../../house/javascript/told-absences.ts";
import { answered, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";
import type { Missed } from "./missed.ts";

/** What becomes of an empty text or list on its way. */
type Empty = '""' | "[]" | "0" | "NaN";

const KEEPS_TEXT =
  /^(?:trim|trimStart|trimEnd|toLowerCase|toUpperCase|toLocaleLowerCase|toLocaleUpperCase|normalize|slice|substring|replace|replaceAll|toString|valueOf)$/;
const KEEPS_LIST = /^(?:map|filter|flatMap|slice|toSorted|sort|reverse|toReversed|flat|concat)$/;

/**
 * `const title = body.title.trim(); if (title === "") return problem(400, "title is required");`: the lines behind say what
 * holds for an empty one, and so for one that is not there.
 */
export function refusedAfterIdea({ code }: Investigation, missed: Missed): Idea | null {
  const { file, node, plain } = missed;
  const chain = chainOf(node);
  if (!chain || !/^(?:member_expression|identifier|subscript_expression)$/.test(plain.type)) return null;
  const { whole, empty, kind } = chain;
  const told = toldBehind(whole, empty);
  if (!told) return null;
  const neutral = kind === "text" ? '""' : "[]";
  const chained = told.isFalsy && node.id === plain.id;
  const edit: Edit = chained
    ? textEdit(file, plain.endIndex, plain.endIndex, "?")
    : replaceNode(file, node, `(${plain.text} ?? ${neutral})`);
  const status = told.leave ? refusedStatus(code, file.path, told.leave) : null;
  const where = `${file.path}:${startLineOf(told.at)}`;
  return {
    name: "nothing_is_as_empty",
    sentence: "What is not there is dealt with as what is empty",
    cause: `\`${plain.text}\` may be absent, and is read without looking; ${where} deals with an empty one.`,
    explanation: `Takes what is absent for an empty one, with which ${where} deals.`,
    edits: [{ ...edit, part: "fix" }],
    basis: "house",
    expectation: status === null ? NO_ERROR : answered([status]),
    place: { path: file.path, line: startLineOf(plain) },
  };
}

interface Chain {
  readonly whole: Node;
  readonly empty: Empty;
  readonly kind: "text" | "list";
}

/** The methods and conversions that an empty text or list goes through. */
function chainOf(node: Node): Chain | null {
  let whole = node;
  let empty: Empty | null = null;
  let kind: Chain["kind"] | null = null;
  for (;;) {
    const read = whole.parent?.type === "member_expression" && field(whole.parent, "object")?.id === whole.id;
    const call = read ? whole.parent?.parent : null;
    if (read && call?.type === "call_expression" && field(call, "function")?.id === whole.parent?.id) {
      const method = field(whole.parent ?? whole, "property")?.text ?? "";
      const isText: boolean =
        KEEPS_TEXT.test(method) && kind !== "list" && !(method === "slice" && kind === null);
      if (!isText && !(KEEPS_LIST.test(method) && kind !== "text")) return null;
      kind = isText ? "text" : "list";
      empty = isText ? '""' : "[]";
      whole = call;
      continue;
    }
    const outer = whole.parent?.type === "arguments" ? whole.parent.parent : null;
    const name = outer?.type === "call_expression" ? (field(outer, "function")?.text ?? "") : "";
    const isFirst = whole.parent?.firstNamedChild?.id === whole.id;
    if (
      outer &&
      isFirst &&
      empty === '""' &&
      /^(?:Number|parseInt|parseFloat|Number\.parse\w+)$/.test(name)
    ) {
      empty = name === "Number" ? "0" : "NaN";
      whole = outer;
      continue;
    }
    return empty && kind ? { whole, empty, kind } : null;
  }
}

interface Told {
  readonly at: Node;
  readonly leave: Node | null;
  /** Whether undefined is dealt with in the same way. */
  readonly isFalsy: boolean;
}

function toldBehind(whole: Node, empty: Empty): Told | null {
  const outer = whole.parent;
  const isLeft = outer?.type === "binary_expression" && field(outer, "left")?.id === whole.id;
  if (outer && isLeft && field(outer, "operator")?.text === "||" && empty === '""' && !isInCondition(outer))
    return { at: outer, leave: null, isFalsy: true };
  const check = conditionAround(whole);
  if (check) {
    const holds = holdsFor(field(check, "condition"), { text: whole.text, empty });
    const leave = leaveIn(field(check, "consequence"));
    if (!leave || holds === null || !(isLeave(leave) || isNoted(leave, check, whole))) return null;
    return { at: check, leave, isFalsy: holds === "falsy" };
  }
  const declarator = outer?.type === "variable_declarator" ? outer : null;
  const name = declarator && field(declarator, "name");
  if (!declarator?.parent || name?.type !== "identifier") return null;
  for (let next = declarator.parent.nextNamedSibling; next; next = next.nextNamedSibling) {
    if (!readsName(next, name.text)) continue;
    if (next.type !== "if_statement") return null;
    const condition = field(next, "condition");
    const holds = holdsFor(condition, { text: name.text, empty });
    const branch = leaveIn(field(next, "consequence"));
    if (!branch || !holds) {
      // What only leaves where something else is wrong is passed.
      if (branch && isLeave(branch) && holds === null && condition && !readsName(branch, name.text)) continue;
      return null;
    }
    if (isLeave(branch)) return { at: next, leave: branch, isFalsy: false };
    const set = branch.type === "expression_statement" ? branch.firstNamedChild : null;
    const isSet = set?.type === "assignment_expression" && field(set, "left")?.text === name.text;
    return isSet ? { at: next, leave: null, isFalsy: false } : null;
  }
  return null;
}

/** The only statement of a branch, or the way out at its end. */
function leaveIn(branch: Node | null): Node | null {
  const only = onlyIn(branch);
  if (only || branch?.type !== "statement_block") return only;
  const last = branch.namedChildren.findLast(({ type }) => type !== "comment") ?? null;
  return last && isLeave(last) ? last : null;
}

function isInCondition(node: Node): boolean {
  return conditionAround(node) !== null;
}

function isLeave({ type, text }: Node): boolean {
  return /^(?:return|throw|continue)_statement$/.test(type) || /^process\.exit\(/.test(text);
}

/** `errors.push("city is required")`, where nothing behind it reads the value again. */
function isNoted(statement: Node, check: Node, whole: Node): boolean {
  const noted =
    /^[\w$.]*(?:errors?|problems?|issues|faults|failures|messages|invalid)\b\w*(?:\.push\(|\.add\(|[.[][\w$"']+\]? = )/i;
  const read = /^[\w$.]+?(?=\.\w+\()/.exec(whole.text)?.[0];
  const rest = check.tree.rootNode.text.slice(check.endIndex, functionAround(check)?.endIndex);
  return noted.test(statement.text) && read !== undefined && !rest.includes(read);
}

/** The `if` whose condition a node is a part of. */
function conditionAround(node: Node): Node | null {
  for (let inner = node; inner.parent; inner = inner.parent) {
    const { parent } = inner;
    if (parent.type === "if_statement") return field(parent, "condition")?.id === inner.id ? parent : null;
    if (!/^(?:binary|unary|parenthesized|member)_expression$/.test(parent.type)) return null;
  }
  return null;
}

function readsName(node: Node, name: string): boolean {
  return node
    .descendantsOfType(["identifier", "shorthand_property_identifier"])
    .some(({ text }) => text === name);
}

interface Asked {
  readonly text: string;
  readonly empty: Empty;
}

/** Whether a condition surely holds for what is empty; `falsy` where it would for undefined as well. */
function holdsFor(condition: Node | null, asked: Asked): "holds" | "falsy" | null {
  if (!condition) return null;
  if (condition.type === "parenthesized_expression") return holdsFor(condition.firstNamedChild, asked);
  const { text, empty } = asked;
  const [left, right] = [field(condition, "left"), field(condition, "right")];
  const operator = field(condition, "operator")?.text ?? "";
  if (condition.type === "unary_expression" && operator === "!") {
    const inner = field(condition, "argument");
    if (inner?.text === text) return empty === "[]" ? null : "falsy";
    if (inner?.text === `${text}.length`) return /^[0N]/.test(empty) ? null : "holds";
    if (inner?.text === `Number.isInteger(${text})` || inner?.text === `Number.isFinite(${text})`)
      return empty === "NaN" ? "holds" : null;
    return inner && isRefusedByPattern(inner, asked) ? "holds" : null;
  }
  if (/^(?:Number\.)?isNaN\(/.test(condition.text))
    return empty === "NaN" && condition.text.endsWith(`isNaN(${text})`) ? "holds" : null;
  if (condition.type !== "binary_expression" || !left || !right) return null;
  if (operator === "||") {
    const first = holdsFor(left, asked);
    if (first) return first;
    // What stands in front must bear it.
    return holdsFor(right, asked);
  }
  const limit = Number(right.text);
  if (left.text === text && /^===?$/.test(operator) && /^(?:""|''|``)$/.test(right.text))
    return empty === '""' ? "holds" : null;
  if (left.text === `${text}.length` && (empty === '""' || empty === "[]"))
    return compares(0, operator, limit) ? "holds" : null;
  return left.text === text && empty === "0" && compares(0, operator, limit) ? "holds" : null;
}

function compares(value: number, operator: string, limit: number): boolean {
  if (Number.isNaN(limit)) return false;
  if (operator === "<") return value < limit;
  if (operator === "<=") return value <= limit;
  if (/^!==?$/.test(operator)) return value !== limit;
  return /^===?$/.test(operator) && value === limit;
}

/** `/^\d+$/.test(title)`, `["a", "b"].includes(title)`: what an empty text is not. */
function isRefusedByPattern(call: Node, { text, empty }: Asked): boolean {
  const callee = call.type === "call_expression" ? field(call, "function") : null;
  const object = callee && field(callee, "object");
  if (empty !== '""' || !object || field(call, "arguments")?.text !== `(${text})`) return false;
  const method = field(callee, "property")?.text;
  if (method === "includes" && object.type === "array")
    return object.namedChildren.every((child) => Boolean(plainString(child)));
  const pattern = object.type === "regex" ? (field(object, "pattern")?.text ?? "") : "";
  // What must begin and end with a character that has to be there.
  return method === "test" && /^\^(?:\\[dwS]|\[[^\]]+\]|[A-Za-z0-9])(?![*?{])/.test(pattern);
}
