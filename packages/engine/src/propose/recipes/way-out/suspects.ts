import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { calleesOf as javascriptCallees } from "../../../diagnose/origin/javascript/functions.ts";
import { calleesOf as pythonCallees } from "../../../diagnose/origin/python/callees.ts";
import { traceWays } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { pythonFaultOf } from "../fault/python-fault.ts";
import { javascriptFaultOf } from "../javascript/fault.ts";
import { emptyWays } from "./returned.ts";
import { type Subject, subjectOf } from "./subject.ts";

const NOTHING = /NoneType|undefined|is not iterable/;

/**
 * Where the trace does not lead to the function that gave nothing: the one function that is called on the failing line, or
 * for a name that the line reads, and that gives nothing at all although somebody takes its result.
 */
export function suspects(investigation: Investigation): Subject[] {
  const { code } = investigation;
  const fault = pythonFaultOf(investigation) ?? javascriptFaultOf(investigation);
  if (!fault || !NOTHING.test(fault.exception.value)) return [];
  const isPython = fault.file.language === "python";
  const calls = [fault.statement, ...behindNames(fault.statement)].flatMap((one) =>
    one.descendantsOfType(isPython ? "call" : "call_expression"),
  );
  const found = calls.flatMap((call) => {
    if (call.parent?.type === "expression_statement") return [];
    const own = isPython
      ? pythonCallees(code, fault.file.path, call)
      : javascriptCallees(code, fault.file.path, call);
    const [only, ...more] = own;
    const file = only && code.file(only.symbol.path);
    const subject = only && file && more.length === 0 ? subjectOf(code, file, only.symbol.node) : null;
    return subject && emptyWays(subject).length > 0 ? [subject] : [];
  });
  const unique = [
    ...new Map(found.map((one) => [`${one.file.path}:${one.definition.startIndex}`, one])).values(),
  ];
  return unique.length === 1 ? unique : [];
}

/** The statements in front of one that set the names that it reads. */
function behindNames(statement: Node): Node[] {
  const names = new Set(statement.descendantsOfType("identifier").map(({ text }) => text));
  const found: Node[] = [];
  for (let before = statement.previousNamedSibling; before; before = before.previousNamedSibling) {
    const isSetting = before.type === "expression_statement" || /_declaration$/.test(before.type);
    const [inner] = before.namedChildren;
    const target = inner && (field(inner, "left") ?? field(inner, "name"));
    if (
      isSetting &&
      target &&
      [target, ...target.descendantsOfType("identifier")].some(({ text }) => names.has(text))
    )
      found.push(before);
  }
  return found;
}

const ASKS = /^(?:find|findLast|findIndex|findLastIndex|filter|some|every|sort|toSorted|map|flatMap|reduce)$/;
const MOST_PLACES = 20;

/** Callbacks with braces and no `return`, of calls that live by what the callback gives. */
export function silentCallbacks(investigation: Investigation): Subject[] {
  const { code } = investigation;
  const fault = javascriptFaultOf(investigation);
  const places = (traceWays(investigation)?.ways ?? []).slice(0, MOST_PLACES).map(({ place }) => place);
  const calls = places.flatMap(({ node, path }) => [{ node, path }]);
  if (fault)
    for (const node of fault.statement.descendantsOfType("call_expression"))
      calls.push({ node, path: fault.file.path });
  const found = calls.flatMap(({ node, path }) => {
    const callee = node.type === "call_expression" ? field(node, "function") : null;
    const [callback] = field(node, "arguments")?.namedChildren ?? [];
    const file = code.file(path);
    if (!callee || !callback || !file || !ASKS.test(lastNameOf(callee) ?? "") || !isFunctionNode(callback))
      return [];
    const subject = subjectOf(code, file, callback);
    return subject && subject.given.length === 0 && emptyWays(subject).length > 0 ? [subject] : [];
  });
  const unique = [
    ...new Map(found.map((one) => [`${one.file.path}:${one.definition.startIndex}`, one])).values(),
  ];
  return unique.slice(0, 2);
}
