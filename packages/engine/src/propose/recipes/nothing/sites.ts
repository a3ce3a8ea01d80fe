import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import type { ValuePlace } from "../../../diagnose/origin/flow.ts";
import { dependencyOf, mayGiveNothing } from "../../../diagnose/origin/python/dependencies.ts";
import type { Investigation } from "../../../investigation.ts";
import { statementOf } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Birth } from "./births.ts";

/** A place on the way of a value, in a function that was running, where it can be checked before it is used. */
export interface Site {
  readonly file: SourceFile;
  /** Where the value gets its name, or the statement that uses it without one. */
  readonly statement: Node;
  /** Name of the value there; null where it has none. */
  readonly name: string | null;
  /** The expression that gives the value: a lookup or a call. */
  readonly expression: Node;
}

/**
 * Places at which the value can be checked, nearest to its birth first. A value that is None at its birth but was
 * handed over from a function that has returned is checked by the one that received it.
 */
export function sitesOf({ code }: Investigation, fault: PythonFault, birth: Birth): Site[] {
  const running = (path: string, node: Node) => {
    const line = startLineOf(node);
    const own = code.functionAt(path, line);
    const isOnTrace = fault.frames.some(
      (frame) => frame.path === path && code.functionAt(path, frame.line)?.node.id === own?.node.id,
    );
    return isOnTrace || (own !== null && depended.some((one) => one.node.id === own.node.id));
  };
  // What a handler depends on has returned, and is a part of answering the same request.
  const depended = fault.frames.flatMap((frame) => {
    const symbol = code.functionAt(frame.path, frame.line);
    return (symbol ? parametersOf(symbol.node) : []).flatMap(({ name }) => {
      const asked = symbol && dependencyOf(code, symbol.path, symbol.node, name);
      return asked && !mayGiveNothing(code, asked) ? [asked] : [];
    });
  });
  const sites: Site[] = [];
  for (const { path, node, members } of birth.origin.places.toReversed()) {
    const file = code.file(path);
    if (!file || file.isTest || members.length > 0 || !running(path, node)) continue;
    const site = siteOf(file, node);
    if (site && !sites.some((other) => other.statement.id === site.statement.id)) sites.push(site);
  }
  return sites;
}

/** The place of a call or lookup; null where the value is not always taken. */
export function siteOf(file: SourceFile, node: Node): Site | null {
  if (!/^(?:call|await|subscript|attribute)$/.test(node.type)) return null;
  // The value of `await find()` is what is waited for.
  const expression = node.parent?.type === "await" ? node.parent : node;
  const statement = statementOf(expression);
  if (!statement) return null;
  const bound = boundName(expression);
  if (bound !== null) return { file, statement, name: bound, expression };
  return isAlwaysEvaluated(expression, statement) ? { file, statement, name: null, expression } : null;
}

/** `order = find(…)`: the name, where the whole value of the statement is this expression. */
function boundName(expression: Node): string | null {
  let node = expression;
  while (node.parent?.type === "parenthesized_expression") node = node.parent;
  const assignment = node.parent?.type === "assignment" ? node.parent : null;
  if (!assignment || field(assignment, "right")?.id !== node.id) return null;
  const target = field(assignment, "left");
  return target && /^(?:identifier|attribute)$/.test(target.type) ? target.text : null;
}

/** Whether a statement evaluates an expression exactly once, before anything else that matters. */
function isAlwaysEvaluated(expression: Node, statement: Node): boolean {
  if (!/^(?:expression_statement|return_statement|if_statement|for_statement)$/.test(statement.type))
    return false;
  const scope = ancestorOfType(
    expression,
    [
      "lambda",
      "list_comprehension",
      "set_comprehension",
      "dictionary_comprehension",
      "generator_expression",
      "conditional_expression",
      "boolean_operator",
      "block",
    ],
    statement,
  );
  return scope === null || scope.startIndex <= statement.startIndex;
}

/** The places of a value in the crash function alone, the failing expression first. */
export function placesInFunction(fault: PythonFault, birth: Birth): ValuePlace[] {
  const own = fault.function?.node;
  return birth.origin.places.filter(
    ({ path, node }) =>
      path === fault.file.path &&
      (!own || (own.startIndex <= node.startIndex && node.endIndex <= own.endIndex)),
  );
}
