import type { Frame } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { isTestPath } from "../../../code/list-sources.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { isBuiltin } from "../../../code/python/builtin-names.ts";
import { argument, callsIn, type PythonCall, readCall } from "../../../code/python/calls.ts";
import { handedCall, handedCallsOf } from "../../../code/python/handed-calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { callsWithin, mentionsWithin } from "../bounded-search.ts";
import type { FlowContext } from "../flow.ts";
import { calleesOf, constructedClass, enclosingClass, functionsBehind } from "./callees.ts";

const MOST_CALLERS = 6;

/** A call of a function, with how surely it is the one that ran. */
export interface Caller {
  readonly path: string;
  readonly call: Node;
  readonly weight: number;
}

/** Calls of a function: the one on the trace, when the function is on it, else those found in the tree. */
export function callersOf(context: FlowContext, symbol: FunctionSymbol): Caller[] {
  const onTrace = callerOnTrace(context, symbol);
  if (onTrace) return [onTrace];
  const { code } = context;
  const owner = enclosingClass(code, symbol.path, symbol.node);
  const isConstructor = owner !== null && symbol.name === "__init__";
  // `cls(…)` in a class method makes one as well.
  const ofClass = isConstructor
    ? callsWithin(code, "cls").filter(
        ({ path, node }) => constructedClass(code, path, node)?.node.id === owner.node.id,
      )
    : [];
  const handed =
    isConstructor || mentionsWithin(code, symbol.name).length === 0 ? [] : handedCallsOf(code, symbol.name);
  const calls = [
    ...[...callsWithin(code, isConstructor ? owner.name : symbol.name), ...ofClass].filter(
      ({ path, node }) => isConstructor || mayCall(code, path, node, symbol),
    ),
    ...handed.filter(({ path, node }) => handsOver(code, path, node, symbol)),
  ].filter(({ path }) => !isTestPath(path));
  return calls.slice(0, MOST_CALLERS).map(({ path, node }) => ({
    path,
    call: node,
    weight: 0.8 / Math.max(1, Math.min(calls.length, MOST_CALLERS)) + 0.1,
  }));
}

/** The frame outside the one that runs this function tells which line called it. */
function callerOnTrace(context: FlowContext, symbol: FunctionSymbol): Caller | null {
  const index = context.frames.findLastIndex(
    (frame) =>
      frame.path === symbol.path &&
      frame.line !== null &&
      symbol.startLine <= frame.line &&
      frame.line <= symbol.endLine &&
      context.code.functionAt(symbol.path, frame.line)?.node.id === symbol.node.id,
  );
  const inner = context.frames[index];
  const outer = context.frames
    .slice(0, Math.max(0, index))
    .findLast((frame) => frame.exception === inner?.exception);
  if (!outer?.path || outer.line === null) return null;
  const line = outer.line;
  const root = context.code.file(outer.path)?.tree.rootNode;
  const calls = (root ? callsIn(root) : []).filter(
    ({ node }) => startLineOf(node) <= line && line <= node.endPosition.row + 1,
  );
  const { path } = outer;
  const fitting = calls.filter(
    ({ node }) => mayCall(context.code, path, node, symbol) || handsOver(context.code, path, node, symbol),
  );
  const ran = fitting.find(({ node }) => fitsLocals(context.code, node, symbol, outer.frame, inner?.frame));
  const call = ran ?? fitting[0];
  if (call) return { path, call: call.node, weight: 0.98 };
  // `check(sample, limits) for check in CHECKS`: under which name it was called only the frame tells.
  const [only, ...others] = calls.filter((one) => isOfUnknown(context.code, path, one, symbol));
  return only && others.length === 0 ? { path, call: only.node, weight: 0.9 } : null;
}

