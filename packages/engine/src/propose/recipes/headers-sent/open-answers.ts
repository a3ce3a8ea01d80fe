import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode, parameterNames, type WebHandler } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, endLineOf, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { answerOf } from "../javascript/answering.ts";
import { statementOf } from "../javascript/statements.ts";

const LOOPS = ["for_in_statement", "for_statement", "while_statement", "do_statement"];

/** The answers in front of a line that do not leave the function although it goes on there. */
export function openAnswers(
  code: CodeIndex,
  file: SourceFile,
  definition: Node,
  handler: WebHandler,
  line: number,
): Node[] {
  return definition
    .descendantsOfType("expression_statement")
    .filter(
      (node) =>
        answerOf(code, file.path, node, handler) !== null &&
        functionAround(node)?.id === definition.id &&
        (endLineOf(node) < line
          ? mayGoOn(node, definition, line)
          : endLineOf(node) === line && isOneOfMany(node, definition)),
    );
}

/** Inside a branch that the failing line is not in, at its end. */
function mayGoOn(statement: Node, definition: Node, line: number): boolean {
  const own = statementOf(statement);
  const branch = ancestorOfType(
    statement,
    ["if_statement", "else_clause", "catch_clause", "switch_case"],
    definition,
  );
  if (!branch || !own || (startLineOf(branch) <= line && line <= endLineOf(branch))) return false;
  return isLast(statement, own);
}

function isLast(statement: Node, own: Node): boolean {
  // `if (!title) res.status(400).json(…);`
  if (statement.parent && /^(?:if_statement|else_clause)$/.test(statement.parent.type)) return true;
  const block = own.parent;
  return (
    block?.type !== "statement_block" ||
    block.namedChildren.findLast((child) => child.type !== "comment")?.id === own.id
  );
}

/** `for (const bay of bays) { if (bay.free) res.json(bay); }`: the same statement answers again for the next one. */
function isOneOfMany(statement: Node, definition: Node): boolean {
  const branch = ancestorOfType(statement, ["if_statement"], definition);
  const own = statementOf(statement);
  return (
    branch !== null &&
    own !== null &&
    ancestorOfType(branch, LOOPS, definition) !== null &&
    isLast(statement, own)
  );
}

function functionAround(node: Node): Node | null {
  for (let scope = node.parent; scope; scope = scope.parent) if (isFunctionNode(scope)) return scope;
  return null;
}

/** An answer within `list.forEach(…)`, which no `return` can leave, and the loop that one can. */
export interface LoopAnswer {
  readonly line: number;
  readonly edits: readonly CandidateEdit[];
}

/** Null where the callback is more than a plain body of a loop. */
export function loopAnswer(
  code: CodeIndex,
  file: SourceFile,
  definition: Node,
  handler: WebHandler,
  line: number,
): LoopAnswer | null {
  for (const statement of definition.descendantsOfType("expression_statement")) {
    const call = statement.firstNamedChild;
    const callee = call?.type === "call_expression" ? field(call, "function") : null;
    const list = callee?.type === "member_expression" ? field(callee, "object") : null;
    if (!call || !list || !callee || lastNameOf(callee) !== "forEach") continue;
    if (functionAround(statement)?.id !== definition.id || startLineOf(statement) > line) continue;
    const [callback, ...more] = field(call, "arguments")?.namedChildren ?? [];
    const body = callback ? field(callback, "body") : null;
    if (!callback || !body || more.length > 0 || body.type !== "statement_block") continue;
    const parameter = loopVariable(callback);
    if (parameter === null || /\b(?:this|arguments)\b/.test(body.text)) continue;
    if (callback.children.some(({ type }) => type === "async") || leaves(body, callback)) continue;
    const answers = body
      .descendantsOfType("expression_statement")
      .filter(
        (node) =>
          functionAround(node)?.id === callback.id &&
          ancestorOfType(node, ["if_statement"], callback) !== null &&
          answerOf(code, file.path, node, handler) !== null,
      );
    const [first] = answers;
    if (!first?.firstNamedChild || answers.length > 1) continue;
    return {
      line: startLineOf(first),
      edits: [
        textEdit(file, statement.startIndex, body.startIndex, `for (const ${parameter} of ${list.text}) `),
        textEdit(file, first.startIndex, first.startIndex, "return "),
        textEdit(file, body.endIndex, statement.endIndex, ""),
      ].map((edit) => ({ ...edit, part: "fix" })),
    };
  }
  return null;
}

/** The text of the only parameter. */
function loopVariable(callback: Node): string | null {
  if (parameterNames(callback).length !== 1) return null;
  const single = field(callback, "parameter") ?? field(callback, "parameters")?.firstNamedChild;
  return single && /^(?:identifier|object_pattern|array_pattern)$/.test(single.type) ? single.text : null;
}

function leaves(body: Node, callback: Node): boolean {
  return body.descendantsOfType("return_statement").some((exit) => functionAround(exit)?.id === callback.id);
}
