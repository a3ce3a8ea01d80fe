import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { PythonFault } from "./python-fault.ts";

/** An operation of two values on the failing line. */
export interface Operation {
  readonly node: Node;
  readonly left: Node;
  readonly right: Node;
  readonly operator: string;
}

/** The operations on the failing line, the one that the interpreter marked first, else from the inside out. */
export function operationsOn(fault: PythonFault): Operation[] {
  const found = [
    fault.statement,
    ...fault.statement.descendantsOfType(["binary_operator", "comparison_operator", "augmented_assignment"]),
  ]
    .filter(({ type }) => /^(?:binary_operator|comparison_operator|augmented_assignment)$/.test(type))
    .filter((node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1)
    .flatMap((node) => operationOf(node) ?? []);
  const { column, endColumn } = fault.frame.frame;
  const marked = found.filter(
    ({ node }) =>
      column !== null &&
      endColumn !== null &&
      node.startPosition.column === column - 1 &&
      node.endPosition.column === endColumn - 1,
  );
  if (marked.length > 0) return marked;
  const named = namedOperator(fault.exception.value);
  const told = found.filter(({ operator }) => operator === named);
  return (told.length > 0 ? told : found).toSorted((a, b) => a.node.text.length - b.node.text.length);
}

/** `*` of "unsupported operand type(s) for *: …", `<` of "'<' not supported between instances of …". */
function namedOperator(message: string): string | null {
  const found = /operand type\(s\) for (\S+?)(?: or pow\(\))?:|^'(\S+)' not supported between/.exec(message);
  return found?.[1] ?? found?.[2] ?? null;
}

function operationOf(node: Node): Operation | null {
  const isComparison = node.type === "comparison_operator";
  if (isComparison && node.namedChildCount !== 2) return null;
  const left = isComparison ? node.namedChild(0) : field(node, "left");
  const right = isComparison ? node.namedChild(1) : field(node, "right");
  if (!left || !right) return null;
  const operator = node.text.slice(left.text.length, node.text.length - right.text.length).trim();
  return { node, left, right, operator };
}
