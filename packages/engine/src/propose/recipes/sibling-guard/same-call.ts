import type { CapturedValue } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import type { CallSite, FunctionSymbol } from "../../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import type { Investigation } from "../../../investigation.ts";
import { guardLines, type SiblingGuard } from "../../house/sibling-guards.ts";
import { refusedStatus } from "../../house/status.ts";
import { replaceNode } from "../edits/expressions.ts";
import { freeName, namesRead } from "../edits/names.ts";
import { insertBefore, statementOnLine } from "../edits/statements.ts";
import { handlerOf } from "../fault/handler.ts";
import type { OwnFrame } from "../fault/own-fault.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { answered, type Idea, NO_ERROR } from "../stimuli/idea.ts";

/** A call on the trace, in the function of one frame, of the function of the next one. */
export interface TracedCall {
  readonly frame: OwnFrame;
  readonly caller: FunctionSymbol;
  readonly callee: FunctionSymbol;
  readonly call: Node;
  readonly statement: Node;
  /** What the parameters of the callee held. */
  readonly held: Readonly<Record<string, CapturedValue>>;
}

/**
 * Another caller of a function on the trace leaves before it calls, where what it would hand over is what the function could
 * not use here: `if response.status_code == 204: return None` before `self._body(response)`. This caller leaves as well.
 */
export function sameCallIdea(investigation: Investigation, fault: PythonFault): Idea | null {
  for (const traced of tracedCalls(investigation, fault)) {
    for (const site of investigation.code.callsOf(traced.callee.name)) {
      const idea = guardBefore(investigation, fault, traced, site);
      if (idea) return idea;
    }
  }
  return null;
}

/** The calls by which the functions of the trace have entered each other, the innermost first. */
export function tracedCalls({ code }: Investigation, { frames }: PythonFault): TracedCall[] {
  const found: TracedCall[] = [];
  for (let index = frames.length - 1; index > 0; index -= 1) {
    const [frame, inner] = [frames[index - 1], frames[index]];
    const caller = frame && code.functionAt(frame.path, frame.line);
    const callee = inner && code.functionAt(inner.path, inner.line);
    const file = frame && code.file(frame.path);
    const statement = file && frame ? statementOnLine(file, frame.line) : null;
    if (!frame || !caller || !callee || !statement || caller.node.id === callee.node.id) continue;
    const calls = statement
      .descendantsOfType("call")
      .filter((node) => lastNameOf(field(node, "function") ?? node) === callee.name);
    const [call, ...others] = calls;
    const held = inner?.frame.locals ?? {};
    if (call && others.length === 0) found.push({ frame, caller, callee, call, statement, held });
  }
  return found;
}

