import { docstringOf } from "../../house/said-failure.ts";
import type { Subject } from "./subject.ts";

/** A constant that the words in front of a function name, and that the function never reads: what it gives in the end. */
export function toldConstant({ code, file, definition, isPython, given }: Subject): string | null {
  if (given.length === 0) return null;
  const text = isPython
    ? docstringOf(definition)
    : commentBefore(definition.parent ?? definition, definition.startPosition.row);
  const own = new Set(definition.descendantsOfType("identifier").map(({ text: name }) => name));
  const names = [...text.matchAll(/(?<![\w"'])[A-Z][A-Z0-9_]{2,}\b/g)].map(([name]) => name);
  const known = [...new Set(names)].filter((name) => !own.has(name) && isOfModule({ code, file }, name));
  const [only, ...more] = known;
  return only !== undefined && more.length === 0 ? only : null;
}

function isOfModule({ code, file }: Pick<Subject, "code" | "file">, name: string): boolean {
  return (
    code.symbolsOf(file.path)?.assignments.some((one) => one.name === name) === true ||
    code.resolve(file.path, name) !== null
  );
}

/** The comment right above a line. */
function commentBefore(node: Subject["definition"], row: number): string {
  const comments = node.tree.rootNode.descendantsOfType("comment");
  return comments.find((one) => one.endPosition.row === row - 1)?.text ?? "";
}
