import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import type { Investigation } from "../../../investigation.ts";
import { guardLines, type SiblingGuard, siblingGuards } from "../../house/sibling-guards.ts";
import { refusedStatus } from "../../house/status.ts";
import { insertAfter, statementOf } from "../edits/statements.ts";
import { handlerOf } from "../fault/handler.ts";
import { failingValueOf, type PythonFault } from "../fault/python-fault.ts";
import { keyCase } from "../missing-key/key-case.ts";
import { answered, type Idea, NO_ERROR } from "../stimuli/idea.ts";

/** A check that another function makes of a thing that it has from the same source. */
interface SourceGuard {
  readonly guard: SiblingGuard;
  /** The statement of the failing function that binds the thing. */
  readonly bound: Node;
  readonly name: string;
}

/** Whether others look at what the same source gave before they use it: what it lacks here is not to be made up. */
export function isGuardedElsewhere(investigation: Investigation, fault: PythonFault): boolean {
  return sourceGuards(investigation, fault).length > 0;
}

/**
 * `answer = self._http.post(…).json()` and `if "error" in answer: raise Refused(…)` in one function, where the failing one
 * has such an answer and does not look: it looks in the same way.
 */
export function sameSourceIdea(investigation: Investigation, fault: PythonFault): Idea | null {
  const { code } = investigation;
  const { file, function: symbol, line } = fault;
  if (!symbol) return null;
  for (const { guard, bound, name } of sourceGuards(investigation, fault)) {
    const lines = guardLines(code, guard, { file, statement: fault.statement, scope: symbol.node });
    const edit = lines && insertAfter(file, bound, lines.lines);
    if (!edit) continue;
    const place = `${guard.file.path}:${startLineOf(guard.node)}`;
    const status = refusedStatus(code, guard.file.path, guard.exit);
    return {
      cause: `${file.path}:${line} takes for granted what \`${name}\` holds, which ${place} looks at first.`,
      explanation: `It is looked at first, as at ${place}, where it comes from the same source.`,
      edits: [...lines.imports, edit].map((one) => ({ ...one, part: "fix" })),
      basis: "house",
      expectation: status !== null && handlerOf(investigation, fault) ? answered([status]) : NO_ERROR,
      name: "looked_at_as_elsewhere",
      sentence: "What the source refuses is dealt with as elsewhere.",
    };
  }
  return null;
}

function sourceGuards(investigation: Investigation, fault: PythonFault): SourceGuard[] {
  const { code } = investigation;
  const { file, function: symbol } = fault;
  const root = symbol && rootOf(failingNode(investigation, fault));
  if (!symbol || !root) return [];
  const bound = bindingOf(symbol.node, root.text, fault.statement.startIndex);
  const source = bound && sourceKey(field(bound, "right"));
  const statement = bound && statementOf(bound);
  if (!statement || source === null) return [];
  // What it looks at itself already it has decided.
  const looks = descendantsHere(symbol.node, "if_statement").some(
    (one) => one.startIndex > statement.endIndex && names(field(one, "condition"), root.text),
  );
  if (looks) return [];
  return siblingGuards(code, file, symbol.node, [root.text])
    .filter((guard) => guard.file.path === file.path && looksAtWhole(guard, root.text))
    .filter((guard) => {
      const other = bindingOf(guard.scope, root.text, guard.node.startIndex);
      return other !== null && sourceKey(field(other, "right")) === source && !isUsedBetween(other, guard);
    })
    .map((guard) => ({ guard, bound: statement, name: root.text }));
}

/** The expression that something was read from and that did not have it. */
function failingNode(investigation: Investigation, fault: PythonFault): Node | null {
  const key = keyCase(investigation);
  if (key) return key.holder;
  const failing = failingValueOf(investigation);
  return failing?.fault === "nothing" && failing.place.path === fault.file.path ? failing.place.node : null;
}

/** `answer` of `answer.get("price")["cents"]`. */
function rootOf(node: Node | null): Node | null {
  let at = node;
  while (at && at.type !== "identifier") {
    at = field(at, at.type === "subscript" ? "value" : at.type === "call" ? "function" : "object");
  }
  return at && at.text !== "self" ? at : null;
}

function bindingOf(scope: Node, name: string, before: number): Node | null {
  const found = descendantsHere(scope, "assignment").filter(
    (one) => field(one, "left")?.text === name && one.startIndex < before,
  );
  const [only, ...others] = found;
  return only && others.length === 0 && field(only, "right") ? only : null;
}

/** What is asked and by which method, without what is asked for: `self._http … json`, `fetch`. Null for what is no call. */
function sourceKey(value: Node | null): string | null {
  let call = value;
  while (call && /^(?:await|parenthesized_expression)$/.test(call.type)) call = call.firstNamedChild;
  const callee = call?.type === "call" ? field(call, "function") : null;
  if (!callee) return null;
  let first: Node = callee;
  for (let at: Node | null = callee; at; ) {
    if (at.type === "call") first = field(at, "function") ?? first;
    at = /^(?:parenthesized_expression|await)$/.test(at.type)
      ? at.firstNamedChild
      : field(at, at.type === "call" ? "function" : at.type === "subscript" ? "value" : "object");
  }
  const owner = first.type === "attribute" ? (field(first, "object")?.text ?? "") : "";
  return `${owner} ${lastNameOf(callee) ?? ""}`;
}

/**
 * Whether a check tells a refusal by the whole thing, and not that it lacks what its own function reads from it:
 * `"error" in answer`, `answer.get("error")`, `answer["status"] != "ok"`.
 */
function looksAtWhole({ condition, exit, scope, node }: SiblingGuard, name: string): boolean {
  if (exit.type !== "raise_statement" || !names(condition, name)) return false;
  const keys = condition.descendantsOfType("string").flatMap((one) => plainString(one) ?? []);
  const isOfThing = condition
    .descendantsOfType("identifier")
    .every((one) => one.text === name || isPartOfName(one));
  const used = scope
    .descendantsOfType("subscript")
    .filter((one) => one.startIndex > node.endIndex && rootOf(one)?.text === name)
    .flatMap((one) => plainString(field(one, "subscript") ?? one) ?? []);
  return isOfThing && keys.length > 0 && !keys.some((key) => used.includes(key));
}

function isPartOfName(node: Node): boolean {
  const parent = node.parent;
  return parent?.type === "attribute" && field(parent, "object")?.id !== node.id;
}

function names(node: Node | null, name: string): boolean {
  return node !== null && [node, ...node.descendantsOfType("identifier")].some(({ text }) => text === name);
}

/** Whether the thing is used before it is looked at. */
function isUsedBetween(bound: Node, { node, scope }: SiblingGuard): boolean {
  return scope
    .descendantsOfType("identifier")
    .some(
      (one) =>
        one.text === field(bound, "left")?.text &&
        one.startIndex > bound.endIndex &&
        one.startIndex < node.startIndex &&
        ancestorOfType(one, ["if_statement"], scope) === null,
    );
}
