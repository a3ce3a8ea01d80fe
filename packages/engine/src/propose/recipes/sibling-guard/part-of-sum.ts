import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field } from "../../../code/nodes.ts";
import { replaceNode } from "../edits/expressions.ts";

/**
 * The part of what a statement adds up or takes off that hangs on a value, `amount * cart.discount.percent / 100` of
 * `amount - amount * cart.discount.percent / 100`: without the value the rest is still there. Null where it is all of it.
 */
export function termOfSum(statement: Node, subject: string): Node | null {
  const [mention] = [
    statement,
    ...statement.descendantsOfType(["identifier", "attribute", "subscript"]),
  ].filter(({ text }) => text === subject);
  for (let node = mention ?? null; node?.parent && node.id !== statement.id; node = node.parent) {
    const operator = field(node.parent, "operator")?.text ?? "";
    const isSum =
      (node.parent.type === "binary_operator" && /^[-+]$/.test(operator)) ||
      (node.parent.type === "augmented_assignment" && /^[-+]=$/.test(operator));
    const others = node.parent.namedChildren.filter(({ id }) => id !== node?.id);
    if (isSum && others.some((other) => isWorkedOut(other, subject))) return node;
  }
  return null;
}

/** Whether an operand is there without the value. */
function isWorkedOut(operand: Node, subject: string): boolean {
  return !operand.text.includes(subject) && !/^(?:integer|float|string)$/.test(operand.type);
}

/**
 * The term as nothing where its value is not there, as a function beside gives `nothing` for it, which reads the same of
 * the value. Null where that one reads something else.
 */
export function termOfNothing(
  file: SourceFile,
  term: Node,
  guard: { readonly condition: Node; readonly scope: Node },
  subject: string,
  nothing: string,
): Edit | null {
  const start = term.text.indexOf(subject);
  const read = /^[\w.[\]"']+/.exec(term.text.slice(start))?.[0] ?? "";
  const condition = guard.condition.text.trim();
  const present =
    condition === `${subject} is None`
      ? `${subject} is not None`
      : condition === `not ${subject}`
        ? subject
        : null;
  if (read === subject || !guard.scope.text.includes(read) || present === null || term.text.includes("\n"))
    return null;
  return replaceNode(file, term, `(${term.text} if ${present} else ${nothing})`);
}
