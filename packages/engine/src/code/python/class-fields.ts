import type { Node } from "web-tree-sitter";
import type { ClassSymbol } from "../code-index.ts";
import { field } from "../nodes.ts";

/** A name that the body of a class gives a type or a value: a field of a dataclass, a column, a member of an enum. */
export interface ClassField {
  readonly name: string;
  readonly node: Node;
  readonly annotation: Node | null;
  readonly value: Node | null;
}

/** The fields of a class in order, those of its bases left out. */
export function fieldsOf(owner: ClassSymbol): ClassField[] {
  return (field(owner.node, "body")?.namedChildren ?? []).flatMap((statement) => {
    const node = statement.type === "expression_statement" ? statement.firstNamedChild : null;
    const target = node?.type === "assignment" ? field(node, "left") : null;
    if (!node || target?.type !== "identifier") return [];
    return [{ name: target.text, node, annotation: field(node, "type"), value: field(node, "right") }];
  });
}

/** Decorators of a function or class, without the `@`. */
export function decoratorsOf(definition: Node): string[] {
  const decorated = definition.parent?.type === "decorated_definition" ? definition.parent : null;
  return (decorated?.namedChildren ?? [])
    .filter((child) => child.type === "decorator")
    .map((child) => child.text.replace(/^@\s*/, "").trim());
}
