import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Idea } from "../javascript/idea.ts";
import { NO_ERROR } from "../javascript/idea.ts";
import { functionAround, isAsync, tryAround, type UnwaitedCall } from "./calls.ts";

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
  const { values, isGenerator } = returnsOf(definition);
  const isArrowValue =
    definition.type === "arrow_function" && field(definition, "body")?.type !== "statement_block";
  if (values.length > 0 || isGenerator || isArrowValue) return null;
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
