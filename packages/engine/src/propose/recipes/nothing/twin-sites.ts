import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { CandidateEdit } from "../../candidate.ts";
import type { Site } from "./sites.ts";

const MOST = 3;

/**
 * Lookups beside this one, `end = client.lookup(target)` beside `start = client.lookup(origin)`, whose results are used in
 * the same way and asked for by nobody: what is not there in one call of the function is not there in another.
 */
export function twinSites(site: Site): Site[] {
  const callee = calleeOf(site.expression);
  if (site.name === null || callee === null) return [];
  const uses = usesOf(site.statement, site.name);
  const found = (site.statement.parent?.namedChildren ?? []).flatMap((statement): Site[] => {
    const assignment = statement.type === "expression_statement" ? statement.firstNamedChild : null;
    const target = assignment?.type === "assignment" ? field(assignment, "left") : null;
    const expression = assignment && field(assignment, "right");
    if (statement.id === site.statement.id || target?.type !== "identifier" || !expression) return [];
    if (calleeOf(expression) !== callee || target.text === site.name) return [];
    const own = usesOf(statement, target.text);
    const isAlike = own.some((use) =>
      uses.some((other) => formOf(use) !== null && formOf(use) === formOf(other)),
    );
    return isAlike && !own.some(isAsked)
      ? [{ file: site.file, statement, name: target.text, expression }]
      : [];
  });
  return found.length > MOST ? [] : found;
}

/** The edits of a guard and of those for its twins: they stand or fall as one. */
export function asOne(guards: readonly (readonly CandidateEdit[])[]): CandidateEdit[] {
  const edits = guards.flat();
  return guards.length > 1 ? edits.map((edit) => ({ ...edit, together: "guards" })) : edits;
}

function calleeOf(expression: Node): string | null {
  const call = expression.type === "await" ? expression.firstNamedChild : expression;
  return call?.type === "call" ? (field(call, "function")?.text ?? null) : null;
}

function usesOf(statement: Node, name: string): Node[] {
  return scopeOf(statement)
    .descendantsOfType("identifier")
    .filter((node) => node.text === name && node.startIndex > statement.endIndex);
}

/** What is done with a value: a part that is read of it, or the function that takes it. */
function formOf(use: Node): string | null {
  const parent = use.parent;
  if (parent?.type === "attribute" && field(parent, "object")?.id === use.id)
    return `.${field(parent, "attribute")?.text}`;
  if (parent?.type === "subscript" && field(parent, "value")?.id === use.id)
    return `[${field(parent, "subscript")?.text}]`;
  return parent?.type === "argument_list" ? (field(parent.parent ?? parent, "function")?.text ?? null) : null;
}

function isAsked(use: Node): boolean {
  const parent = use.parent;
  if (!parent) return false;
  if (/^(?:not_operator|boolean_operator|comparison_operator)$/.test(parent.type)) return true;
  if (/^(?:if_statement|elif_clause|while_statement)$/.test(parent.type))
    return field(parent, "condition")?.id === use.id;
  return parent.type === "conditional_expression" && parent.namedChildren[1]?.id === use.id;
}
