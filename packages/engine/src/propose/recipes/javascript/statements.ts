import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { indentOf, indentUnit } from "../../../code/indent.ts";
import { endLineOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";

const STATEMENT = /(?:statement|declaration)$/;

/** The innermost statement around a node that stands in a block. */
export function statementOf(node: Node): Node | null {
  for (let current: Node | null = node; current; current = current.parent) {
    const parent = current.parent;
    if (
      STATEMENT.test(current.type) &&
      parent &&
      /^(?:statement_block|program|switch_case|switch_default)$/.test(parent.type)
    )
      return current;
    if (
      current.type === "arrow_function" &&
      current.id !== node.id &&
      !/^(?:statement_block)$/.test(current.type)
    ) {
      const body = current.childForFieldName("body");
      // An arrow without a block has no statement of its own.
      if (
        body &&
        body.type !== "statement_block" &&
        body.startIndex <= node.startIndex &&
        node.endIndex <= body.endIndex
      )
        return null;
    }
  }
  return null;
}

/** The innermost statement that a line belongs to. */
export function statementOnLine(file: SourceFile, line: number): Node | null {
  const root = file.tree.rootNode;
  const text = file.text.split("\n")[line - 1] ?? "";
  const column = text.length - text.trimStart().length;
  const leaf = root.descendantForPosition({ row: line - 1, column });
  for (let current: Node | null = leaf; current; current = current.parent) {
    if (STATEMENT.test(current.type) && startLineOf(current) <= line && line <= endLineOf(current))
      return current;
  }
  return leaf;
}

/** The node under a place that V8 names; columns count from 1. */
export function nodeAt(file: SourceFile, line: number, column: number | null): Node | null {
  if (column === null) return null;
  return file.tree.rootNode.descendantForPosition({ row: line - 1, column: Math.max(0, column - 1) });
}

/** Whether a file ends its statements with semicolons. */
export function usesSemicolons(file: SourceFile): boolean {
  const ended = file.text.match(/;[ \t]*$/gm)?.length ?? 0;
  const open = file.text.match(/[\w)\]"'`][ \t]*$/gm)?.length ?? 0;
  return ended >= open;
}

/** Lines behind a statement, at its indentation; a leading tab in a line is one more level. */
export function insertAfter(file: SourceFile, statement: Node, lines: readonly string[]): Edit {
  const text = indented(file, statement, lines);
  return textEdit(file, statement.endIndex, statement.endIndex, `\n${text.join("\n")}`);
}

export function insertBefore(file: SourceFile, statement: Node, lines: readonly string[]): Edit {
  const text = indented(file, statement, lines);
  const indent = indentOf(file, statement);
  return textEdit(
    file,
    statement.startIndex,
    statement.startIndex,
    `${text.join("\n").slice(indent.length)}\n${indent}`,
  );
}

function indented(file: SourceFile, statement: Node, lines: readonly string[]): string[] {
  const indent = indentOf(file, statement);
  const unit = indentUnit(file);
  return lines.map((line) => {
    const depth = /^\t*/.exec(line)?.[0].length ?? 0;
    return line.trim() === "" ? "" : indent + unit.repeat(depth) + line.slice(depth);
  });
}

export function replaceNode(file: SourceFile, node: Node, text: string): Edit {
  return textEdit(file, node.startIndex, node.endIndex, text);
}
