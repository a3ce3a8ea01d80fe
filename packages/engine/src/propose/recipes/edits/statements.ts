import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { indentOf, indentUnit } from "../../../code/indent.ts";
import { ancestorOfType, endLineOf, field, startLineOf } from "../../../code/nodes.ts";
import { lineStart, nextLineStart, textEdit } from "../../../code/text-edit.ts";

/** The innermost statement around a node: a child of a block or of the module. */
export function statementOf(node: Node): Node | null {
  for (let current: Node | null = node; current; current = current.parent) {
    const parent = current.parent;
    if (parent && (parent.type === "block" || parent.type === "module")) return current;
  }
  return null;
}

/** The innermost statement that stands on a line. */
export function statementOnLine(file: SourceFile, line: number): Node | null {
  let found: Node | null = null;
  const pending = [...file.tree.rootNode.namedChildren];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === "comment" || startLineOf(node) > line || endLineOf(node) < line) continue;
    const isStatement = node.parent?.type === "block" || node.parent?.type === "module";
    if (isStatement && (found === null || node.startIndex >= found.startIndex)) found = node;
    pending.push(...node.namedChildren);
  }
  return found;
}

/**
 * Lines to be put in front of a statement, at its indentation; a leading tab stands for one more level. Null where the
 * statement does not begin its line.
 */
export function insertBefore(file: SourceFile, statement: Node, lines: readonly string[]): Edit | null {
  const anchor = withDecorators(statement);
  const at = lineStart(file.text, anchor.startIndex);
  if (file.text.slice(at, anchor.startIndex).trim() !== "") return null;
  return textEdit(file, at, at, written(file, indentOf(file, anchor), lines));
}

/** As `insertBefore`, behind the statement. Null where something else follows on its last line. */
export function insertAfter(file: SourceFile, statement: Node, lines: readonly string[]): Edit | null {
  const start = lineStart(file.text, statement.startIndex);
  if (file.text.slice(start, statement.startIndex).trim() !== "") return null;
  const at = nextLineStart(file.text, statement.endIndex);
  const rest = file.text.slice(statement.endIndex, at).trim();
  if (rest !== "" && !rest.startsWith("#")) return null;
  const missingBreak = at === file.text.length && !file.text.endsWith("\n") ? "\n" : "";
  return textEdit(file, at, at, missingBreak + written(file, indentOf(file, statement), lines));
}

/** Puts a statement under `try:`, and under the head of a `with` in it, with a handler behind it. Null where the statement does not fill its lines. */
export function wrapInTry(
  file: SourceFile,
  statement: Node,
  handler: { readonly caught: string; readonly lines: readonly string[]; readonly within?: string },
): Edit | null {
  const start = lineStart(file.text, statement.startIndex);
  const end = nextLineStart(file.text, statement.endIndex);
  if (file.text.slice(start, statement.startIndex).trim() !== "") return null;
  const rest = file.text.slice(statement.endIndex, end).trim();
  if (rest !== "" && !rest.startsWith("#")) return null;
  const unit = indentUnit(file);
  const indent = indentOf(file, statement);
  const own = file.text.slice(start, end).replace(/\r\n/g, "\n").replace(/\n$/, "");
  // Lines of a text literal that spans several lines must not move.
  if (statement.descendantsOfType("string").some((node) => endLineOf(node) > startLineOf(node))) return null;
  const { within } = handler;
  const deeper = within === undefined ? unit : unit.repeat(2);
  const moved = own
    .split("\n")
    .map((line) => (line.trim() === "" ? line : deeper + line))
    .join("\n");
  const inner = within === undefined ? moved : `${indent}${unit}${within}\n${moved}`;
  const text = `${indent}try:\n${inner}\n${indent}except ${handler.caught}:\n${written(
    file,
    indent + unit,
    handler.lines,
  )}`;
  return textEdit(file, start, end, text);
}

/** Whether a statement can be tried alone: one that ends where it ends, and is in no `try` yet. */
export function isTryable(statement: Node): boolean {
  if (!/^(?:expression_statement|return_statement|with_statement)$/.test(statement.type)) return false;
  const attempt = ancestorOfType(statement, ["try_statement", "function_definition"]);
  const body = attempt?.type === "try_statement" ? field(attempt, "body") : null;
  return !(body && body.startIndex <= statement.startIndex && statement.endIndex <= body.endIndex);
}

/** Text of lines at an indentation; each leading tab is one more level of the file's own. */
export function written(file: SourceFile, indent: string, lines: readonly string[]): string {
  const unit = indentUnit(file);
  return lines
    .flatMap((line) => line.split("\n"))
    .map((line) => {
      const depth = /^\t*/.exec(line)?.[0].length ?? 0;
      return line.trim() === "" ? "\n" : `${indent}${unit.repeat(depth)}${line.slice(depth)}\n`;
    })
    .join("");
}

function withDecorators(statement: Node): Node {
  return statement.parent?.type === "decorated_definition" ? statement.parent : statement;
}
