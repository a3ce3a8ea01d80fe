import type { Node } from "web-tree-sitter";
import { parameterNames } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, endLineOf, field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";

/** What compositions of middlewares say (Koa, Hono), and libraries of callbacks. */
export const HANDED_ON_TWICE = /next\(\) called multiple times|[Cc]allback was already called/;

const FUNCTIONS = ["arrow_function", "function_expression", "function_declaration", "method_definition"];
const BRANCHES = ["if_statement", "else_clause", "catch_clause", "switch_case"];

/**
 * A middleware that hands on in a branch, and goes on to hand on again: `if (name === "") { …; await next(); }`. It returns
 * what it handed on.
 */
export function handedOnTwiceIdeas({ code, event }: Investigation, { frames }: JavascriptFault): Idea[] {
  for (const { path, line } of frames.toReversed()) {
    const file = code.file(path);
    const definition = code.functionAt(path, line)?.node;
    if (!file || !definition) continue;
    const names = parameterNames(definition);
    const calls = definition
      .descendantsOfType("call_expression")
      .filter((call) => names.includes(field(call, "function")?.text ?? ""))
      .filter((call) => ancestorOfType(call, FUNCTIONS)?.id === definition.id);
    const second = calls.find((call) => startLineOf(call) <= line && line <= endLineOf(call));
    const name = second && field(second, "function")?.text;
    const open = calls
      .filter((call) => field(call, "function")?.text === name && call.endIndex < (second?.startIndex ?? 0))
      .flatMap((call) => openStatement(call, definition, line) ?? []);
    const [first] = open;
    if (!first || !second || open.length > 2) continue;
    const isRead = event?.request?.method?.toUpperCase() === "GET";
    return [
      {
        name: "handed_on_once",
        sentence: "The request is handed on once",
        cause: `\`${name}\` in line ${startLineOf(first)} does not end the function, which calls it again in line ${line}.`,
        explanation: `Returns what \`${name}\` gives in the branch.`,
        edits: open.map((statement) => ({
          ...replaceNode(file, statement, returned(statement)),
          part: "fix",
        })),
        basis: "standard",
        expectation: isRead ? FINE : NO_ERROR,
        place: { path: file.path, line: startLineOf(first) },
        variant: null,
      },
    ];
  }
  return [];
}

/** `await next();` at the end of a branch that the second call is not in. */
function openStatement(call: Node, definition: Node, line: number): Node | null {
  const whole = call.parent?.type === "await_expression" ? call.parent : call;
  const statement = whole.parent?.type === "expression_statement" ? whole.parent : null;
  const branch = statement && ancestorOfType(statement, BRANCHES, definition);
  if (!statement || !branch || (startLineOf(branch) <= line && line <= endLineOf(branch))) return null;
  if (/^(?:if_statement|else_clause)$/.test(statement.parent?.type ?? "")) return statement;
  const block = statement.parent;
  const last = block?.namedChildren.findLast((child) => child.type !== "comment");
  return block?.type === "statement_block" && last?.id === statement.id ? statement : null;
}

/** A middleware gives the promise itself; within a `try`, an error of it is to be caught there. */
function returned(statement: Node): string {
  const value = statement.firstNamedChild;
  const isTried = ancestorOfType(statement, ["try_statement", ...FUNCTIONS])?.type === "try_statement";
  const plain = value?.type === "await_expression" && !isTried ? value.firstNamedChild : value;
  return `return ${plain?.text ?? ""}${statement.text.endsWith(";") ? ";" : ""}`;
}
