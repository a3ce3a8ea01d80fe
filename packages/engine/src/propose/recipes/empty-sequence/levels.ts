import { field, lastNameOf } from "../../../code/nodes.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";
import type { Taken } from "./taken.ts";
import { valueEdit } from "./value-edit.ts";

/**
 * `1 + max(child.depth() for child in self.children)`: a function that counts the levels below a thing by asking itself.
 * Under one that has nothing below it there are 0 levels, or none of the counts above it holds.
 */
export function levelIdeas(fault: PythonFault, taken: Taken, cause: string): Idea[] {
  const { node, sequence, use } = taken;
  const sum = node.parent;
  const name = fault.function?.name;
  const isSum = sum?.type === "binary_operator" && field(sum, "operator")?.text === "+";
  const others = sum?.namedChildren.filter((side) => side.id !== node.id) ?? [];
  const isCounted = isSum && others.length === 1 && others[0]?.text === "1";
  if (!name || !isCounted || use !== "extreme" || field(node, "function")?.text !== "max") return [];
  const asked = [sequence, ...sequence.descendantsOfType("call")].filter(
    (call) => call.type === "call" && lastNameOf(field(call, "function") ?? call) === name,
  );
  const isMapped = new RegExp(`^map\\(\\s*(?:\\w+\\.)?${name}\\s*,`).test(sequence.text);
  const edit = asked.length === 1 || isMapped ? valueEdit(fault, taken, "0") : null;
  if (!edit) return [];
  return [
    {
      cause,
      explanation: `\`${name}\` counts levels by asking itself: where nothing is below, there are 0 levels below.`,
      edits: [edit],
      basis: "standard",
      expectation: FINE,
      name: "nothing_below",
      sentence: "What has nothing below it is one level.",
    },
  ];
}
