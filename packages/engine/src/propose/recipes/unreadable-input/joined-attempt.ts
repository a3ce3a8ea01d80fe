import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { indentOf, indentUnit } from "../../../code/indent.ts";
import { boundNames } from "../../../code/javascript/symbols.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { lineStart, nextLineStart, textEdit } from "../../../code/text-edit.ts";

/** A `try` that already refuses such input, made to begin earlier. */
export interface JoinedAttempt {
  readonly edits: readonly Edit[];
  /** Line of the handler. */
  readonly line: number;
}

const MOST_BETWEEN = 3;

/**
 * `decodeProtectedHeader(token)` in front of the `try` in which the same token is verified: what cannot be read there is
 * refused as what cannot be verified. The statements from the one that failed are moved into the `try`, where they only
 * read and leave. Null where the handler asks which error it was, or where they are needed behind it.
 */
export function joinedAttempt(file: SourceFile, statement: Node, call: Node): JoinedAttempt | null {
  const moved: Node[] = [];
  let next: Node | null = statement;
  for (; next && next.type !== "try_statement"; next = next.nextNamedSibling) {
    if (moved.length > MOST_BETWEEN || !isQuiet(next)) return null;
    moved.push(next);
  }
  const attempt = next;
  const body = attempt && field(attempt, "body");
  const clause = attempt && refusingClause(file, attempt);
  const last = moved.at(-1);
  if (!attempt || !body || !clause || !last || field(attempt, "finalizer")) return null;
  // It deals with the same thing: what was read there is used here, or read once more.
  const given = namesIn(call);
  if (
    !namesIn(body).some((name) => given.includes(name) || moved.some((one) => declared(one).includes(name)))
  )
    return null;
  if (file.language !== "python" && isNeededBehind(attempt, moved.flatMap(declared))) return null;
  const edit =
    file.language === "python" ? joinedInPython(file, moved, attempt, body) : joined(file, moved, body);
  return edit && { edits: [edit], line: startLineOf(clause) };
}

/** A statement that reads and binds, or leaves: whatever it raises comes from what it was given. */
function isQuiet(node: Node): boolean {
  if (/^(?:lexical_declaration|variable_declaration|comment)$/.test(node.type)) return true;
  if (node.type === "expression_statement") return node.firstNamedChild?.type === "assignment";
  if (node.type !== "if_statement" || field(node, "alternative")) return false;
  const branch = field(node, "consequence");
  const inner = branch && /block$/.test(branch.type) ? branch.namedChildren : [branch];
  // What is raised on purpose would be caught there.
  return inner.length === 1 && inner[0]?.type === "return_statement";
}

/** The one handler of a `try`, where it leaves with a refusal whatever it was. */
function refusingClause(file: SourceFile, attempt: Node): Node | null {
  const clauses = attempt.namedChildren.filter(({ type }) => /^(?:catch|except)_clause$/.test(type));
  const [clause, ...others] = clauses;
  if (!clause || others.length > 0 || attempt.namedChildren.some(({ type }) => type === "else_clause"))
    return null;
  const block = field(clause, "body") ?? clause.namedChildren.findLast(({ type }) => type === "block");
  const statements = block?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
  if (!block || block.descendantsOfType("if_statement").length > 0) return null;
  const caught = field(clause, "parameter")?.text;
  const last = statements.at(-1);
  const isOwn = last?.type === "throw_statement" && last.firstNamedChild?.text === caught;
  if (!last || isOwn || !/^(?:return|throw|raise)_statement$/.test(last.type)) return null;
  if (file.language === "python" && last.type === "raise_statement" && !last.firstNamedChild) return null;
  return clause;
}

function declared(statement: Node): string[] {
  const names = statement
    .descendantsOfType("variable_declarator")
    .flatMap((one) => boundNames(field(one, "name")));
  const left =
    statement.firstNamedChild?.type === "assignment" ? field(statement.firstNamedChild, "left") : null;
  return [...names, ...(left ? namesIn(left) : [])];
}

function namesIn(node: Node): string[] {
  const inner = node.descendantsOfType("identifier");
  return (node.type === "identifier" ? [node, ...inner] : inner)
    .filter(({ parent }) => !(parent?.type === "call" || parent?.type === "call_expression"))
    .map(({ text }) => text);
}

/** Whether names that would be declared within the `try` are read behind it. */
function isNeededBehind(attempt: Node, names: readonly string[]): boolean {
  for (let next = attempt.nextNamedSibling; next; next = next.nextNamedSibling)
    if (next.descendantsOfType("identifier").some(({ text }) => names.includes(text))) return true;
  const clause = field(attempt, "handler");
  return clause?.descendantsOfType("identifier").some(({ text }) => names.includes(text)) ?? false;
}

function joined(file: SourceFile, moved: readonly Node[], body: Node): Edit | null {
  const [first] = moved;
  const last = moved.at(-1);
  const open = body.firstChild;
  if (!first || !last || open?.type !== "{") return null;
  const indent = indentOf(file, first);
  const unit = indentUnit(file);
  const text = file.text.slice(first.startIndex, last.endIndex).replace(/\r\n/g, "\n");
  const lines = text.split("\n").map((line) => (line.trim() === "" ? line : unit + line));
  return textEdit(file, first.startIndex, open.endIndex, `try {\n${indent}${lines.join("\n")}`);
}

function joinedInPython(file: SourceFile, moved: readonly Node[], attempt: Node, body: Node): Edit | null {
  const [first] = moved;
  const last = moved.at(-1);
  const inner = body.firstNamedChild;
  if (!first || !last || !inner) return null;
  const unit = indentUnit(file);
  const start = lineStart(file.text, first.startIndex);
  const text = file.text.slice(start, nextLineStart(file.text, last.endIndex)).replace(/\r\n/g, "\n");
  if (
    first
      .descendantsOfType("string")
      .some(({ startPosition, endPosition }) => endPosition.row > startPosition.row)
  )
    return null;
  const lines = text.split("\n").map((line) => (line.trim() === "" ? line : unit + line));
  return textEdit(
    file,
    start,
    lineStart(file.text, inner.startIndex),
    `${indentOf(file, attempt)}try:\n${lines.join("\n")}`,
  );
}
