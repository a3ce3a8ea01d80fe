import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import { nullableField } from "../../house/nullable-field.ts";
import { isAlwaysEvaluated } from "../bad-value/react.ts";
import { isPlain, replaceNode } from "../edits/expressions.ts";
import { freeName } from "../edits/names.ts";
import { insertBefore } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

/** What is taken from an empty sequence is the result of the function: None, where the field that keeps it may be None. */
export function nullableIdeas(
  code: CodeIndex,
  fault: PythonFault,
  taken: { readonly node: Node; readonly sequence: Node },
  cause: string,
): Idea[] {
  const { file, statement } = fault;
  const place = fault.function && nullableField(code, fault.function);
  const isFirst = taken.node.type !== "subscript" || /\[(?:0|-1)\]$/.test(taken.node.text);
  if (!place || !isFirst || statement.type !== "return_statement") return [];
  if (!isAlwaysEvaluated(taken.node, statement)) return [];
  const whole = keptWhole(taken.sequence);
  const name = isPlain(whole) ? whole.text : freeName(code, file, statement, "found");
  const isNamed = isPlain(whole);
  if (!isNamed && (whole.type !== "call" || whole.text.includes("\n"))) return [];
  const guard = insertBefore(file, statement, [
    ...(isNamed ? [] : [`${name} = ${whole.text}`]),
    `if not ${name}:`,
    "\treturn None",
  ]);
  if (!guard) return [];
  return [
    runningIdea({
      cause,
      explanation: `Without items the function gives None, which ${place} says of the result.`,
      edits: isNamed ? [guard] : [guard, replaceNode(file, whole, name)],
      basis: "house",
      name: "no_items",
      sentence: "Without items the result is defined.",
    }),
  ];
}

/** `counts` of `counts.items()`: what is empty exactly where its entries are none. */
function keptWhole(sequence: Node): Node {
  const callee = sequence.type === "call" ? field(sequence, "function") : null;
  const object = callee?.type === "attribute" ? field(callee, "object") : null;
  const given = field(sequence, "arguments")?.namedChildren ?? [];
  const isView = /^(?:items|values|keys)$/.test((callee && field(callee, "attribute")?.text) ?? "");
  return object && isView && given.length === 0 ? object : sequence;
}
