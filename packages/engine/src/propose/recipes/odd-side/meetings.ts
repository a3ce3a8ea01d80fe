import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { endLineOf, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import type { MappedFrame } from "../../../diagnose/diagnosis.ts";
import {
  calleesOf as nodeCallees,
  classNamed as nodeClass,
  methodOf as nodeMethod,
  enclosingClass as nodeOwner,
} from "../../../diagnose/origin/javascript/functions.ts";
import {
  calleesOf as pythonCallees,
  classNamed as pythonClass,
  methodOf as pythonMethod,
  enclosingClass as pythonOwner,
} from "../../../diagnose/origin/python/callees.ts";
import { traceWays } from "../../../diagnose/origin/trace-origin.ts";
import { functionAround, type Sight } from "./sight.ts";

/** A call and the function that it runs. */
export interface Meeting {
  readonly file: SourceFile;
  readonly call: Node;
  readonly called: FunctionSymbol;
  /** Whether the code alone tells that it is this function; else the trace does. */
  readonly isNamed: boolean;
}

const CALLS = ["call", "call_expression", "new_expression"];
const MOST_MAKINGS = 12;
const MOST_WAYS = 8;

/** The one function of the project that a call runs, or the constructor of the class that it makes an object of. */
export function calledFunction(code: CodeIndex, file: SourceFile, call: Node): FunctionSymbol | null {
  const callee = field(call, "function") ?? field(call, "constructor");
  if (!callee) return null;
  const isPython = file.language === "python";
  if (isPython || call.type === "new_expression") {
    const owner = (isPython ? pythonClass : nodeClass)(code, file.path, callee.text);
    const maker =
      owner && (isPython ? pythonMethod : nodeMethod)(code, owner, isPython ? "__init__" : "constructor");
    // A class without a constructor of its own takes its fields.
    if (owner) return maker ?? (isPython ? owner : null);
    if (!isPython) return null;
  }
  if (/^super(?:\(\)\.__init__)?$/.test(callee.text)) return baseMaker(code, file, call);
  const found = isPython ? pythonCallees(code, file.path, call) : nodeCallees(code, file.path, call);
  const [only, ...others] = found.filter(({ certainty }) => certainty >= 0.5);
  return only && others.length === 0 ? only.symbol : null;
}

/** `super(born, name)`: the constructor of the base class. */
function baseMaker(code: CodeIndex, file: SourceFile, call: Node): FunctionSymbol | null {
  const isPython = file.language === "python";
  const scope = isPython ? functionAround(call) : call;
  const own = scope && (isPython ? pythonOwner : nodeOwner)(code, file.path, scope);
  const base = own?.bases[0] ? (isPython ? pythonClass : nodeClass)(code, file.path, own.bases[0]) : null;
  return base && (isPython ? pythonMethod : nodeMethod)(code, base, isPython ? "__init__" : "constructor");
}

/** The innermost function around the place of a frame; on a line of several the column tells. */
export function functionOf(code: CodeIndex, { path, line, frame }: MappedFrame): FunctionSymbol | null {
  if (path === null || line === null) return null;
  const column = frame.column;
  if (column === null || path.endsWith(".py")) return code.functionAt(path, line);
  const at = { row: line - 1, column: column - 1 };
  const isIn = ({ node: { startPosition: from, endPosition: to } }: FunctionSymbol) =>
    (from.row < at.row || (from.row === at.row && from.column <= at.column)) &&
    (at.row < to.row || (at.row === to.row && at.column < to.column));
  return code.symbolsOf(path)?.functions.findLast(isIn) ?? code.functionAt(path, line);
}

/** The calls that led to the error, the nearest first, and those that made the objects whose methods stand on the trace. */
export function meetingsOf({ code, investigation, fault }: Sight): Meeting[] {
  const found: Meeting[] = [];
  const add = (file: SourceFile, call: Node, called: FunctionSymbol | null, isNamed: boolean) => {
    if (called && !found.some((one) => one.call.id === call.id && one.file === file))
      found.push({ file, call, called, isNamed });
  };
  for (const frame of fault.frames.toReversed()) {
    const file = code.file(frame.path);
    if (!file) continue;
    const calls = callsOnLine(file, frame.line);
    for (const call of calls) add(file, call, calledFunction(code, file, call), true);
    const next = investigation.frames[investigation.frames.indexOf(frame) + 1];
    const inner = next ? functionOf(code, next) : null;
    if (!inner || next?.exception !== frame.exception) continue;
    if (found.some((one) => one.called.node.id === inner.node.id && one.called.path === inner.path)) continue;
    const unknown = calls.filter((call) => !found.some((one) => one.call.id === call.id));
    const pointed = unknown.filter((call) => isCalledAt(call, frame.frame.column));
    const [call, ...others] = pointed.length > 0 ? pointed : unknown;
    if (call && (others.length === 0 || pointed.length > 0)) add(file, call, inner, false);
  }
  for (const frame of fault.frames.toReversed()) {
    const file = code.file(frame.path);
    const around = code.functionAt(frame.path, frame.line);
    if (!file || !around) continue;
    const owner = (file.language === "python" ? pythonOwner : nodeOwner)(code, frame.path, around.node);
    if (!owner) continue;
    for (const { path, node } of code.callsOf(owner.name).slice(0, MOST_MAKINGS)) {
      const maker = code.file(path);
      if (maker && !maker.isTest) add(maker, node, calledFunction(code, maker, node), true);
    }
    for (const { path, node } of code.subclassesOf(owner.name).slice(0, MOST_MAKINGS)) {
      const maker = code.file(path);
      for (const call of node.descendantsOfType(CALLS))
        if (maker && /^super\b/.test(call.text)) add(maker, call, calledFunction(code, maker, call), true);
    }
  }
  for (const { places } of (traceWays(investigation)?.ways ?? []).slice(0, MOST_WAYS))
    for (const { path, node } of places) {
      const file = code.file(path);
      if (file && CALLS.includes(node.type)) add(file, node, calledFunction(code, file, node), true);
    }
  return found.filter(({ file }) => !file.isTest);
}

/** Other calls of the same function, the tests among them. */
export function otherCalls(
  code: CodeIndex,
  { call, called, file }: Meeting,
): { file: SourceFile; call: Node }[] {
  const isMaker = /^(?:__init__|constructor)$/.test(called.name);
  const name = isMaker
    ? lastNameOf(field(call, "function") ?? field(call, "constructor") ?? call)
    : called.name;
  if (!name || name.startsWith("<")) return [];
  return code.callsOf(name).flatMap(({ path, node }) => {
    const other = code.file(path);
    if (!other || (other === file && node.id === call.id)) return [];
    const own = calledFunction(code, other, node);
    // In tests the receiver often has no known class; the name must do there.
    const isSame = own ? own.node.id === called.node.id && own.path === called.path : other.isTest;
    return isSame ? [{ file: other, call: node }] : [];
  });
}

export function callsOnLine(file: SourceFile, line: number): Node[] {
  return file.tree.rootNode
    .descendantsOfType(CALLS, { row: line - 1, column: 0 }, { row: line, column: 0 })
    .filter((call) => startLineOf(call) <= line && line <= endLineOf(call))
    .filter((call) => endLineOf(call) - startLineOf(call) < 12);
}

function isCalledAt(call: Node, column: number | null): boolean {
  const callee = field(call, "function");
  const at = callee?.type === "member_expression" ? (field(callee, "property") ?? callee) : call;
  return column !== null && at.startPosition.column + 1 === column;
}
