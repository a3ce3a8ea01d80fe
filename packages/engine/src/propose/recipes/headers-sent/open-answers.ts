import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { functionAround, type WebHandler } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, endLineOf, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { answeringCall, answerOf } from "../javascript/answering.ts";
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
    if (!call || !list || !callee || !/^(?:forEach|map)$/.test(lastNameOf(callee) ?? "")) continue;
    if (functionAround(statement)?.id !== definition.id || startLineOf(statement) > line) continue;
    const [callback, ...more] = field(call, "arguments")?.namedChildren ?? [];
    const body = callback ? field(callback, "body") : null;
    if (!callback || !body || more.length > 0 || body.type !== "statement_block") continue;
    const head = loopHead(callback, list.text);
    if (head === null || /\b(?:this|arguments)\b/.test(body.text)) continue;
    // Only a function that waits can wait in a loop of its own.
    const isAsync = [callback, definition].map(({ children }) =>
      children.some(({ type }) => type === "async"),
    );
    if (isAsync[0] && !isAsync[1]) continue;
    const isAnswer = (node: Node) => answerOf(code, file.path, node, handler) !== null;
    const exits = exitEdits(file, callback, isAnswer, (call) => answersAs(code, file.path, call, handler));
    const answers = body
      .descendantsOfType("expression_statement")
      .filter((node) => functionAround(node)?.id === callback.id && isAnswer(node) && !isLeftBehind(node));
    const given = body
      .descendantsOfType("return_statement")
      .filter((node) => functionAround(node)?.id === callback.id && !exits?.skipped.includes(node.id));
    const [first] = [...answers, ...given].toSorted((left, right) => left.startIndex - right.startIndex);
    if (!exits || !first || ancestorOfType(first, ["if_statement"], callback) === null) continue;
    return {
      line: startLineOf(first),
      edits: [
        textEdit(file, statement.startIndex, body.startIndex, `${head} `),
        ...answers.map((node) => textEdit(file, node.startIndex, node.startIndex, "return ")),
        ...exits.edits,
        textEdit(file, body.endIndex, statement.endIndex, ""),
      ].map((edit) => ({ ...edit, part: "fix", together: "loop" })),
    };
  }
  return null;
}

/**
 * What the ways out of a callback are in a loop: those with an answer end the function, as was meant; others pass the item
 * over. Null where one gives anything else.
 */
function exitEdits(
  file: SourceFile,
  callback: Node,
  isAnswer: (statement: Node) => boolean,
  answersAlone: (call: Node) => boolean,
): { readonly edits: ReturnType<typeof textEdit>[]; readonly skipped: readonly number[] } | null {
  const edits: ReturnType<typeof textEdit>[] = [];
  const skipped: number[] = [];
  for (const exit of callback.descendantsOfType("return_statement")) {
    if (functionAround(exit)?.id !== callback.id) continue;
    const value = exit.firstNamedChild;
    const before = exit.previousNamedSibling;
    if (value ? answersAlone(value) : before && isAnswer(before)) continue;
    if (value && !/^(?:null|undefined|true|false)$/.test(value.text)) return null;
    if (ancestorOfType(exit, [...LOOPS, "switch_statement"], callback)) return null;
    skipped.push(exit.id);
    edits.push(
      textEdit(file, exit.startIndex, (value ?? exit).endIndex - (value ? 0 : semicolonOf(exit)), "continue"),
    );
  }
  return { edits, skipped };
}

function semicolonOf({ text }: Node): number {
  return text.endsWith(";") ? 1 : 0;
}

function answersAs(code: CodeIndex, path: string, value: Node, handler: WebHandler): boolean {
  const call = value.type === "await_expression" ? (value.firstNamedChild ?? value) : value;
  return call.type === "call_expression" && answeringCall(code, path, call, handler);
}

/** `res.json(bay); return;` */
function isLeftBehind(answer: Node): boolean {
  return answer.nextNamedSibling?.type === "return_statement";
}

/** `for (const bay of bays)`, with its place where the callback takes that as well; null for other parameters. */
function loopHead(callback: Node, list: string): string | null {
  const single = field(callback, "parameter");
  const given = single ? [single] : (field(callback, "parameters")?.namedChildren ?? []);
  const names = given.filter(({ type }) => type !== "comment");
  if (!names.every(({ type }) => /^(?:identifier|object_pattern|array_pattern)$/.test(type))) return null;
  const [item, at, ...more] = names.map(({ text }) => text);
  if (!item || more.length > 0) return null;
  return at ? `for (const [${at}, ${item}] of ${list}.entries())` : `for (const ${item} of ${list})`;
}
