import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { rootSequence } from "../../house/failure-value.ts";
import { enclosed, isPlain, replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import type { Taken } from "./taken.ts";

/** The value that is given where there are no items, in the form that the place allows; null where it has none. */
export function valueEdit(
  fault: PythonFault,
  { node, sequence, use }: Taken,
  value: string,
): Idea["edits"][number] | null {
  const whole = wholeItem(node);
  if ((use === "extreme" || use === "best") && whole.id === node.id && !readCall(node).named.has("default")) {
    const list = field(node, "arguments");
    const isGenerator = list?.type === "generator_expression";
    const text = isGenerator
      ? `${field(node, "function")?.text}(${list?.text}, default=${value})`
      : `${node.text.slice(0, -1).replace(/,\s*$/, "")}, default=${value})`;
    return { ...replaceNode(fault.file, node, text), part: "fix" };
  }
  const root = use === "division" ? (rootSequence(sequence) ?? sequence) : sequence;
  if (!isPlain(root)) return null;
  return {
    ...replaceNode(fault.file, whole, enclosed(whole, `${whole.text} if ${root.text} else ${value}`)),
    part: "fix",
  };
}

/** `rows[0].name` for `rows[0]`. */
function wholeItem(node: Node): Node {
  let whole = node;
  for (let parent = node.parent; parent; parent = parent.parent) {
    const goesOn =
      (parent.type === "attribute" && field(parent, "object")?.id === whole.id) ||
      (parent.type === "subscript" && field(parent, "value")?.id === whole.id) ||
      (parent.type === "call" && field(parent, "function")?.id === whole.id);
    if (!goesOn) break;
    whole = parent;
  }
  return whole;
}
