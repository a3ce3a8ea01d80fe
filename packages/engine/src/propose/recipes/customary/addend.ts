import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import type { Investigation } from "../../../investigation.ts";
import { enclosed, replaceNode } from "../edits/expressions.ts";
import { isDelicate } from "../fault/delicate.ts";
import { pythonFaultOf } from "../fault/python-fault.ts";
import { type Absence, bare, presence, type StandIn } from "./absence.ts";
import type { Demand } from "./demand.ts";

/**
 * The addend of several that hangs on what is absent: `line["surcharge"]` of `line["cents"] + line["surcharge"]`. Without
 * it the others still count. What is taken from a point in time is no addend: without an end there is no span.
 */
export function addendOf(investigation: Investigation, { node }: Absence, demand: Demand): Node | null {
  const { whole, taker, kind } = demand;
  const message = pythonFaultOf(investigation)?.exception.value.split("\n")[0] ?? "";
  // A division has no value of its own that is absent; lists, texts and spans of time start from something else than 0.
  if (node.type === "binary_operator" || /\b(?:list|str|tuple|dict|set|datetime|timedelta)\b/.test(message))
    return null;
  if (kind === "item" ? !isOfSum(taker) : kind !== "added") return null;
  for (let inner = node; inner.id !== whole.id && inner.parent; inner = inner.parent) {
    const parent = inner.parent;
    if (parent.type !== "binary_operator") continue;
    const operator = field(parent, "operator")?.text ?? "";
    const left = field(parent, "left");
    const isLeft = left?.id === inner.id;
    if (operator === "+") return inner;
    if (operator === "-") return !isLeft && left && isDelicate(left.text) ? inner : null;
    if (operator !== "*" && !(isLeft && /^\/\/?$/.test(operator))) return null;
  }
  return null;
}

/** Whether a comprehension gives the numbers of a `sum(…)` that starts from a number. */
function isOfSum(comprehension: Node): boolean {
  const outer = comprehension.parent;
  const call = outer?.type === "argument_list" ? outer.parent : outer;
  if (call?.type !== "call" || !/^(?:sum|(?:math\.)?fsum)$/.test(field(call, "function")?.text ?? ""))
    return false;
  const { positional, named } = readCall(call);
  const start = positional[1] ?? named.get("start");
  return (
    bare(positional[0] ?? call).id === comprehension.id &&
    (!start || /^(?:integer|float)$/.test(start.type) || /^(?:\w+\.)?Decimal\(/.test(start.text))
  );
}

/** The addend counts nothing, and the others are added. Nothing where it is an amount that nobody may make up. */
export function addendStandIn(absence: Absence, addend: Node): StandIn | null {
  const { file, node, what } = absence;
  const present = presence(absence);
  const edits = isFactor(node, addend)
    ? [absence.orElse("0")].map(
        (own) => own && replaceNode(file, node, / or | if /.test(own) ? enclosed(node, own) : own),
      )
    : [present && replaceNode(file, addend, `(${bare(addend).text} if ${present} else 0)`)];
  const [edit] = edits;
  if (!edit || isDelicate(what) || addend.text.includes("\n")) return null;
  return { edits: [edit], basis: "guess", evidence: [], happens: "it counts nothing and the rest is added" };
}

/** Whether a value is the addend or a factor of it, so that 0 in its place makes it 0. */
function isFactor(node: Node, addend: Node): boolean {
  for (let inner = node; inner.id !== addend.id && inner.parent; inner = inner.parent)
    if (!/^(?:binary_operator|parenthesized_expression)$/.test(inner.parent.type)) return false;
  return true;
}