/** Whether a call is one of a value that may be any function, and gives as much as this one takes. */
function isOfUnknown(code: CodeIndex, path: string, call: PythonCall, symbol: FunctionSymbol): boolean {
  const callee = field(call.node, "function");
  const isValue =
    callee?.type === "subscript" ||
    (callee?.type === "identifier" && code.resolve(path, callee.text) === null && !isBuiltin(callee.text));
  if (!isValue || call.hasSplat || calleesOf(code, path, call.node).length > 0) return false;
  const all = parametersOf(symbol.node).filter(({ name }) => name !== "self" && name !== "cls");
  const needed = all.filter(
    ({ defaultValue, kind }) => defaultValue === null && kind !== "args" && kind !== "kwargs",
  );
  const given = call.positional.length + call.named.size;
  const isOpen = all.some(({ kind }) => kind === "args" || kind === "kwargs");
  return (
    given >= needed.length &&
    (given <= all.length || isOpen) &&
    [...call.named.keys()].every((name) => isOpen || all.some((parameter) => parameter.name === name))
  );
}

/** Whether a call gave what the function had: of `point(start), point(end)` the one whose argument held the same value. */
function fitsLocals(
  code: CodeIndex,
  call: Node,
  symbol: FunctionSymbol,
  outer: Frame,
  inner: Frame | undefined,
): boolean {
  const [given, had] = [outer.locals ?? {}, inner?.locals ?? {}];
  return parametersOf(symbol.node).every(({ name }) => {
    const node = argumentFor(code, call, symbol, name);
    if (node?.type !== "identifier" || !Object.hasOwn(given, node.text) || !Object.hasOwn(had, name))
      return true;
    return JSON.stringify(given[node.text]) === JSON.stringify(had[name]);
  });
}

function mayCall(code: CodeIndex, path: string, call: Node, symbol: FunctionSymbol): boolean {
  const found = calleesOf(code, path, call);
  if (found.length > 0)
    return found.some(
      (callee) => callee.symbol.node.id === symbol.node.id && callee.symbol.path === symbol.path,
    );
  const name = (field(call, "function")?.text ?? "").split(".").at(-1);
  return name === symbol.name;
}

/** Whether a call hands this function to a queue, a pool or a thread, by which it is called. */
function handsOver(code: CodeIndex, path: string, call: Node, symbol: FunctionSymbol): boolean {
  const handed = handedCall(call);
  return (
    handed !== null &&
    functionsBehind(code, path, handed.callee).some(
      (found) =>
        found.certainty === 1 && found.symbol.node.id === symbol.node.id && found.symbol.path === symbol.path,
    )
  );
}

/** The arguments that a call gives to a function: its own, or those that it hands over together with the function. */
function givenTo(call: Node, symbol: FunctionSymbol): PythonCall {
  const handed = handedCall(call);
  return handed && lastNameOf(handed.callee) === symbol.name ? handed.call : readCall(call);
}

/** The expression that a call gives to a parameter; null when it leaves it to the default, undefined when it cannot be told. */
export function argumentFor(
  code: CodeIndex,
  call: Node,
  symbol: FunctionSymbol,
  parameter: string,
): Node | null | undefined {
  const parameters = parametersOf(symbol.node);
  const place = parameters.findIndex(({ name }) => name === parameter);
  const found = parameters[place];
  if (!found || found.kind === "args" || found.kind === "kwargs") return undefined;
  const isMethod = enclosingClass(code, symbol.path, symbol.node) !== null && !isStatic(symbol.node);
  const isBoundTask = !isMethod && isBound(symbol.node);
  const position = found.kind === "positional" ? place - (isMethod || isBoundTask ? 1 : 0) : null;
  const read = givenTo(call, symbol);
  const given = position !== null && position < 0 ? null : argument(read, parameter, position);
  if (given) return given;
  return read.hasSplat ? undefined : null;
}

/** `@app.task(bind=True)`: the task is handed itself first. */
function isBound(definition: Node): boolean {
  const decorated = definition.parent?.type === "decorated_definition" ? definition.parent : null;
  return (
    decorated?.namedChildren.some(
      (child) => child.type === "decorator" && /\bbind\s*=\s*True\b/.test(child.text),
    ) ?? false
  );
}

function isStatic(definition: Node): boolean {
  const decorated = definition.parent?.type === "decorated_definition" ? definition.parent : null;
  return (
    decorated?.namedChildren.some((child) => child.type === "decorator" && /staticmethod/.test(child.text)) ??
    false
  );
}
