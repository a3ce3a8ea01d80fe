import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Idea } from "../javascript/idea.ts";
import { NO_ERROR } from "../javascript/idea.ts";
import { isAsync, tryAround, type UnwaitedCall } from "./calls.ts";

/**
 * `try { task(); } catch (error) { log(error); }` of a task that gives a promise: what it is rejected with comes later, when
 * nobody catches any more. The call is waited for, in a function that may wait.
 */
export function waitedIdeas({ file, call }: UnwaitedCall): Idea[] {
  const attempt = tryAround(call);
  const definition = functionAround(call);
  if (!attempt || call.parent?.type === "arrow_function") return [];
  const made = definition ? asyncEdits(file, definition) : isModule(file) ? [] : null;
  if (!made) return [];
  const whole = call.parent?.type === "unary_expression" ? call.parent : call;
  const isDropped = whole.id !== call.id;
  const waited = isDropped
    ? textEdit(file, whole.startIndex, call.startIndex, "await ")
    : textEdit(file, call.startIndex, call.startIndex, "await ");
  return [
    {
      name: "what_fails_later_is_caught",
      sentence: "A task that fails later is handled as one that fails at once",
      cause: `\`${call.text.slice(0, 60)}\` gives a promise that nobody waits for, so the catch around it does not see what it is rejected with.`,
      explanation: "Waits for it, so that the catch around it sees its failure.",
      edits: [waited, ...made].map((edit) => ({ ...edit, part: "fix", together: "wait" })),
      basis: "standard",
      expectation: NO_ERROR,
      place: { path: file.path, line: startLineOf(call) },
    },
  ];
}

function isModule(file: SourceFile): boolean {
  return /\.m[jt]s$/.test(file.path) || /^(?:import|export)\b/m.test(file.text);
}

/** What makes a function asynchronous; null where its callers use what it gives, or it cannot be. */
function asyncEdits(file: SourceFile, definition: Node): Edit[] | null {
  if (isAsync(definition)) return [];
  const { values, canFallOff, isGenerator } = returnsOf(definition);
  const isArrowValue =
    definition.type === "arrow_function" && field(definition, "body")?.type !== "statement_block";
  // What a server or an emitter calls gives its result to nobody; nor does `return reply(…)` where nothing else is given.
  const isGivenUp =
    isHandedAway(definition) || (canFallOff && !isUsedByName(definition) && values.every(isCall));
  if ((values.length > 0 && !isGivenUp) || isGenerator || isArrowValue) return null;
  const name = field(definition, "name");
  if (definition.type === "method_definition") {
    if (
      !name ||
      name.text === "constructor" ||
      definition.children.some(({ type }) => /^(?:get|set)$/.test(type))
    )
      return null;
    return [textEdit(file, name.startIndex, name.startIndex, "async "), ...promisedType(file, definition)];
  }
  return [
    textEdit(file, definition.startIndex, definition.startIndex, "async "),
    ...promisedType(file, definition),
  ];
}

/** `: void` becomes `: Promise<void>`. */
function promisedType(file: SourceFile, definition: Node): Edit[] {
  const type = field(definition, "return_type");
  const inner = type?.firstNamedChild;
  return inner ? [textEdit(file, inner.startIndex, inner.endIndex, `Promise<${inner.text}>`)] : [];
}

const TAKERS =
  /^(?:createServer|createSecureServer|on|once|addListener|addEventListener|setInterval|setTimeout|setImmediate|nextTick|forEach|schedule)$/;

/** Whether a function is handed to what drops the result. */
function isHandedAway(definition: Node): boolean {
  const call = definition.parent?.type === "arguments" ? definition.parent.parent : null;
  return call !== null && TAKERS.test(lastNameOf(field(call, "function") ?? call) ?? "");
}

function isCall(node: Node): boolean {
  return node.type === "call_expression";
}

/** Whether a result of a function that has a name may be used: only one that is called as a statement is dropped for sure. */
function isUsedByName(definition: Node): boolean {
  const declarator = definition.parent?.type === "variable_declarator" ? definition.parent : null;
  const assigned = definition.parent?.type === "assignment_expression" ? definition.parent : null;
  const name =
    field(declarator ?? definition, "name")?.text ??
    (assigned && lastNameOf(field(assigned, "left") ?? assigned));
  if (!name) return true;
  const calls = definition.tree.rootNode
    .descendantsOfType("call_expression")
    .filter((call) => lastNameOf(field(call, "function") ?? call) === name);
  return calls.some(({ parent }) => parent?.type !== "expression_statement");
}
