import type { Node } from "web-tree-sitter";
import { field } from "../../code/nodes.ts";
import { parametersOf } from "../../code/python/parameters.ts";

const COMPREHENSIONS =
  /^(?:list_comprehension|set_comprehension|dictionary_comprehension|generator_expression)$/;
const SCOPES = /^(?:function_definition|class_definition|lambda)$/;

/** Names that a statement or an expression of Python reads from around it, in their order. */
export function namesRead(node: Node): string[] {
  const found = new Set<string>();
  read(node, new Set(), found);
  return [...found];
}

function read(node: Node, bound: ReadonlySet<string>, found: Set<string>): void {
  const into = (child: Node | null, more: ReadonlySet<string> = bound) => {
    if (child) read(child, more, found);
  };
  switch (node.type) {
    case "identifier":
      if (!bound.has(node.text)) found.add(node.text);
      return;
    case "attribute":
      into(field(node, "object"));
      return;
    case "keyword_argument":
      into(field(node, "value"));
      return;
    case "named_expression":
      into(field(node, "value"));
      return;
    case "type":
    case "import_statement":
    case "import_from_statement":
    case "as_pattern_target":
      return;
    case "assignment":
      readTarget(field(node, "left"), bound, found);
      into(field(node, "right"));
      return;
    case "lambda":
    case "function_definition": {
      const own = new Set([...bound, ...parametersOf(node).map(({ name }) => name), ...namesBound(node)]);
      for (const { defaultValue } of parametersOf(node)) into(defaultValue);
      into(field(node, "body"), own);
      return;
    }
    default: {
      const isLocal =
        COMPREHENSIONS.test(node.type) || /^(?:for|while|if|try|with)_statement$/.test(node.type);
      const own = isLocal ? new Set([...bound, ...boundFirst(node)]) : bound;
      for (const child of node.namedChildren) {
        if (child.parent?.type === "for_statement" && field(node, "left")?.id === child.id) continue;
        if (child.parent?.type === "for_in_clause" && field(node, "left")?.id === child.id) continue;
        into(child, own);
      }
    }
  }
}

/** Names that a compound statement or a comprehension gives a value before it reads them. */
function boundFirst(node: Node): string[] {
  if (COMPREHENSIONS.test(node.type))
    return node.namedChildren.flatMap((child) =>
      child.type === "for_in_clause" ? targetNames(field(child, "left")) : [],
    );
  const changed = new Set(
    node.descendantsOfType("augmented_assignment").flatMap((one) => targetNames(field(one, "left"))),
  );
  return namesBound(node).filter((name) => !changed.has(name));
}

/** `record["key"] = …` and `record.key = …` read what they change. */
function readTarget(target: Node | null, bound: ReadonlySet<string>, found: Set<string>): void {
  if (!target || target.type === "identifier") return;
  if (target.type === "attribute" || target.type === "subscript") {
    read(target, bound, found);
    return;
  }
  for (const child of target.namedChildren) readTarget(child, bound, found);
}

/** Names that a statement gives a value, those in nested functions left out. */
export function namesBound(node: Node): string[] {
  const found: string[] = [];
  const visit = (one: Node) => {
    switch (one.type) {
      case "assignment":
      case "augmented_assignment":
      case "for_statement":
        found.push(...targetNames(field(one, "left")));
        break;
      case "named_expression":
        found.push(field(one, "name")?.text ?? "");
        break;
      case "as_pattern_target":
        found.push(...targetNames(one.firstNamedChild));
        break;
      case "import_statement":
      case "import_from_statement":
        for (const item of one.childrenForFieldName("name"))
          found.push(field(item, "alias")?.text ?? item.text.split(".")[0] ?? "");
        break;
    }
    for (const child of one.namedChildren) {
      if (!SCOPES.test(child.type)) visit(child);
      else if (child.type !== "lambda") found.push(field(child, "name")?.text ?? "");
    }
  };
  visit(node);
  return [...new Set(found.filter(Boolean))];
}

/** The plain names of a target of an assignment or a loop. */
export function targetNames(target: Node | null): string[] {
  if (!target) return [];
  if (target.type === "identifier") return [target.text];
  if (target.type === "attribute" || target.type === "subscript") return [];
  return target.namedChildren.flatMap(targetNames);
}

/** Whether a statement changes what a name stands for: it is filled, emptied, an item or an attribute of it is set. */
export function changes(node: Node, name: string): boolean {
  return node
    .descendantsOfType(["call", "assignment", "augmented_assignment", "delete_statement"])
    .some((one) => {
      if (one.type === "call") {
        const callee = field(one, "function");
        return (
          callee?.type === "attribute" &&
          field(callee, "object")?.text === name &&
          CHANGING.test(field(callee, "attribute")?.text ?? "")
        );
      }
      const target = one.type === "delete_statement" ? one.firstNamedChild : field(one, "left");
      return (
        (target?.type === "attribute" || target?.type === "subscript") &&
        (field(target, "object") ?? field(target, "value"))?.text === name
      );
    });
}

const CHANGING =
  /^(?:add|append|appendleft|clear|discard|extend|extendleft|insert|pop|popitem|popleft|put|put_nowait|register|remove|reverse|send|set|setdefault|sort|update|write|writerow|writerows|executescript)$|^(?:add|set|load|register|connect|init|open|start|push)_/;
