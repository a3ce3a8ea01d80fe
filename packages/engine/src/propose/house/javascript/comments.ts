import type { Node } from "web-tree-sitter";

/** What may stand between a function and the place where its comment is written. */
const HOLDERS =
  /^(?:variable_declarator|lexical_declaration|variable_declaration|assignment_expression|export_statement|expression_statement|pair|(?:public_)?field_definition|decorator)$/;

/** The text of the comment in front of a function or class, without its marks; null where there is none. */
export function commentOf(definition: Node): string | null {
  for (let node: Node | null = definition; node; node = node.parent) {
    const before: Node | null = node.previousNamedSibling;
    if (before?.type === "comment" && isDirectly(before, node)) return textUpTo(before);
    const parent: Node | null = node.parent;
    if (!parent || !HOLDERS.test(parent.type)) return null;
  }
  return null;
}

function isDirectly(comment: Node, node: Node): boolean {
  return node.startPosition.row - comment.endPosition.row <= 1;
}

/** A comment, with the lines of `//` above it that belong to it. */
function textUpTo(comment: Node): string {
  const parts: string[] = [];
  for (let part: Node | null = comment; part?.type === "comment"; part = part.previousNamedSibling) {
    const next: string | undefined = parts[0];
    if (next !== undefined && !part.text.startsWith("//")) break;
    parts.unshift(part.text.replace(/^\/\*+|\*+\/$|^\s*\*\s?|^\s*\/\/+\s?/gm, " "));
    const above: Node | null = part.previousNamedSibling;
    if (!part.text.startsWith("//") || above?.type !== "comment" || !isDirectly(above, part)) break;
  }
  return parts.join("\n");
}
