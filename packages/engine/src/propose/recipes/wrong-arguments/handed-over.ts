import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { startLineOf } from "../../../code/nodes.ts";
import { handedCallsOf } from "../../../code/python/handed-calls.ts";
import { nodesOnLine } from "../../../diagnose/origin/failing-node.ts";
import { statementOf } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { type FailingCall, functionNamed, handedFailing, namesGiven } from "./failing-call.ts";
import type { ForwardedCall } from "./forwarded-call.ts";

/**
 * The call that handed a function over with what does not fit it, where a queue, a pool or a thread called it:
 * `send.delay(7)` on the line, or the only place that hands it over so, where no line of the trace tells.
 * @param isWrong whether what such a call gives is what the message complains of
 */
export function handedOver(
  code: CodeIndex,
  fault: PythonFault,
  qualified: string,
  isWrong: (failing: FailingCall) => boolean,
): ForwardedCall | null {
  const called = functionNamed(code, qualified);
  const name = called?.name ?? qualified.split(".").at(-1) ?? "";
  const { file, line, frame, exception } = fault;
  const onLine = nodesOnLine(
    { file, line, frame: frame.frame, type: exception.type, message: exception.value },
    ["call"],
  ).flatMap((node) => handedFailing(code, fault, node, name) ?? []);
  const [own] = onLine.filter(isWrong);
  if (own) return { fault, failing: own };
  if (!called) return null;
  const elsewhere = handedCallsOf(code, name)
    .filter(({ path }) => code.file(path)?.isTest === false)
    .flatMap(({ path, node }) => {
      const there = faultAt(code, fault, path, node);
      const failing = there && handedFailing(code, there, node, name);
      const isIt = failing?.called.symbol?.node.id === called.symbol?.node.id;
      return there && failing && isIt && isWrong(failing) ? [{ fault: there, failing }] : [];
    });
  const [only, ...others] = elsewhere;
  return only && others.length === 0 ? only : null;
}

/** The fault as if it had been seen where the function was handed over. */
function faultAt(code: CodeIndex, fault: PythonFault, path: string, node: Node): PythonFault | null {
  const file = code.file(path);
  const statement = statementOf(node);
  const line = startLineOf(node);
  return file && statement
    ? { ...fault, file, line, statement, function: code.functionAt(path, line) }
    : null;
}

/** Whether a call leaves out one of these parameters. */
export function leavesOut(names: readonly string[]): (failing: FailingCall) => boolean {
  return (failing) => {
    const given = namesGiven(failing);
    return !failing.call.hasSplat && names.every((name) => !given.has(name));
  };
}
