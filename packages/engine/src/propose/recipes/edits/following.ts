import type { Node } from "web-tree-sitter";

/** The statements behind one in the same block. */
export function nextStatements(statement: Node): readonly Node[] {
  const found: Node[] = [];
  for (let next = statement.nextNamedSibling; next; next = next.nextNamedSibling) found.push(next);
  return found;
}
