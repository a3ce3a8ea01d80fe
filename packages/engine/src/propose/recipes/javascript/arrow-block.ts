import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { indentOf, indentUnit } from "../../../code/indent.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { insertBefore, statementOf, usesSemicolons } from "./statements.ts";

/**
 * Lines that run before the statement of a node; an arrow function without a block gets one. Null where they would run
 * earlier or more often than the node: in the head of a loop, in a branch of an expression.
 * @param lines Without indentation; a leading tab is one more level.
 */
export function beforeIt(file: SourceFile, node: Node, lines: readonly string[]): Edit | null {
  const arrow = bareArrowAround(node);
  if (!arrow) {
    const statement = statementOf(node);
    return statement && !/^(?:while|for|do)\w*_statement$/.test(statement.type)
      ? insertBefore(file, statement, lines)
      : null;
  }
  const body = field(arrow, "body");
  if (!body) return null;
  const end = usesSemicolons(file) ? ";" : "";
  const indent = indentOf(file, arrow);
  const unit = indentUnit(file);
  const value = body.type === "parenthesized_expression" ? (body.firstNamedChild ?? body) : body;
  const all = [
    ...lines.map((line) => line.replace(/^\t+/, (tabs) => unit.repeat(tabs.length))),
    `return ${value.text}${end}`,
  ];
  const text = `{\n${all.map((line) => `${indent}${unit}${line}`).join("\n")}\n${indent}}`;
  return textEdit(file, body.startIndex, body.endIndex, text);
}

/** The arrow function whose body is an expression that holds the node, where no statement comes between. */
export function bareArrowAround(node: Node): Node | null {
  for (let current: Node | null = node; current?.parent; current = current.parent) {
    const { parent } = current;
    if (parent.type === "arrow_function" && field(parent, "body")?.id === current.id)
      return current.type === "statement_block" ? null : parent;
    if (/(?:statement|declaration)$/.test(parent.type) || isFunctionNode(parent)) return null;
  }
  return null;
}
