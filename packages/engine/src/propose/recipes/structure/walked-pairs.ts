import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { withoutTypes } from "../../../code/javascript/plain-value.ts";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { calleesOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Known } from "./members.ts";
import type { Scene } from "./scene.ts";

const WALKS = /^(?:map|forEach|filter|flatMap|some|every|find|findIndex|findLast|sort|toSorted|reduce)$/;
const KEEPS = /^(?:filter|sort|toSorted|slice|reverse|toReversed)$/;

/** Whether a value is walked through as keys with their values: `for (const [key, value] of …)`, `new Map(…)`. */
export function isWalkedAsPairs(value: Node): boolean {
  const whole = outerOf(value);
  const parent = whole.parent;
  switch (parent?.type) {
    case "for_in_statement": {
      const left = field(parent, "left");
      return field(parent, "right")?.id === whole.id && left !== null && isPair(left);
    }
    case "spread_element": {
      const list = parent.parent;
      return list?.type === "array" && list.namedChildCount === 1 && isChainOfPairs(list);
    }
    case "arguments":
      return isArgumentOfPairs(parent, whole);
    case "member_expression":
      return isChainOfPairs(whole);
    default:
      return false;
  }
}

function outerOf(value: Node): Node {
  let node = value;
  while (node.parent && node.parent.id !== node.id && withoutTypes(node.parent).id === withoutTypes(node).id)
    node = node.parent;
  return node;
}

function isArgumentOfPairs(given: Node, value: Node): boolean {
  const call = given.parent;
  if (!call || given.namedChildren[0]?.id !== value.id) return false;
  const made = field(call, "constructor")?.text;
  if (made !== undefined) return made === "Map";
  if (field(call, "function")?.text !== "Array.from") return false;
  const callback = given.namedChildren[1];
  return callback ? takesPair(callback, 0) : isChainOfPairs(call);
}

/** `list.filter(…).map(([key, value]) => …)`: the first callback that takes its item apart. */
function isChainOfPairs(list: Node): boolean {
  const member = list.parent?.type === "member_expression" ? list.parent : null;
  const call = member?.parent?.type === "call_expression" ? member.parent : null;
  const method = member && field(member, "property")?.text;
  if (!call || !method || field(member, "object")?.id !== list.id || !WALKS.test(method)) return false;
  const callback = field(call, "arguments")?.namedChildren[0];
  if (callback && takesPair(callback, method === "reduce" ? 1 : 0)) return true;
  return KEEPS.test(method) && isChainOfPairs(call);
}

function takesPair(callback: Node, index: number): boolean {
  const parameters = isFunctionNode(callback) ? (field(callback, "parameters")?.namedChildren ?? []) : [];
  const parameter = parameters[index];
  return parameter !== undefined && isPair(field(parameter, "pattern") ?? parameter);
}

/** `[key, value]`, `[, value]`. */
function isPair(pattern: Node): boolean {
  const holes = pattern.type === "array_pattern" ? /^\[\s*,/.test(pattern.text) : false;
  return pattern.type === "array_pattern" && (holes ? 1 : 2) === pattern.namedChildCount;
}

/**
 * Whether nothing speaks against a value of data being a plain object: it is read from text, or came out of such a value. What
 * a call gives that nobody knows may be a promise, and has no entries then.
 */
export function mayBePlainData({ investigation, trace }: Scene, known: Known): boolean {
  if (known.made.some(({ kind }) => kind !== "json" && kind !== "object")) return false;
  const { code } = investigation;
  return trace.ways.every(({ place: { path, node } }) => {
    if (node.type !== "call_expression" || node.parent?.type === "await_expression") return true;
    const callee = field(node, "function");
    if (/^(?:JSON\.parse|require|structuredClone|Object\.\w+)$/.test(callee?.text ?? "")) return true;
    if (/^(?:get|find|findLast|at|pop|shift|json)$/.test((callee && lastNameOf(callee)) ?? ""))
      return lastNameOf(callee ?? node) !== "json";
    const own = calleesOf(code, path, node);
    return (
      own.length > 0 && own.every(({ symbol }) => !symbol.node.children.some(({ type }) => type === "async"))
    );
  });
}
