import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { boundNames } from "../../../code/javascript/symbols.ts";
import { field } from "../../../code/nodes.ts";

/** Where a name that an expression uses gets its meaning. */
export type Meaning =
  /** A statement, or the clause of an import, of a block or of the module. */
  | { readonly kind: "statement"; readonly node: Node; readonly scope: Node }
  | { readonly kind: "import"; readonly node: Node }
  | { readonly kind: "parameter"; readonly of: Node; readonly index: number }
  /** The variable of a loop or of a `catch`. */
  | { readonly kind: "inner"; readonly node: Node };

const USES = ["identifier", "shorthand_property_identifier", "type_identifier"];

/** Names that a piece of code uses and does not itself declare. */
export function freeNames(node: Node): Node[] {
  const uses = USES.includes(node.type) ? [node] : node.descendantsOfType(USES);
  const found = new Map<string, Node>();
  for (const use of uses) {
    if (found.has(use.text) || isDeclaring(use)) continue;
    const meaning = meaningOf(use);
    if (meaning && isWithin(placeOf(meaning), node)) continue;
    found.set(use.text, use);
  }
  return [...found.values()];
}

function placeOf(meaning: Meaning): Node {
  return meaning.kind === "parameter" ? meaning.of : meaning.node;
}

export function isWithin(inner: Node, outer: Node): boolean {
  return outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;
}

/** Whether a name stands where it is given, not where it is used. */
function isDeclaring(node: Node): boolean {
  const parent = node.parent;
  return (
    parent !== null &&
    /^(?:function_declaration|function_expression|class_declaration|class|variable_declarator|method_definition|generator_function_declaration|type_alias_declaration|interface_declaration|enum_declaration)$/.test(
      parent.type,
    ) &&
    field(parent, "name")?.id === node.id
  );
}

/** What a name means where it is used; null for what the language or the runtime brings along. */
export function meaningOf(use: Node): Meaning | null {
  const name = use.text;
  for (let inner = use, scope = use.parent; scope; inner = scope, scope = scope.parent) {
    const found = inScope(name, scope, inner);
    if (found) return found;
  }
  return null;
}

function inScope(name: string, scope: Node, inner: Node): Meaning | null {
  if (isFunctionNode(scope)) {
    const index = parameterNodes(scope).findIndex((node) => patternNames(node).includes(name));
    if (index >= 0 && field(scope, "name")?.id !== inner.id) return { kind: "parameter", of: scope, index };
    return null;
  }
  switch (scope.type) {
    case "program":
    case "statement_block":
    case "switch_case":
      return declaredIn(name, scope);
    case "for_in_statement":
      return patternNames(field(scope, "left")).includes(name) ? { kind: "inner", node: scope } : null;
    case "for_statement": {
      const start = field(scope, "initializer");
      return start && declaredNames(start).includes(name) ? { kind: "inner", node: scope } : null;
    }
    case "catch_clause":
      return patternNames(field(scope, "parameter")).includes(name) ? { kind: "inner", node: scope } : null;
    default:
      return null;
  }
}

function declaredIn(name: string, scope: Node): Meaning | null {
  for (const statement of scope.namedChildren) {
    if (statement.type === "import_statement") {
      if (importedNames(statement).includes(name)) return { kind: "import", node: statement };
      continue;
    }
    const node = statement.type === "export_statement" ? field(statement, "declaration") : statement;
    if (node && declaredNames(node).includes(name)) return { kind: "statement", node: statement, scope };
  }
  return null;
}

/** Names that a statement brings into its scope. */
export function declaredNames(statement: Node): string[] {
  if (/^(?:lexical|variable)_declaration$/.test(statement.type)) {
    return statement.namedChildren
      .filter((child) => child.type === "variable_declarator")
      .flatMap((child) => boundNames(field(child, "name")));
  }
  if (
    /^(?:function|generator_function|class|abstract_class|interface|type_alias|enum)_declaration$/.test(
      statement.type,
    )
  )
    return [field(statement, "name")?.text ?? ""];
  return [];
}

function importedNames(statement: Node): string[] {
  const clause = statement.namedChildren.find((child) => child.type === "import_clause");
  const nodes = clause?.descendantsOfType(["identifier", "import_specifier"]) ?? [];
  return nodes.flatMap((node) => {
    if (node.type === "import_specifier") return [(field(node, "alias") ?? field(node, "name"))?.text ?? ""];
    return node.parent?.type === "import_specifier" ? [] : [node.text];
  });
}

export function parameterNodes(definition: Node): Node[] {
  const single = field(definition, "parameter");
  if (single) return [single];
  return (field(definition, "parameters")?.namedChildren ?? []).filter((node) => node.type !== "comment");
}

function patternNames(node: Node | null): string[] {
  if (!node) return [];
  const inner = field(node, "pattern") ?? node;
  if (inner.type === "identifier") return [inner.text];
  if (inner.type === "assignment_pattern") return patternNames(field(inner, "left"));
  if (inner.type === "rest_pattern") return inner.firstNamedChild ? patternNames(inner.firstNamedChild) : [];
  if (inner.type === "object_assignment_pattern") return [field(inner, "left")?.text ?? ""];
  if (inner.type === "pair_pattern") return patternNames(field(inner, "value"));
  if (inner.type === "shorthand_property_identifier_pattern") return [inner.text];
  if (inner.type === "object_pattern" || inner.type === "array_pattern")
    return inner.namedChildren.flatMap((child) => patternNames(child));
  if (/_declaration$/.test(inner.type)) return declaredNames(inner);
  return [];
}