function guardBefore(
  investigation: Investigation,
  fault: PythonFault,
  traced: TracedCall,
  site: CallSite,
): Idea | null {
  const { code } = investigation;
  const { caller, callee, call, statement, held, frame } = traced;
  const file = code.file(frame.path);
  const home = code.file(site.path);
  const scope = site.enclosing;
  if (!file || !home || home.isTest || !scope || scope.node.id === caller.node.id) return null;
  const own = namedArguments(callee, call);
  const theirs = namedArguments(callee, site.node);
  for (const [parameter, given] of theirs) {
    const mine = own.get(parameter);
    const value = held[parameter];
    if (!mine || value === undefined || given.type !== "identifier") continue;
    for (const guard of guardsBefore(home, scope, site.node, given.text)) {
      if (!holds(guard.condition, given.text, value) || isChecked(caller, mine, guard)) continue;
      if (!mayLeave(caller, scope, guard.exit)) continue;
      const name = mine.type === "identifier" ? mine.text : freeName(code, file, statement, given.text);
      const lines = mine.text.includes("\n") ? null : linesOf(investigation, guard, traced, file, given.text);
      if (!lines) continue;
      const spoken = lines.lines.map((line) => line.replace(new RegExp(`\\b${given.text}\\b`, "g"), name));
      // A text of the guard that speaks of the other caller's name says something else here.
      if (name !== given.text && /["']/.test(guard.node.text)) continue;
      const bound = mine.type === "identifier" ? [] : [`${name} = ${mine.text}`];
      const edit = insertBefore(file, statement, [...bound, ...spoken]);
      if (!edit) continue;
      const place = `${home.path}:${startLineOf(guard.node)}`;
      const status = refusedStatus(code, home.path, guard.exit);
      const edits = [...lines.imports, edit, ...(bound.length > 0 ? [replaceNode(file, mine, name)] : [])];
      return {
        cause: `${frame.path}:${frame.line} calls \`${callee.name}\` with what it cannot use; ${place} looks at it first.`,
        explanation: `It is looked at first, as at ${place}, before \`${callee.name}\` is called.`,
        edits: edits.map((one) => ({ ...one, part: "fix", ...(edits.length > 1 && { together: "fix" }) })),
        basis: "house",
        expectation: status !== null && handlerOf(investigation, fault) ? answered([status]) : NO_ERROR,
        name: "looked_at_as_elsewhere",
        sentence: "What cannot be used is dealt with as elsewhere.",
      };
    }
  }
  return null;
}

/** What a call hands over, by the names of the parameters. */
export function namedArguments({ node, qualifiedName }: FunctionSymbol, call: Node): Map<string, Node> {
  const all = parametersOf(node);
  const isMethod = qualifiedName.includes(".") && /^(?:self|cls)$/.test(all[0]?.name ?? "");
  const names = all.slice(isMethod ? 1 : 0).filter(({ kind }) => kind === "positional");
  const { positional, named } = readCall(call);
  const found = new Map<string, Node>();
  positional.forEach((value, index) => {
    const name = names[index]?.name;
    if (name) found.set(name, value);
  });
  for (const [name, value] of named) found.set(name, value);
  return found;
}

const EXIT_CALLS = /^(?:abort|flask\.abort)\(/;

/** The checks that leave, on the way to a call in its own block or one around it, that speak of a name. */
function guardsBefore(
  file: SiblingGuard["file"],
  scope: FunctionSymbol,
  call: Node,
  name: string,
): SiblingGuard[] {
  return scope.node.descendantsOfType("if_statement").flatMap((node): SiblingGuard[] => {
    const condition = field(node, "condition");
    const exit = field(node, "consequence")?.namedChildren.findLast(({ type }) => type !== "comment");
    if (!condition || !exit || node.endIndex > call.startIndex) return [];
    if (ancestorOfType(node, ["function_definition"])?.id !== scope.node.id) return [];
    const block = node.parent;
    const isOnTheWay =
      block !== null && block.startIndex <= call.startIndex && call.endIndex <= block.endIndex;
    const leaves = /^(?:return|raise|continue)_statement$/.test(exit.type) || EXIT_CALLS.test(exit.text);
    if (!isOnTheWay || !leaves || node.childrenForFieldName("alternative").length > 0) return [];
    const speaks = namesRead(condition).some(({ text }) => text === name);
    return speaks ? [{ file, node, condition, exit, scope: scope.node }] : [];
  });
}

/** Whether a condition is known to hold for what was captured: it is asked for None, for an empty value, or for a constant that the value shows. */
function holds(condition: Node, name: string, value: CapturedValue): boolean {
  const text = condition.text.replace(/\s+/g, " ");
  const shown = typeof value === "string" ? value : JSON.stringify(value);
  const isNone = value === null || shown === "None";
  const isEmpty = isNone || /^(?:''|""|\[\]|\{\}|0|set\(\)|)$/.test(shown);
  if (text === `${name} is None`) return isNone;
  if (text === `not ${name}`) return isEmpty;
  if (condition.type !== "comparison_operator" || condition.namedChildCount !== 2) return false;
  const [left, right] = condition.namedChildren;
  const operator = condition.text
    .slice((left?.text ?? "").length, condition.text.length - (right?.text ?? "").length)
    .trim();
  if (!left || !right) return false;
  // `response.status_code == 204` of `<Response [204 No Content]>`: the constant stands in what was shown.
  const literal = /^(?:integer|string)$/.test(right.type) ? (plainString(right) ?? right.text) : null;
  if (operator === "==" && literal !== null && left.text.startsWith(`${name}.`))
    return (
      literal.length > 1 && new RegExp(`(?:^|\\W)${literal.replace(/\W/g, "\\$&")}(?:\\W|$)`).test(shown)
    );
  const key = operator === "not in" && right.text === name ? plainString(left) : null;
  return key !== null && typeof value === "object" && value !== null && !(key in value);
}

/** Whether the caller asks about the same thing already. */
function isChecked(caller: FunctionSymbol, given: Node, { condition }: SiblingGuard): boolean {
  const asked = condition.text.replace(/\s+/g, "");
  return caller.node.descendantsOfType("if_statement").some((one) => {
    const own = field(one, "condition")?.text.replace(/\s+/g, "") ?? "";
    return one.startIndex < given.startIndex && own.includes(asked);
  });
}

/** Whether a function may leave in the way of another: an error always may be raised; None is given only where it is declared or given already. */
function mayLeave(caller: FunctionSymbol, other: FunctionSymbol, exit: Node): boolean {
  if (exit.type !== "return_statement") return exit.type !== "continue_statement";
  const declared = field(caller.node, "return_type")?.text ?? null;
  const theirs = field(other.node, "return_type")?.text ?? null;
  if (declared !== null)
    return declared === theirs || (isNoneExit(exit) && /\bNone\b|\bOptional\b|\bAny\b/.test(declared));
  // Two methods of one class, or functions of one module, that hand on the same call are of one kind.
  return theirs === null && caller.path === other.path;
}

function isNoneExit(exit: Node): boolean {
  return exit.firstNamedChild === null || exit.firstNamedChild.type === "none";
}

function linesOf(
  { code }: Investigation,
  guard: SiblingGuard,
  { statement, caller }: TracedCall,
  file: SiblingGuard["file"],
  name: string,
): ReturnType<typeof guardLines> {
  // The name that the guard speaks of is bound just before it here.
  const others = namesRead(guard.node).filter(({ text }) => text !== name);
  const isKnown = guardLines(code, guard, { file, statement, scope: caller.node });
  if (isKnown) return isKnown;
  const isOnlyIt = others.every(
    ({ text }) => /^(?:None|True|False)$/.test(text) || code.resolve(file.path, text),
  );
  return isOnlyIt && guard.file.path === file.path ? { lines: dedentedLines(guard.node), imports: [] } : null;
}

function dedentedLines(node: Node): string[] {
  const column = node.startPosition.column;
  return node.text
    .split("\n")
    .map((line, index) =>
      index === 0 ? line : line.slice(Math.min(column, line.length - line.trimStart().length)),
    )
    .map((line) => line.replace(/^(?: {4}|\t)/, "\t"));
}
