import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field } from "../../../code/nodes.ts";

const COUNT = /\.(?:length|size)\b|^\(?\w*(?:count|number)\w*\)?$/i;
const STANDS_IN = /(?:\?\?|\|\||:)\s*-?\d[\d.]*\)*$|^[\w$.]+\([\w$., ]*\)$/;

/**
 * Whether something would stand in for an item of an average, or for one among which the least is looked for: the figure
 * would be another one than that of the items that are there. Those that lack a value are left out of such a figure.
 * @param node What is replaced.
 */
export function spoilsFigure(node: Node, replacement: string): boolean {
  if (!STANDS_IN.test(replacement.trim())) return false;
  let isInCallback = false;
  for (let inner = node; inner.parent; inner = inner.parent) {
    const { parent } = inner;
    if (isFunctionNode(parent)) {
      const isGiven = parent.parent?.type === "arguments";
      if (!isGiven) return false;
      isInCallback = true;
    }
    if (!isInCallback) continue;
    if (parent.type === "arguments" && field(parent.parent ?? parent, "function")?.text === "Math.min")
      return true;
    if (isAveraged(inner, parent)) return true;
    if (parent.type === "variable_declarator" && isAveragedLater(parent)) return true;
    if (/^(?:statement_block|program)$/.test(parent.type)) {
      const given = parent.parent && isFunctionNode(parent.parent) ? parent.parent.parent : null;
      if (given?.type !== "arguments") return false;
    }
  }
  return false;
}

/** `values.reduce(…) / values.length` */
function isAveraged(inner: Node, parent: Node): boolean {
  return (
    parent.type === "binary_expression" &&
    field(parent, "operator")?.text === "/" &&
    field(parent, "left")?.id === inner.id &&
    COUNT.test(field(parent, "right")?.text ?? "")
  );
}

/** `const sum = values.reduce(…); return sum / values.length;` */
function isAveragedLater(declarator: Node): boolean {
  const name = field(declarator, "name")?.text;
  const block = declarator.parent?.parent;
  return (block?.descendantsOfType("binary_expression") ?? []).some((node) => {
    const left = field(node, "left");
    return left !== null && left.text === name && isAveraged(left, node);
  });
}
