import type { Node } from "web-tree-sitter";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { isMarked } from "../bad-text/ideas.ts";
import type { PythonFault } from "../fault/python-fault.ts";

/** An expression that takes something out of a sequence that does not have it. */
export interface Taken {
  readonly node: Node;
  readonly sequence: Node;
  /** How many items it needs. */
  readonly least: number;
  /** `[]`, or the name of the function. */
  readonly name: string;
}

const EMPTY =
  /arg is an empty sequence|iterable argument is empty|requires at least|empty iterable|choose from an empty|pop from|no median|no mode|out of range|must contain|Sample larger/i;
const TAKING =
  /^(?:max|min|mean|median|mode|fmean|stdev|variance|pstdev|pvariance|median_low|median_high|harmonic_mean|geometric_mean|choice|reduce|pop|popleft|popitem|next)$/;

/** What the failing line takes, where exactly one thing can be meant. */
export function takenOn(fault: PythonFault): Taken | null {
  const { type, value } = fault.exception;
  const plain = type.split(".").at(-1) ?? type;
  const isStop = plain === "StopIteration";
  if (
    !isStop &&
    !(/^(?:IndexError|ValueError|StatisticsError|TypeError|KeyError)$/.test(plain) && EMPTY.test(value))
  )
    return null;
  const onLine = (node: Node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1;
  if (plain === "IndexError" && /out of range/.test(value) && !/pop/.test(value)) {
    const found = fault.statement.descendantsOfType("subscript").filter((node) => {
      const index = field(node, "subscript");
      const isArgument = /\bargv$/.test(field(node, "value")?.text ?? "");
      return onLine(node) && index !== null && /^-?\d+$/.test(index.text) && !isArgument && !isWritten(node);
    });
    return chosen(fault, found, (node) => {
      const index = Number(field(node, "subscript")?.text);
      const sequence = field(node, "value");
      return sequence && { node, sequence, least: index < 0 ? -index : index + 1, name: "[]" };
    });
  }
  const calls = fault.statement.descendantsOfType("call").filter((node) => {
    const name = lastNameOf(field(node, "function") ?? node) ?? "";
    return onLine(node) && TAKING.test(name) && (name === "next") === isStop;
  });
  return chosen(fault, calls, (node) => {
    const callee = field(node, "function");
    const name = (callee && lastNameOf(callee)) ?? "";
    const { positional } = readCall(node);
    const list = field(node, "arguments");
    const isPop = /^pop/.test(name);
    const sequence = isPop
      ? callee?.type === "attribute"
        ? field(callee, "object")
        : null
      : list?.type === "generator_expression"
        ? list
        : positional[name === "reduce" ? 1 : 0];
    if (!sequence || (name === "reduce" && positional.length > 2)) return null;
    const least = /at least two/.test(fault.exception.value) ? 2 : 1;
    return { node, sequence, least, name };
  });
}

function chosen(
  fault: PythonFault,
  found: readonly Node[],
  make: (node: Node) => Taken | null,
): Taken | null {
  const marked = found.filter((node) => isMarked(fault, node));
  const [node, ...others] = marked.length > 0 ? marked : found;
  return node && others.length === 0 ? make(node) : null;
}

function isWritten(node: Node): boolean {
  const parent = node.parent;
  return parent !== null && /assignment$|^delete/.test(parent.type) && field(parent, "left")?.id === node.id;
}

/** The division on the failing line; null where several stand there and the columns do not tell. */
export function divisionOn(fault: PythonFault): Node | null {
  const plain = fault.exception.type.split(".").at(-1) ?? "";
  if (!/^(?:ZeroDivisionError|DivisionByZero|InvalidOperation)$/.test(plain)) return null;
  if (plain === "InvalidOperation" && !/Division/.test(fault.exception.value)) return null;
  const found = [fault.statement, ...fault.statement.descendantsOfType("binary_operator")]
    .filter((node) => node.type === "binary_operator")
    .filter((node) => /^(?:\/|\/\/|%)$/.test(field(node, "operator")?.text ?? ""))
    .filter((node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1)
    .filter((node) => !/^(?:integer|float|string)$/.test(field(node, "right")?.type ?? ""))
    .filter((node) => !/^(?:string)$/.test(field(node, "left")?.type ?? ""));
  const marked = found.filter((node) => isMarked(fault, node));
  const [only, ...others] = marked.length > 0 ? marked : found;
  return only && others.length === 0 ? only : null;
}
