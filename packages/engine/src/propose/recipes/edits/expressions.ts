import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { textEdit } from "../../../code/text-edit.ts";

/** Replaces a node by text. */
export function replaceNode(file: SourceFile, node: Node, text: string): Edit {
  return textEdit(file, node.startIndex, node.endIndex, inFormatted(node, text));
}

/** Text with the other quotes than those of the f-string around it: before Python 3.12 the same ones would end it. */
export function inFormatted(node: Node, text: string): string {
  const outer = ancestorOfType(node, ["interpolation"])?.parent;
  const quote = outer?.type === "string" ? /^[a-zA-Z]*(["'])(?!\1\1)/.exec(outer.text)?.[1] : undefined;
  const other = quote === '"' ? "'" : '"';
  return quote && text.includes(quote) && !text.includes(other) ? text.replaceAll(quote, other) : text;
}

/** Places in which a conditional or boolean expression needs no parentheses. */
const OPEN_PARENTS =
  /^(?:argument_list|list|set|tuple|pair|keyword_argument|assignment|augmented_assignment|expression_statement|return_statement|parenthesized_expression|interpolation|default_parameter|subscript|list_comprehension|expression_list)$/;

/** Text of a conditional or boolean expression, in parentheses where it would fall apart otherwise. */
export function enclosed(node: Node, text: string): string {
  const parent = node.parent;
  if (!parent) return text;
  const isBase = parent.type === "subscript" && field(parent, "value")?.id === node.id;
  const isBody = parent.type === "list_comprehension" && field(parent, "body")?.id !== node.id;
  return OPEN_PARENTS.test(parent.type) && !isBase && !isBody ? text : `(${text})`;
}

/** Text of a node that stands before a dot or an operator: in parentheses unless it is a simple one. */
export function atom(node: Node): string {
  return /^(?:identifier|attribute|subscript|call|string|integer|float|list|dictionary|tuple|set|parenthesized_expression|none|true|false)$/.test(
    node.type,
  )
    ? node.text
    : `(${node.text})`;
}

/** Whether evaluating an expression twice is the same as once: names, attributes and constants only. */
export function isPlain(node: Node): boolean {
  switch (node.type) {
    case "identifier":
    case "string":
    case "integer":
    case "none":
    case "true":
    case "false":
      return true;
    case "attribute":
      return isPlain(field(node, "object") ?? node);
    case "subscript": {
      const value = field(node, "value");
      const key = field(node, "subscript");
      return value !== null && key !== null && isPlain(value) && isPlain(key);
    }
    case "parenthesized_expression":
      return node.firstNamedChild !== null && isPlain(node.firstNamedChild);
    default:
      return false;
  }
}

/** Whether an expression can be asked a second time: what is plain, and `row.get("company")`. */
export function isRepeatable(node: Node): boolean {
  if (isPlain(node)) return true;
  const stripped = /^(.*)\.(?:strip|lower|upper|casefold|title|capitalize)\(\)$/s.exec(node.text);
  const inner = node.type === "call" && stripped ? field(field(node, "function") ?? node, "object") : null;
  if (inner) return isRepeatable(inner);
  const callee = node.type === "call" ? field(node, "function") : null;
  const object = callee?.type === "attribute" ? field(callee, "object") : null;
  if (!object || field(callee ?? node, "attribute")?.text !== "get" || !isPlain(object)) return false;
  const { positional, named } = readCall(node);
  return (
    positional.length > 0 &&
    named.size === 0 &&
    positional.every(isPlain) &&
    !/^(?:requests|client|session|http\w*|self\.(?:session|client|_?http))$/.test(object.text)
  );
}
