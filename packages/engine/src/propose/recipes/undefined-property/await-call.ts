import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode, webHandlerOf } from "../../../code/javascript/handlers.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Origin } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";

/** An asynchronous call whose promise was taken for its result gets its `await`. */
export function awaitIdeas({ code, event }: Investigation, origin: Origin): Idea[] {
  const last = origin.places.at(-1);
  const file = last ? code.file(last.path) : null;
  if (!last || !file || last.node.type !== "call_expression") return [];
  const call = last.node;
  const edits = awaitEdits(file, call, (definition) => webHandlerOf(code, file.path, definition) !== null);
  if (!edits) return [];
  const name = lastNameOf(field(call, "function") ?? call) ?? "call";
  const awaited = code
    .callsOf(name)
    .filter((site) => site.node.parent?.type === "await_expression" && !code.file(site.path)?.isTest);
  const places = awaited.slice(0, 2).map((site) => `${site.path}:${site.line}`);
  return [
    {
      name: "promise_is_awaited",
      sentence: "The request is answered from the awaited result",
      cause: `\`${name}\` is asynchronous, and its promise was used as if it were its result.`,
      explanation: `Awaits \`${name}\`${places.length > 0 ? `, as ${places.join(", ")} do` : ""}.`,
      edits,
      basis: places.length > 0 ? "house" : "standard",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(call) },
    },
  ];
}

/** Null where the function around cannot wait: making it asynchronous would change what its callers get. */
export function awaitEdits(
  file: SourceFile,
  call: Node,
  mayBecomeAsync: (definition: Node) => boolean,
): CandidateEdit[] | null {
  let scope: Node | null = call.parent;
  while (scope && !isFunctionNode(scope)) scope = scope.parent;
  const isAsync = scope?.children.some((child) => child.type === "async") ?? false;
  if (scope && !isAsync && !mayBecomeAsync(scope)) return null;
  if (!scope) return null;
  const parent = call.parent;
  const needsParentheses =
    parent !== null &&
    /^(?:member_expression|subscript_expression|call_expression|non_null_expression)$/.test(parent.type) &&
    (field(parent, "object") ?? field(parent, "function") ?? parent.firstNamedChild)?.id === call.id;
  const text = needsParentheses ? `(await ${call.text})` : `await ${call.text}`;
  const edits: CandidateEdit[] = [{ ...textEdit(file, call.startIndex, call.endIndex, text), part: "fix" }];
  if (!isAsync)
    edits.unshift({ ...textEdit(file, scope.startIndex, scope.startIndex, "async "), part: "fix" });
  return edits;
}
