import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { type Finding, placeOf } from "../stimuli/findings-recipe.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

/**
 * A loop that looks at an item and the next one, and goes on to the last, which has none: it ends one earlier. Only where
 * each round does nothing but that, so that the last round had nothing to do.
 */
export function neighbourFindings(_investigation: Investigation, fault: PythonFault): Finding[] {
  if (fault.exception.type !== "IndexError") return [];
  const reads = fault.statement
    .descendantsOfType("subscript")
    .filter((node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1);
  for (const read of reads) {
    const edit = shortened(fault, read);
    if (!edit) continue;
    const sentence = `${fault.file.path}:${fault.line} reads \`${read.text}\` in the last round as well, where there is no such item.`;
    const idea = runningIdea({
      cause: sentence,
      explanation: "The loop ends where there is an item for each place that it reads.",
      edits: [edit],
      basis: "standard",
      name: "last_item",
      sentence: "The last item has none behind it.",
    });
    return [
      {
        id: "absent",
        sentence,
        ...placeOf(fault),
        ideas: [idea],
        advice: "Go through pairs: `zip(rows, rows[1:])`.",
      },
    ];
  }
  return [];
}

function shortened({ file, statement }: PythonFault, read: Node): Edit | null {
  const sequence = field(read, "value");
  const index = field(read, "subscript");
  if (!sequence || !index) return null;
  const [name, steps] = stepsFrom(index);
  if (name === null) return null;
  const loop = loopOf(read, name, statement);
  const over = loop && field(loop, "right");
  if (!loop || !over || over.type !== "call" || field(over, "function")?.text !== "range") return null;
  const { positional } = readCall(over);
  const end = positional.length === 1 ? positional[0] : positional.length === 2 ? positional[1] : undefined;
  if (!end) return null;
  const length = `len(${sequence.text})`;
  if (steps > 0 && end.text === length) return replaceNode(file, end, `${length} - ${steps}`);
  if (steps === 0 && positional.length === 1 && end.text === `${length} + 1`)
    return replaceNode(file, end, length);
  return null;
}

/** `index + 1`: the name and the number; the name alone: 0. */
function stepsFrom(index: Node): readonly [string | null, number] {
  if (index.type === "identifier") return [index.text, 0];
  const match = /^(\w+) ?\+ ?(\d+)$/.exec(index.text);
  return match ? [match[1] ?? null, Number(match[2])] : [null, 0];
}

/** The loop or comprehension of the name around a read, where each round is this one statement or expression. */
function loopOf(read: Node, name: string, statement: Node): Node | null {
  const whole = ancestorOfType(read, [
    "list_comprehension",
    "generator_expression",
    "set_comprehension",
    "dictionary_comprehension",
    "for_statement",
  ]);
  if (whole?.type === "for_statement") {
    const body = field(whole, "body")?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
    const isAll = body.length === 1 && body[0]?.id === statement.id;
    return field(whole, "left")?.text === name && isAll ? whole : null;
  }
  const clauses = whole?.namedChildren.filter(({ type }) => type === "for_in_clause") ?? [];
  const [clause, ...others] = clauses;
  return clause && others.length === 0 && field(clause, "left")?.text === name ? clause : null;
}
