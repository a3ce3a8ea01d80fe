import type { Node } from "web-tree-sitter";
import { argumentsOf, endLineOf, field, startLineOf } from "../../../../code/nodes.ts";
import { operationOf } from "../../../house/javascript/leavings.ts";
import type { JavascriptFault } from "../fault.ts";

export { argumentsOf };

/** A call that throws when it is given a bad value. */
export interface Reading {
  /** The call as a whole. */
  readonly call: Node;
  /** What it was given and could not use. */
  readonly value: Node;
  /** See `operationOf`. */
  readonly operation: string;
  /** `JSON`, `a URL`: what the value should have been. */
  readonly what: string;
  /** A condition that holds for bad values, where one can be asked without trying; null where only trying tells. */
  readonly check: Check | null;
}

export interface Check {
  /** What is asked about: the date, the number. */
  readonly subject: Node;
  readonly condition: (subject: string) => string;
}

/** Calls on the line that failed, the one that V8 points at first. */
export function callsAtFault({ file, line, frame }: JavascriptFault): Node[] {
  const column = frame.frame.column;
  const found = file.tree.rootNode
    .descendantsOfType(["call_expression", "new_expression"])
    .filter((node) => startLineOf(node) <= line && line <= endLineOf(node));
  const isPointedAt = (node: Node) => {
    const callee = field(node, "function");
    const at = (callee && field(callee, "property")) ?? node;
    return startLineOf(at) === line && at.startPosition.column + 1 === column;
  };
  // The one that V8 points at, else inner ones before those that they stand in.
  return found.toSorted(
    (left, right) =>
      Number(isPointedAt(right)) - Number(isPointedAt(left)) ||
      left.endIndex - left.startIndex - (right.endIndex - right.startIndex),
  );
}

/** The first call on the failing line with one of these names, and its argument at `index`. */
export function readingNamed(
  fault: JavascriptFault,
  operations: RegExp,
  what: string,
  index = 0,
): Reading | null {
  for (const call of callsAtFault(fault)) {
    const operation = operationOf(call);
    if (operation === null || !operations.test(operation)) continue;
    const value = argumentsOf(call)[index];
    if (value) return { call, value, operation, what, check: null };
  }
  return null;
}
