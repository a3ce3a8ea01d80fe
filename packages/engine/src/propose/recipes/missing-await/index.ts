import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { reachingBindings, scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import type { Investigation } from "../../../investigation.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { originsOf } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import { FINE } from "../stimuli/idea.ts";
import { missingAwaitGuide } from "./guide.ts";

/** A coroutine that is used as if it were its result, in Python. */
export const missingAwaitRecipe: Recipe = findingsRecipe({
  slug: "missing-await",
  guide: missingAwaitGuide,
  score({ exception: { type, value } }) {
    const isUsed =
      /'coroutine' object (?:is not (?:subscriptable|iterable|callable)|has no attribute)|object of type 'coroutine' has no len|\bcoroutine\b.* (?:and|not supported)|'coroutine' and |and 'coroutine'/;
    return /^(?:AttributeError|TypeError)$/.test(type) && isUsed.test(value) ? 0.9 : null;
  },
  findings,
});

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const call = coroutineCall(investigation, fault);
  const name = call ? (field(call.node, "function")?.text ?? "a coroutine") : "A coroutine";
  const sentence = `\`${name}\` is asynchronous, and its result is used without waiting for it.`;
  const advice = "Write `await` before the call.";
  const place = call ? { path: call.path, line: startLineOf(call.node) } : placeOf(fault);
  const file = call && investigation.code.file(call.path);
  const definition = call ? ancestorOfType(call.node, ["function_definition", "lambda"]) : null;
  const isAsync = definition?.children.some((child) => child.type === "async") ?? false;
  if (!call || !file || !isAsync) return [{ id: "no-await", sentence, ...place, ideas: [], advice }];
  const parent = call.node.parent;
  const isRead =
    parent !== null && /^(?:attribute|subscript|call)$/.test(parent.type) && !isArgument(call.node);
  const text = isRead ? `(await ${call.node.text})` : `await ${call.node.text}`;
  const edits: CandidateEdit[] = [{ ...replaceNode(file, call.node, text), part: "fix" }];
  return [
    {
      id: "no-await",
      sentence,
      ...place,
      advice,
      ideas: [
        {
          cause: sentence,
          explanation: "The call is awaited; the function around it is asynchronous already.",
          edits,
          basis: "standard",
          expectation: FINE,
          name: "result_is_awaited",
          sentence: "The result is waited for.",
        },
      ],
    },
  ];
}

function isArgument(node: Node): boolean {
  return node.parent?.type === "argument_list";
}

/** The call that made the coroutine: by the way of the value, else the asynchronous call on the line or behind its names. */
function coroutineCall(
  investigation: Investigation,
  fault: PythonFault,
): { path: string; node: Node } | null {
  const traced = originsOf(investigation)
    .find(({ kind }) => kind === "missing_await")
    ?.places.at(-1);
  if (traced?.node.type === "call") return { path: traced.path, node: traced.node };
  const onLine = fault.statement
    .descendantsOfType("call")
    .filter((node) => isUnawaited(investigation, fault, node));
  if (onLine[0]) return { path: fault.file.path, node: onLine[0] };
  const scope = scopeOf(fault.statement);
  for (const name of fault.statement.descendantsOfType("identifier")) {
    for (const { value } of reachingBindings(scope, name.text, name).bindings)
      if (value.type === "call" && isUnawaited(investigation, fault, value))
        return { path: fault.file.path, node: value };
  }
  return null;
}

function isUnawaited({ code }: Investigation, fault: PythonFault, call: Node): boolean {
  if (
    call.parent?.type === "await" ||
    /^(?:gather|create_task|run|wait_for|ensure_future)$/.test(readCall(call).callee?.split(".").at(-1) ?? "")
  )
    return false;
  return calleesOf(code, fault.file.path, call).some(({ symbol }) =>
    symbol.node.children.some((child) => child.type === "async"),
  );
}
