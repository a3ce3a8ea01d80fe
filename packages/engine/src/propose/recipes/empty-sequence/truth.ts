import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { reachingBindings, scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { isPlain, replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

/**
 * An item that is only asked for to see whether it is there: `last if parts[1] else first`. The code has a way for what
 * has no such item, so the length is asked instead.
 */
export function truthIdeas(fault: PythonFault, cause: string): Idea[] {
  if (fault.exception.type !== "IndexError") return [];
  const asked = fault.statement
    .descendantsOfType("subscript")
    .filter((node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1)
    .filter((node) => /^-?\d+$/.test(field(node, "subscript")?.text ?? "") && isCondition(node))
    .filter((node) => lacks(fault, node));
  const [node, ...others] = asked;
  const sequence = node && field(node, "value");
  if (!node || others.length > 0 || !sequence || !isPlain(sequence)) return [];
  const index = Number(field(node, "subscript")?.text);
  const least = index < 0 ? -index : index + 1;
  const length = least === 1 ? sequence.text : `len(${sequence.text}) ${least === 2 ? "> 1" : `>= ${least}`}`;
  // Parts of a text that was split at white space are never empty.
  const text = isSplitAtSpace(sequence) ? length : `${length} and ${node.text}`;
  const isMixed = node.parent?.type === "not_operator" || node.parent?.type === "boolean_operator";
  return [
    runningIdea({
      cause,
      explanation: `Whether there is such an item is told by the length, and the other way that the code has is taken.`,
      edits: [replaceNode(fault.file, node, isMixed && /\s/.test(text) ? `(${text})` : text)],
      basis: "standard",
      name: "no_such_item",
      sentence: "Without such an item the other way is taken.",
    }),
  ];
}

/** Whether a node is itself the condition of a choice, alone or with others. */
function isCondition(node: Node): boolean {
  const parent = node.parent;
  if (!parent) return false;
  if (/^(?:not_operator|boolean_operator|parenthesized_expression)$/.test(parent.type))
    return isCondition(parent);
  if (parent.type === "conditional_expression") return parent.namedChild(1)?.id === node.id;
  return (
    /^(?:if_statement|elif_clause|while_statement)$/.test(parent.type) &&
    field(parent, "condition")?.id === node.id
  );
}

/** Whether the frame held a sequence that is too short; true where that is not known. */
function lacks({ frame }: PythonFault, node: Node): boolean {
  const held = frame.frame.locals?.[field(node, "value")?.text ?? ""];
  const index = Number(field(node, "subscript")?.text);
  return !Array.isArray(held) || (index < 0 ? held.length < -index : held.length <= index);
}

function isSplitAtSpace(sequence: Node): boolean {
  if (sequence.type !== "identifier") return false;
  const { bindings, isComplete } = reachingBindings(scopeOf(sequence), sequence.text, sequence);
  return (
    isComplete &&
    bindings.length > 0 &&
    bindings.every(
      ({ value, kind, index }) =>
        kind === "assignment" &&
        index === null &&
        value.type === "call" &&
        /\.r?split$/.test(field(value, "function")?.text ?? "") &&
        readCall(value).positional.length === 0,
    )
  );
}
