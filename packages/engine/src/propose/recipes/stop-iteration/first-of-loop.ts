import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { replaceNode } from "../edits/expressions.ts";
import { namesRead } from "../edits/names.ts";
import { statementOf } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";

/**
 * `previous = next(points)` in front of `for point in points:`: where there is no first item there is no further one, so the
 * loop does not run, and nothing else reads the first. It may be None then.
 */
export function firstOfLoopIdea({ file, line }: PythonFault, call: Node): Idea | null {
  const assignment = call.parent?.type === "assignment" ? call.parent : null;
  const target = assignment && field(assignment, "left");
  const statement = assignment && statementOf(assignment);
  const [iterator] = readCall(call).positional;
  if (target?.type !== "identifier" || !statement || iterator?.type !== "identifier") return null;
  let loop: Node | null = null;
  for (let next = statement.nextNamedSibling; next && !loop; next = next.nextNamedSibling) {
    if (next.type === "for_statement" && goesOver(field(next, "right"), iterator.text)) loop = next;
    else if (namesRead(next).some(({ text }) => text === target.text || text === iterator.text)) return null;
  }
  const body = loop && field(loop, "body");
  if (!body) return null;
  const outside = namesRead(scopeOf(call)).filter(
    (name) =>
      name.text === target.text &&
      name.id !== target.id &&
      !(body.startIndex <= name.startIndex && name.endIndex <= body.endIndex) &&
      name.startIndex > statement.startIndex,
  );
  if (outside.length > 0) return null;
  return {
    cause: `${file.path}:${line} takes for granted that there is a first item; the loop behind it does not.`,
    explanation: `Without a first item \`${target.text}\` is None, which nobody reads: the loop has nothing to go over either.`,
    edits: [{ ...replaceNode(file, call, `next(${iterator.text}, None)`), part: "fix" }],
    basis: "standard",
    expectation: FINE,
    name: "nothing_to_go_over",
    sentence: "Where there is nothing to go over, the result is that of nothing.",
  };
}

/** `points`, `enumerate(points)`, `csv.DictReader(points, …)` */
function goesOver(node: Node | null, iterator: string): boolean {
  if (node?.type === "identifier") return node.text === iterator;
  const isWrapped =
    node?.type === "call" && /^(?:enumerate|map|filter|zip)$/.test(field(node, "function")?.text ?? "");
  return isWrapped && readCall(node).positional.some(({ text }) => text === iterator);
}
