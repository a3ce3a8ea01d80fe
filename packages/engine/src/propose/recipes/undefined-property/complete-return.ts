import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Origin } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { insertAfter, replaceNode, usesSemicolons } from "../javascript/statements.ts";

/** A function that comes to its end with its result in hand returns it. */
export function returnIdeas({ code, event }: Investigation, origin: Origin): Idea[] {
  const symbol = code
    .symbolsOf(origin.path)
    ?.functions.filter(({ startLine, endLine }) => startLine <= origin.line && origin.line <= endLine)
    .findLast(({ startLine }) => startLine === origin.line || true);
  const own =
    code.symbolsOf(origin.path)?.functions.find(({ startLine }) => startLine === origin.line) ?? symbol;
  const file = code.file(origin.path);
  const body = own ? field(own.node, "body") : null;
  const last =
    body?.type === "statement_block"
      ? body.namedChildren.findLast((child) => child.type !== "comment")
      : null;
  if (!own || !file || !last) return [];
  const end = usesSemicolons(file) ? ";" : "";
  const edits = editsFor(last, end);
  if (!edits) return [];
  const name = own.name.startsWith("<") ? "The function" : `\`${own.name}\``;
  return [
    {
      name: "result_is_returned",
      sentence: "The request is answered from the returned result",
      cause: `${name} computes its result but does not return it.`,
      explanation: `${name} returns what it computed, which its callers use.`,
      edits,
      basis: "standard",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: origin.path, line: startLineOf(last) },
    },
  ];

  function editsFor(statement: Node, ending: string): CandidateEdit[] | null {
    if (!file) return null;
    if (/^(?:lexical_declaration|variable_declaration)$/.test(statement.type)) {
      const declared = statement.namedChildren.filter((child) => child.type === "variable_declarator");
      const target = declared.length === 1 && declared[0] ? field(declared[0], "name") : null;
      return target?.type === "identifier"
        ? [{ ...insertAfter(file, statement, [`return ${target.text}${ending}`]), part: "fix" }]
        : null;
    }
    const value = statement.type === "expression_statement" ? statement.firstNamedChild : null;
    if (!value) return null;
    // An assignment to a local variable at the end: the variable is the result.
    if (value.type === "assignment_expression" || value.type === "augmented_assignment_expression") {
      const left = field(value, "left");
      return left?.type === "identifier"
        ? [{ ...insertAfter(file, statement, [`return ${left.text}${ending}`]), part: "fix" }]
        : null;
    }
    if (
      !/^(?:call_expression|await_expression|parenthesized_expression|object|array|identifier|ternary_expression|binary_expression|new_expression|member_expression|template_string)$/.test(
        value.type,
      )
    )
      return null;
    return [{ ...replaceNode(file, value, `return ${value.text}`), part: "fix" }];
  }
}
