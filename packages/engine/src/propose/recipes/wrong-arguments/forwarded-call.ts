import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { nodesOnLine } from "../../../diagnose/origin/failing-node.ts";
import { statementOnLine } from "../edits/statements.ts";
import type { OwnFrame } from "../fault/own-fault.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { type FailingCall, functionNamed } from "./failing-call.ts";

/** A call whose arguments somebody else hands on as they are, and the fault as if it had failed there. */
export interface ForwardedCall {
  readonly fault: PythonFault;
  readonly failing: FailingCall;
}

/**
 * The call that gave a function its arguments where the line that failed only hands them on, `run(*args, **kwargs)`: a task
 * that is queued, a decorator, a method that tries again. Null where the handing on changes them, or nobody wrote such a call.
 */
export function forwardedCall(code: CodeIndex, fault: PythonFault, qualified: string): ForwardedCall | null {
  const called = functionNamed(code, qualified);
  if (!called) return null;
  const callers = [...fault.frames];
  for (let inner = callers.pop(); inner && handsOn(code, inner, fault); inner = callers.pop()) {
    const outer = callers.at(-1);
    const file = outer && code.file(outer.path);
    const statement = outer && file?.language === "python" ? statementOnLine(file, outer.line) : null;
    if (!outer || !file || !statement) return null;
    if (handsOn(code, outer, fault)) continue;
    const written = callsOn(code, outer, fault).filter((node) => {
      const { positional } = readCall(node);
      const names = [field(node, "function"), ...positional.slice(0, 1)].map((one) => one?.text ?? "");
      return names.some((text) => text.split(".").includes(called.name));
    });
    const [node, ...others] = written;
    if (!node || others.length > 0) return null;
    const call = readCall(node);
    // `submit(send, 7)`: what is called is an argument itself.
    const isArgument = lastNameOf(call.positional[0] ?? node) === called.name;
    const positional = isArgument ? call.positional.slice(1) : call.positional;
    return {
      fault: {
        ...fault,
        frame: outer,
        frames: fault.frames.slice(0, fault.frames.indexOf(outer) + 1),
        file,
        line: outer.line,
        function: code.functionAt(outer.path, outer.line),
        statement,
        isInnermost: false,
      },
      failing: { code, path: outer.path, call: { ...call, positional }, called, others: [] },
    };
  }
  return null;
}

function callsOn(code: CodeIndex, { path, line, frame }: OwnFrame, { exception }: PythonFault): Node[] {
  const file = code.file(path);
  return file
    ? nodesOnLine({ file, line, frame, type: exception.type, message: exception.value }, ["call"])
    : [];
}

/** Whether a line calls something with the `*args` and `**kwargs` of its own function and nothing else. */
function handsOn(code: CodeIndex, frame: OwnFrame, fault: PythonFault): boolean {
  const own = code.functionAt(frame.path, frame.line)?.node;
  if (!own) return false;
  const rest = parametersOf(own)
    .filter(({ kind }) => kind === "args" || kind === "kwargs")
    .map(({ name, kind }) => (kind === "args" ? `*${name}` : `**${name}`));
  return callsOn(code, frame, fault).some((node) => {
    const given = (field(node, "arguments")?.namedChildren ?? []).map(({ text }) => text);
    return given.some((text) => text.startsWith("*")) && given.every((text) => rest.includes(text));
  });
}
