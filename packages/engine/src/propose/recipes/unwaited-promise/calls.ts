import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { functionAround, isFunctionNode, parameterNames } from "../../../code/javascript/handlers.ts";
import { endLineOf, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { calleesOf, callersOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { dispatchedCalls } from "./dispatched.ts";

/** A call whose promise nobody waits for, and that was rejected. */
export interface UnwaitedCall {
  readonly file: SourceFile;
  readonly call: Node;
}

/** So many functions may hand a promise on as their own. */
const MOST_HANDS = 3;

/**
 * The calls at which a rejected promise may have been let go: on the trace, where the rest of the trace was run at once; else
 * where the outermost function of the trace is called.
 */
export function unwaitedCalls({ code }: Investigation, fault: JavascriptFault): UnwaitedCall[] {
  const onTrace = fault.frames.slice(0, -1).flatMap(({ path, line, frame }, index): UnwaitedCall[] => {
    const file = code.file(path);
    const next = fault.frames[index + 1];
    const called = next && code.functionAt(next.path, next.line);
    if (!file || !called || !isAsync(called.node)) return [];
    const calls = unwaitedOn(file, line).filter((call) => {
      const at = lastPart(call).startPosition;
      // A call over several lines may have its name in the very column of another one, which stands in its callback.
      return frame.column === null || (at.row + 1 === line && at.column + 1 === frame.column);
    });
    return calls.length === 1 && calls[0] ? [{ file, call: calls[0] }] : [];
  });
  if (onTrace.length > 0) return onTrace.slice(0, 1);
  const [outermost] = fault.frames;
  const symbol = outermost && code.functionAt(outermost.path, outermost.line);
  if (!symbol || !isAsync(symbol.node)) return [];
  const called = callsOf(code, symbol);
  return called.length > 0 ? called : dispatchedCalls(code, symbol);
}

/** What V8 points at of a call: the name that is called. */
function lastPart(call: Node): Node {
  const callee = field(call, "function");
  return callee?.type === "member_expression" ? (field(callee, "property") ?? callee) : call;
}

function unwaitedOn(file: SourceFile, line: number): Node[] {
  return file.tree.rootNode
    .descendantsOfType("call_expression")
    .filter((call) => startLineOf(call) <= line && line <= endLineOf(call) && isUnwaited(call));
}

export function isAsync(definition: Node): boolean {
  return definition.children.some((child) => child.type === "async");
}

/** A call that stands alone, or is all that a callback does whose result nobody takes. */
export function isUnwaited(call: Node): boolean {
  let whole = call;
  if (whole.parent?.type === "unary_expression" && field(whole.parent, "operator")?.text === "void")
    whole = whole.parent;
  const { parent } = whole;
  if (parent?.type === "expression_statement") return true;
  return parent?.type === "arrow_function" && field(parent, "body")?.id === whole.id && isLetGo(parent);
}

const LETS_GO =
  /^(?:setInterval|setTimeout|setImmediate|queueMicrotask|nextTick|on|once|addListener|addEventListener|forEach|subscribe|schedule|every|listen|watch)$/;

/** Whether what a callback gives is dropped, by the name of what takes it. */
export function isLetGo(callback: Node): boolean {
  const call = callback.parent?.type === "arguments" ? callback.parent.parent : null;
  const callee = call && field(call, "function");
  return callee !== null && LETS_GO.test(lastNameOf(callee) ?? "");
}

/** Where a function is called without being waited for; of a callback, where the function that takes it calls it. */
function callsOf(code: CodeIndex, symbol: FunctionSymbol, depth = MOST_HANDS): UnwaitedCall[] {
  const definition = symbol.node;
  const handed = definition.parent?.type === "arguments" ? definition.parent : null;
  if (handed?.parent) {
    const gathered = gatheringOf(handed.parent);
    const own = gathered && code.file(symbol.path);
    if (gathered && own) return letGo(code, own, gathered, depth);
    const index = handed.namedChildren.findIndex(({ id }) => id === definition.id);
    return calleesOf(code, symbol.path, handed.parent).flatMap(({ symbol: taker }) => {
      const name = parameterNames(taker.node)[index];
      const file = code.file(taker.path);
      return name && file ? callsNamed(file, taker.node, name) : [];
    });
  }
  const context = { code, frames: [], fault: "unexpected" } as const;
  return callersOf(context, definition, symbol.path).flatMap(({ path, call }) => {
    const file = code.file(path);
    return file ? letGo(code, file, call, depth) : [];
  });
}

/** Where the promise of a call is let go: there, or by a function that returns it as its own. */
function letGo(code: CodeIndex, file: SourceFile, call: Node, depth: number): UnwaitedCall[] {
  const whole = endOfChain(call);
  if (!whole) return [];
  if (isUnwaited(whole) || isReturnedInTry(whole)) return [{ file, call: whole }];
  const owner = depth > 0 ? handsOn(code, file.path, whole) : null;
  return owner ? callsOf(code, owner, depth - 1) : [];
}

/** `try { return load(); } catch …` of an asynchronous function: it has left the `try` when the promise is rejected. */
function isReturnedInTry(whole: Node): boolean {
  const definition = functionAround(whole);
  return (
    whole.parent?.type === "return_statement" &&
    tryAround(whole) !== null &&
    definition !== null &&
    isAsync(definition)
  );
}

/** `Promise.all(names.map(write))`: what gathers the promises that a callback of `map` gives. */
function gatheringOf(mapping: Node): Node | null {
  const isMapping = /^(?:map|flatMap)$/.test(lastNameOf(field(mapping, "function") ?? mapping) ?? "");
  const outer = mapping.parent?.type === "arguments" ? mapping.parent.parent : null;
  const isGathering = /^Promise\.(?:all|any|race)$/.test((outer && field(outer, "function")?.text) ?? "");
  return isMapping && isGathering ? outer : null;
}

/** The function that returns a promise as its own, which leaves no trace of it. */
function handsOn(code: CodeIndex, path: string, whole: Node): FunctionSymbol | null {
  const { parent } = whole;
  const isReturned =
    parent?.type === "return_statement" ||
    (parent?.type === "arrow_function" && field(parent, "body")?.id === whole.id);
  if (!isReturned || tryAround(whole)) return null;
  const definition = functionAround(whole);
  return code.symbolsOf(path)?.functions.find(({ node }) => node.id === definition?.id) ?? null;
}

/** `load().then(show).finally(done)`: the whole of it; null where it handles a rejection. */
function endOfChain(call: Node): Node | null {
  let whole = call;
  for (let member = whole.parent; member?.type === "member_expression"; member = whole.parent) {
    const outer: Node | null = member.parent;
    const name = field(member, "property")?.text ?? "";
    if (outer?.type !== "call_expression" || field(member, "object")?.id !== whole.id) return null;
    const given = field(outer, "arguments")?.namedChildren ?? [];
    if (!/^(?:then|finally)$/.test(name) || given.length > 1) return null;
    whole = outer;
  }
  return whole;
}

function callsNamed(file: SourceFile, scope: Node, name: string): UnwaitedCall[] {
  return scope
    .descendantsOfType("call_expression")
    .filter((call) => field(call, "function")?.text === name && isUnwaited(call))
    .map((call) => ({ file, call }));
}

/** The `try` whose body holds a node, within the same function; null where there is none with a handler. */
export function tryAround(node: Node): Node | null {
  for (let inner = node; inner.parent && !isFunctionNode(inner.parent); inner = inner.parent) {
    const outer = inner.parent;
    const isBody = outer.type === "try_statement" && field(outer, "body")?.id === inner.id;
    if (isBody && field(outer, "handler")) return outer;
  }
  return null;
}
