import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { namesRead } from "../edits/names.ts";

/** Where a function gives a local its value: the identifier that is bound. */
export function bindingsIn(scope: Node): Node[] {
  const found: Node[] = [];
  for (const type of [
    "assignment",
    "augmented_assignment",
    "for_statement",
    "named_expression",
    "with_item",
  ]) {
    for (const node of descendantsHere(scope, type)) {
      const target = field(node, type === "named_expression" ? "name" : "left");
      if (target) found.push(...targets(target));
      if (type === "with_item")
        found.push(
          ...node
            .descendantsOfType("as_pattern_target")
            .flatMap((alias) => targets(alias.firstNamedChild ?? alias)),
        );
    }
  }
  return found.toSorted((left, right) => left.startIndex - right.startIndex);
}

function targets(target: Node): Node[] {
  if (target.type === "identifier") return [target];
  return /pattern|list|tuple/.test(target.type) ? target.namedChildren.flatMap(targets) : [];
}

/** Identifiers of a function that read a name, those that bind it left out. */
export function readsIn(scope: Node, name: string): Node[] {
  const bound = new Set(bindingsIn(scope).map((node) => node.id));
  return namesRead(scope).filter(
    (node) => node.text === name && !bound.has(node.id) && !isParameter(node) && !isDefinition(node),
  );
}

function isParameter(node: Node): boolean {
  for (let parent = node.parent; parent; parent = parent.parent) {
    if (parent.type === "parameters" || parent.type === "lambda_parameters") {
      const holder = node.parent;
      return !(holder && /default_parameter$/.test(holder.type) && field(holder, "value")?.id === node.id);
    }
    if (/statement$|^block$/.test(parent.type)) return false;
  }
  return false;
}

function isDefinition(node: Node): boolean {
  const parent = node.parent;
  return parent !== null && /_definition$/.test(parent.type) && field(parent, "name")?.id === node.id;
}

/** Names that a function binds or is given and never reads: what was meant to be used somewhere. */
export function unreadNames(scope: Node, parameters: readonly string[]): string[] {
  const bound = new Set([...parameters, ...bindingsIn(scope).map((node) => node.text)]);
  return [...bound].filter(
    (name) => !/^_/.test(name) && name !== "self" && name !== "cls" && readsIn(scope, name).length === 0,
  );
}
