import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import type { PythonFault } from "../fault/python-fault.ts";

/** What a library says of how it was used, and the one change that its message asks for. */
export interface Slip {
  readonly message: RegExp;
  /** One sentence, after the place. */
  readonly cause: string;
  readonly how: string;
  edits(investigation: Investigation, fault: PythonFault, match: RegExpExecArray): readonly Edit[];
  /** Whether what was given may be refused once it is compared: then any answer but a fault is right. */
  readonly mayBeRefused?: boolean;
}

/** The calls on the failing line whose last name is one of these, the outer ones first. */
export function callsOn(fault: PythonFault, name: RegExp): Node[] {
  return callsOnLine(fault).filter((node) => name.test(lastNameOf(field(node, "function") ?? node) ?? ""));
}

/** All calls on the failing line, the outer ones first. */
export function callsOnLine(fault: PythonFault): Node[] {
  return onLine(fault, ["call"]);
}

/** The nodes of these types on the failing line, the outer ones first. */
export function onLine(fault: PythonFault, types: readonly string[]): Node[] {
  return fault.statement
    .descendantsOfType([...types])
    .filter((node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1);
}

/** Those of them that the interpreter marked as what failed; all of them where it marked none. */
export function marked(fault: PythonFault, nodes: readonly Node[]): readonly Node[] {
  const { column, endColumn } = fault.frame.frame;
  const found = nodes.filter(
    ({ startPosition, endPosition }) =>
      column !== null &&
      endColumn !== null &&
      startPosition.column === column - 1 &&
      endPosition.column === endColumn - 1,
  );
  return found.length > 0 ? found : nodes;
}

/** The only one of them; null where there are several or none. */
export function only<Value>(values: readonly Value[]): Value | null {
  const [first] = values;
  return first !== undefined && values.length === 1 ? first : null;
}
