import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { handlerAround, type WebHandler } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Origin } from "../../../diagnose/origin/trace-origin.ts";
import { searchBehind } from "../../house/javascript/positions.ts";
import { statementOf } from "../javascript/statements.ts";

/** A place on the way of the empty value where it can be looked at. */
export interface Site {
  readonly file: SourceFile;
  /** The expression that gave the value. */
  readonly expression: Node;
  readonly statement: Node;
  /** Name that the value has from then on; null where it has none yet. */
  readonly name: string | null;
  readonly handler: WebHandler | null;
  /** Whether the name is that of a place in a list, which is -1 where nothing was found. */
  readonly isPosition?: true;
}

/** How it is asked whether nothing is there: in the words of the house where they fit, `!x` else. */
export function nothingAsked(site: Site, name: string, house: ((name: string) => string) | null): string {
  return site.isPosition ? `${name} === -1` : (house?.(name) ?? `!${name}`);
}

/** Places from the failing expression back to the birth, the ones in handlers and with a name first. */
export function sitesOf(code: CodeIndex, origin: Origin): Site[] {
  const found = origin.places.flatMap(({ path, node, members }) =>
    members.length > 0 ? [] : (positionAt(code, path, node) ?? siteAt(code, path, node) ?? []),
  );
  const rank = (site: Site) => (site.handler ? 2 : 0) + (site.name !== null ? 1 : 0);
  return found.toSorted((left, right) => rank(right) - rank(left));
}

const GATHERING = /^(?:await\s+)?Promise\.(?:all|allSettled)\(/;

/** `const [comic, strips] = await Promise.all([find(slug), list(slug)])`: the name that one of them gets. */
function gatheredName(expression: Node): string | null {
  const list = expression.parent?.type === "array" ? expression.parent : null;
  const call = list?.parent?.type === "arguments" ? list.parent.parent : null;
  const declarator = call?.parent?.type === "await_expression" ? call.parent.parent : null;
  const target = declarator?.type === "variable_declarator" ? field(declarator, "name") : null;
  if (!list || !call || target?.type !== "array_pattern" || !/^Promise\.all\(/.test(call.text)) return null;
  const elements = list.namedChildren.filter((child) => child.type !== "comment");
  const at = elements.findIndex((child) => child.id === expression.id);
  if (elements.slice(0, at).some((child) => child.type === "spread_element")) return null;
  let place = 0;
  for (const child of target.children) {
    if (child.type === ",") place += 1;
    else if (place === at && child.type === "identifier") return child.text;
  }
  return null;
}

/** `tasks[at]` with a place that was looked for: what was missed is the place, and it has a name. */
function positionAt(code: CodeIndex, path: string, node: Node): Site | null {
  const entry = node.parent?.type === "non_null_expression" ? (node.parent.firstNamedChild ?? node) : node;
  const search = searchBehind(entry);
  const site = search && siteAt(code, path, search.call);
  return site && site.name !== null ? { ...site, isPosition: true } : null;
}

const TYPED = /^(?:as_expression|satisfies_expression|non_null_expression|parenthesized_expression)$/;

/** The place of an expression that gives a value; null where nothing can be put behind it. */
export function siteAt(code: CodeIndex, path: string, node: Node): Site | null {
  const file = code.file(path);
  if (!file) return null;
  const expression =
    node.parent?.type === "await_expression" || node.parent?.type === "non_null_expression"
      ? node.parent
      : node;
  if (
    !/^(?:call_expression|await_expression|subscript_expression|non_null_expression|member_expression)$/.test(
      expression.type,
    )
  )
    return null;
  const statement = statementOf(expression);
  if (
    !statement ||
    (/^(?:return_statement)$/.test(statement.type) && statement.firstNamedChild?.id === expression.id)
  )
    return null;
  let whole = expression;
  while (whole.parent && TYPED.test(whole.parent.type)) whole = whole.parent;
  const declarator = whole.parent?.type === "variable_declarator" ? whole.parent : null;
  const target = declarator ? field(declarator, "name") : null;
  // What several promises give together is no thing that was looked up; each of them is.
  if (GATHERING.test(expression.text)) return null;
  // What is taken apart at once has no name to look at.
  const name = target?.type === "identifier" ? target.text : gatheredName(expression);
  if (
    declarator &&
    statement.namedChildren.filter((child) => child.type === "variable_declarator").length > 1
  )
    return null;
  const symbol = code.functionAt(path, startLineOf(expression));
  return { file, expression, statement, name, handler: symbol && handlerAround(code, symbol) };
}
