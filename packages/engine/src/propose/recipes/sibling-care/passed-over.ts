import type { Node } from "web-tree-sitter";
import { isFunctionNode, parameterNames } from "../../../code/javascript/handlers.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { traceWays } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { filesHolding } from "./names.ts";
import { bare } from "./unify.ts";

const MOST_WAYS = 4;
const KEEPS = /^(?:Boolean|\(?(\w+)\)?\s*=>\s*(?:\1|!!\1|\1\s*!==?\s*(?:undefined|null)))$/;
const LOOKS_UP = /^(?:get|find|findLast|at)$/;

/**
 * `ids.map((id) => people.get(id)).filter(Boolean).map(…)` beside a chain that goes on with what was not found: it is passed
 * over here as well.
 */
export function passedOverIdea(investigation: Investigation): Idea | null {
  const { code, event } = investigation;
  const trace = traceWays(investigation);
  if (trace?.fault !== "nothing") return null;
  for (const { place } of trace.ways.slice(0, MOST_WAYS)) {
    const file = code.file(place.path);
    const looked = file && !file.isTest ? chainBefore(bare(place.node)) : null;
    const method = looked && lookupIn(looked);
    if (!file || !looked || !method) continue;
    for (const house of filesHolding(code, ["filter"]))
      for (const call of house.tree.rootNode.descendantsOfType("call_expression")) {
        const before = keptOf(call);
        if (!before || lookupIn(before) !== method || before.id === looked.id) continue;
        const where = `${house.path}:${startLineOf(call)}`;
        const text = call.text.slice(before.text.length);
        return {
          name: "passed_over_as_elsewhere",
          sentence: "What was not found is passed over, as elsewhere",
          cause: `Some of \`${looked.text.slice(0, 60)}\` are not found, and are read without looking; ${where} passes them over.`,
          explanation: `Passes over what was not found, as ${where} does.`,
          edits: [{ ...textEdit(file, looked.endIndex, looked.endIndex, text.trimStart()), part: "fix" }],
          basis: "house",
          expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
          place: { path: file.path, line: startLineOf(looked) },
        };
      }
  }
  return null;
}

/** `ids.map((id) => labels.get(id))` in front of the callback whose parameter a name is. */
function chainBefore(name: Node): Node | null {
  if (name.type !== "identifier") return null;
  for (let scope: Node | null = name.parent; scope; scope = scope.parent) {
    if (!isFunctionNode(scope) || parameterNames(scope)[0] !== name.text) continue;
    const call = scope.parent?.type === "arguments" ? scope.parent.parent : null;
    const callee = call && field(call, "function");
    return callee?.type === "member_expression" ? field(callee, "object") : null;
  }
  return null;
}

/** The way in which a `map` looks things up; null for other chains. */
function lookupIn(chain: Node): string | null {
  const callee = chain.type === "call_expression" ? field(chain, "function") : null;
  const [callback] = field(chain, "arguments")?.namedChildren ?? [];
  if (!callee || field(callee, "property")?.text !== "map" || !callback) return null;
  const body = field(callback, "body");
  const value = body && bare(body);
  const method = value?.type === "call_expression" ? lastNameOf(field(value, "function") ?? value) : null;
  return method && LOOKS_UP.test(method) ? method : null;
}

/** What `.filter(Boolean)` is asked of. */
function keptOf(call: Node): Node | null {
  const callee = field(call, "function");
  const [only, ...others] = field(call, "arguments")?.namedChildren ?? [];
  const isKeeping =
    callee?.type === "member_expression" &&
    field(callee, "property")?.text === "filter" &&
    only !== undefined &&
    others.length === 0 &&
    KEEPS.test(only.text);
  return isKeeping ? field(callee, "object") : null;
}
