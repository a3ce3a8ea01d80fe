import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import type { Dialect } from "../../search/view.ts";
import { kindOf } from "../absence-meaning/answer-kinds.ts";
import { callersOf, mayGiveNothing } from "../absence-meaning/nothing-given.ts";
import type { Spot } from "../absence-meaning/spots.ts";
import { scopeOf } from "../absence-meaning/told.ts";
import { type ValueKind, valueKind } from "../absence-meaning/value-kind.ts";
import type { Parallel } from "./parallels.ts";

/** Whether a function may leave with an answer, by what it gives on its other ways and by those who call it. */
export function mayLeaveWith(
  code: CodeIndex,
  spot: Spot,
  { told, nearness }: Parallel,
  answer: string | null,
): boolean {
  const { scope, dialect } = spot;
  if (!scope) return false;
  const own = givenBy(scope, dialect);
  if (answer === null) return own.every((one) => one === null);
  if (own.length === 0 && !isExpressionBody(scope)) return kindOf(answer) === "nothing";
  const kind = kindOf(answer);
  if (kind === "nothing")
    return bearsNothing(code, spot, nearness === "kin" || isNothingUnasked(code, spot, told));
  const answered = told.answer ? valueKind(told.answer, dialect) : "unknown";
  const kinds: readonly ValueKind[] = kindsOf(scope, dialect).filter((one) => one !== "nothing");
  if (answered === "unknown") {
    const theirs = told.scope ? kindsOf(told.scope, dialect) : [];
    const same = theirs.filter((one) => one !== "unknown" && one !== "nothing");
    const isAlike = same.length > 0 && same.some((one) => kinds.includes(one));
    if (kind === "constant") return isAlike;
    const called = calleeText(told.answer);
    return (
      kind === "made" &&
      called !== null &&
      ((nearness !== "function" && isAlike) || own.some((one) => calleeText(one) === called))
    );
  }
  return (
    kinds.length > 0 &&
    kinds.every((one) => one === answered || (one === "unknown" && kinds.includes(answered)))
  );
}

/** Whether those who call the parallel function do not ask either: then its nothing is an answer as good as others. */
function isNothingUnasked(code: CodeIndex, spot: Spot, { file, scope }: Parallel["told"]): boolean {
  if (!scope) return false;
  const theirs = { ...spot, file, scope };
  return (
    callersOf(code, theirs).length > 0 && !mayGiveNothing(code, theirs).some((mark) => /^callers:/.test(mark))
  );
}

/** Whether those who call a function can do with nothing: they ask, or its type says so, and nobody reads of it at once. */
function bearsNothing(code: CodeIndex, spot: Spot, isKin: boolean): boolean {
  const marks = mayGiveNothing(code, spot);
  if (marks.includes("type:admits") || marks.includes("callers:ask") || marks.includes("ends:nothing"))
    return true;
  if (marks.includes("type:other")) return false;
  const calls = callersOf(code, spot);
  const isRead = calls.some(({ node }) => {
    const value = /^await/.test(node.parent?.type ?? "") ? (node.parent ?? node) : node;
    const outer = value.parent?.type === "parenthesized_expression" ? value.parent : value;
    const reader = outer.parent;
    return (
      reader !== null &&
      /^(?:member_expression|subscript_expression|attribute|subscript|binary_operator|binary_expression|spread_element|list_splat|for_in_statement|for_statement)$/.test(
        reader.type,
      )
    );
  });
  return !isRead && (marks.includes("callers:some") || calls.length === 0 || isKin);
}

function isExpressionBody(scope: Node): boolean {
  const body = field(scope, "body");
  return scope.type === "lambda" || (body !== null && !/block$/.test(body.type));
}

/** The values that a function returns; null for a bare `return`. */
function givenBy(scope: Node, dialect: Dialect): (Node | null)[] {
  return scope
    .descendantsOfType("return_statement")
    .filter((one) => scopeOf(one, dialect)?.id === scope.id)
    .map((one) => one.firstNamedChild);
}

function kindsOf(scope: Node, dialect: Dialect): ValueKind[] {
  const body = isExpressionBody(scope) ? field(scope, "body") : null;
  const given = body ? [body] : givenBy(scope, dialect);
  return given.flatMap((one) => (one ? [valueKind(one, dialect)] : []));
}

/** What is called for an answer: `c.json` of `return c.json({ error }, 404)`. */
function calleeText(answer: Node | null): string | null {
  const call = answer && /^await/.test(answer.type) ? answer.firstNamedChild : answer;
  return call && /^(?:call|call_expression)$/.test(call.type)
    ? (field(call, "function")?.text ?? null)
    : null;
}
