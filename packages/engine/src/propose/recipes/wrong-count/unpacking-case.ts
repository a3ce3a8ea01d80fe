import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { nodesOnLine } from "../../../diagnose/origin/failing-node.ts";
import type { Investigation } from "../../../investigation.ts";
import type { PythonFault } from "../fault/python-fault.ts";

/** Values that were to be taken apart, and the names that they were to get. */
export interface UnpackingCase {
  readonly investigation: Investigation;
  readonly fault: PythonFault;
  readonly kind: "few" | "many" | "single";
  /** How many were wanted, and how many there were; null where the message does not tell. */
  readonly wanted: number;
  readonly got: number | null;
  readonly targets: readonly Node[];
  readonly pattern: Node;
  /** What is taken apart: the right side, or what is looped over. */
  readonly value: Node;
  readonly isLoop: boolean;
}

/** What a message of CPython says about values that were to be taken apart; null for other messages. */
export function unpackingFault(
  type: string,
  message: string,
): { kind: UnpackingCase["kind"]; wanted: number; got: number | null } | null {
  const few = /^not enough values to unpack \(expected (?:at least )?(\d+), got (\d+)\)/.exec(message);
  if (type === "ValueError" && few) return { kind: "few", wanted: Number(few[1]), got: Number(few[2]) };
  const many = /^too many values to unpack \(expected (\d+)(?:, got (\d+))?\)/.exec(message);
  if (type === "ValueError" && many)
    return { kind: "many", wanted: Number(many[1]), got: many[2] === undefined ? null : Number(many[2]) };
  const single = /^cannot unpack non-iterable (?!NoneType)\w+ object/.test(message);
  return type === "TypeError" && single ? { kind: "single", wanted: 0, got: 1 } : null;
}

export function unpackingCase(investigation: Investigation, fault: PythonFault): UnpackingCase | null {
  const { type, value: message } = fault.exception;
  const said = unpackingFault(type, message);
  if (!said) return null;
  const statement = { file: fault.file, line: fault.line, frame: fault.frame.frame, type, message };
  for (const node of nodesOnLine(statement, ["assignment", "for_statement", "for_in_clause"])) {
    const pattern = field(node, "left");
    const value = field(node, "right");
    if (!pattern || !value || !/pattern|list|tuple/.test(pattern.type)) continue;
    // In the body of a loop its head has done its work.
    if (node.type === "for_statement" && value.endPosition.row + 1 < fault.line) continue;
    const targets = pattern.namedChildren.filter((child) => child.type !== "comment");
    if (
      said.kind !== "single" &&
      targets.length !== said.wanted &&
      !targets.some((one) => /splat/.test(one.type))
    )
      continue;
    const wanted = said.kind === "single" ? targets.length : said.wanted;
    return {
      investigation,
      fault,
      ...said,
      wanted,
      targets,
      pattern,
      value,
      isLoop: node.type !== "assignment",
    };
  }
  return null;
}
