import type { Node } from "web-tree-sitter";
import { calleeOf, field, isAwaitedInside } from "../../../code/nodes.ts";
import type { FlowContext, Hop, ValuePlace } from "../flow.ts";
import { birth, inner, shortText } from "../hops.ts";
import { returnsOf } from "./functions.ts";

const GATHERING = /^(?:all|allSettled|race|any|resolve)$/;
const CHAINED = /^(?:then|catch|finally)$/;
/** Calls of the platform that give a promise, on their last name. */
const ASYNCHRONOUS = /^(?:fetch|json|text|arrayBuffer|formData|blob)$/;

/** Whether somebody waits for the promise that an expression gives: it is awaited, chained, gathered or passed on. */
export function isSettled(node: Node): boolean {
  if (isAwaitedInside(node)) return true;
  const parent = node.parent;
  if (!parent) return false;
  switch (parent.type) {
    case "await_expression":
      return true;
    case "parenthesized_expression":
    case "non_null_expression":
    case "as_expression":
      return isSettled(parent);
    case "binary_expression":
      // `row && load(row)`, `cached ?? load(id)`: the promise goes where the whole of it goes.
      return (
        /^(?:&&|\|\||\?\?)$/.test(field(parent, "operator")?.text ?? "") &&
        field(parent, "right")?.id === node.id &&
        isSettled(parent)
      );
    case "ternary_expression":
      return field(parent, "condition")?.id !== node.id && isSettled(parent);
    case "array":
      return parent.parent?.type === "arguments" && isSettled(parent);
    case "arguments":
      return parent.parent !== null && isGathering(parent.parent);
    case "member_expression":
      return CHAINED.test(field(parent, "property")?.text ?? "") && field(parent, "object")?.id === node.id;
    case "for_in_statement":
      return (
        field(parent, "right")?.id === node.id && parent.children.some((child) => child.type === "await")
      );
    case "return_statement":
    case "arrow_function":
      return isSettledResult(node);
    case "variable_declarator":
      return isSettledByName(node, parent);
    default:
      return false;
  }
}

/** `const rows = query(…)`, and later `await rows` or `Promise.race([rows, timeout])`. */
function isSettledByName(node: Node, declarator: Node): boolean {
  const name = field(declarator, "name");
  const block = declarator.parent?.parent;
  if (field(declarator, "value")?.id !== node.id || name?.type !== "identifier" || !block) return false;
  return block
    .descendantsOfType("identifier")
    .some((use) => use.text === name.text && use.id !== name.id && isHandedToAwait(use));
}

function isHandedToAwait(use: Node): boolean {
  const parent = use.parent;
  if (parent?.type === "await_expression") return true;
  return (
    parent?.type === "array" &&
    parent.parent?.parent?.type === "call_expression" &&
    isGathering(parent.parent.parent)
  );
}

/** `Promise.all(…)` and its kin. */
export function isGathering(call: Node): boolean {
  const callee = call.type === "call_expression" ? field(call, "function") : null;
  return (
    callee?.type === "member_expression" &&
    field(callee, "object")?.text === "Promise" &&
    GATHERING.test(field(callee, "property")?.text ?? "")
  );
}

/** What an asynchronous function returns is settled by the function, and so is what a callback of `then` returns. */
function isSettledResult(node: Node): boolean {
  for (let current = node.parent; current; current = current.parent) {
    if (!/^(?:arrow_function|function_\w+|method_definition|generator_function\w*)$/.test(current.type))
      continue;
    if (current.children.some((child) => child.type === "async")) return true;
    const call = current.parent?.type === "arguments" ? current.parent.parent : null;
    const callee = call ? field(call, "function") : null;
    const method = callee?.type === "member_expression" ? (field(callee, "property")?.text ?? "") : "";
    // `Promise.all(ids.map((id) => load(id)))`: the list of promises is waited for.
    if (call && /^(?:map|flatMap)$/.test(method))
      return (
        call.parent?.type === "arguments" && call.parent.parent !== null && isGathering(call.parent.parent)
      );
    return CHAINED.test(method);
  }
  return false;
}

/** Where the value of `Promise.all(…)` or of a chain of `then` comes from. Null for other calls. */
export function promiseHops(place: ValuePlace, context: FlowContext): Hop[] | null {
  const { node, path, members } = place;
  const callee = calleeOf(node);
  const given = (field(node, "arguments")?.namedChildren ?? []).filter((child) => child.type !== "comment");
  if (callee?.type !== "member_expression") return null;
  if (isGathering(node)) {
    const [first] = given;
    if (!first) return null;
    // Each result of `allSettled` holds what came in its `value`.
    const isWrapped = field(callee, "property")?.text === "allSettled" && members[0]?.name === "value";
    return inner(isWrapped ? { ...place, members: members.slice(1) } : place, first);
  }
  const object = field(callee, "object");
  const method = field(callee, "property")?.text ?? "";
  if (!object || !CHAINED.test(method)) return null;
  const [callback] = given;
  if (method === "finally" || !callback) return inner(place, object);
  if (!/^(?:arrow_function|function_expression)$/.test(callback.type)) return null;
  const returns = returnsOf(callback);
  const hops = returns.values.map(
    (value): Hop => ({
      to: { path, node: value, members },
      path,
      line: value.startPosition.row + 1,
      why: `The callback returns \`${shortText(value)}\`.`,
      weight: 0.9 / Math.max(1, returns.values.length),
      kind: "return",
    }),
  );
  if (method === "catch") hops.push(...inner(place, object));
  const isMissing = returns.canFallOff && members.length === 0 && context.fault !== "missing_member";
  return isMissing
    ? [
        ...hops,
        {
          ...birth(
            { ...place, node: callback },
            "The callback comes to its end without a `return`, so the promise gives undefined.",
            returns.values.length === 0 ? 0.95 : 0.7,
            "missing_return",
          ),
        },
      ]
    : hops;
}

/** Whether a call gives a promise that nobody waits for, though its code is not in the tree: by its name, or because others await it. */
export function isForgottenOutside({ node, members }: ValuePlace, context: FlowContext): boolean {
  if (isSettled(node) || (members.length === 0 && context.fault === "nothing")) return false;
  const callee = calleeOf(node);
  const name = callee?.type === "member_expression" ? field(callee, "property")?.text : callee?.text;
  if (!callee || !name || !/^[\w$]+$/.test(name)) return false;
  if (CHAINED.test(name) || isGathering(node)) return true;
  // `get(url)` of a test says nothing about `things.get(id)`.
  const sites = context.code
    .callsOf(name)
    .filter((site) => site.node.id !== node.id && calleeOf(site.node)?.type === callee.type);
  const awaited = sites.filter(
    (site) => site.node.parent?.type === "await_expression" || isAwaitedInside(site.node),
  );
  if (
    ASYNCHRONOUS.test(name) &&
    (callee.type === "identifier" || field(callee, "object")?.type === "identifier")
  )
    return (
      name === "fetch" ||
      awaited.length > 0 ||
      /^(?:res|resp|response|reply|answer|result)$/i.test(field(callee, "object")?.text ?? "")
    );
  return (
    awaited.length > 0 &&
    awaited.length === sites.filter((site) => !isSettled(site.node) || awaited.includes(site)).length
  );
}
