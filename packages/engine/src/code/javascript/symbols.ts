import type { Node } from "web-tree-sitter";
import type {
  AssignmentSymbol,
  ClassSymbol,
  FileSymbols,
  FunctionSymbol,
  ImportBinding,
} from "../code-index.ts";
import { dottedName, endLineOf, field, lastNameOf, plainString, startLineOf } from "../nodes.ts";

const FUNCTIONS = [
  "function_declaration",
  "generator_function_declaration",
  "function_expression",
  "generator_function",
  "arrow_function",
  "method_definition",
];
const CLASSES = ["class_declaration", "abstract_class_declaration", "class"];
const IMPORTS = ["import_statement", "variable_declarator"];

export const ANONYMOUS = "<anonymous>";

/** Functions, classes, module-level names and imports of a JavaScript or TypeScript file. */
export function javascriptSymbols(path: string, root: Node): FileSymbols {
  const functions: FunctionSymbol[] = [];
  const classes: ClassSymbol[] = [];
  const imports: ImportBinding[] = [];
  const open: { name: string; node: Node; isClass: boolean }[] = [];
  for (const node of root.descendantsOfType([...FUNCTIONS, ...CLASSES, ...IMPORTS])) {
    while (open.length > 0 && (open.at(-1)?.node.endIndex ?? 0) <= node.startIndex) open.pop();
    const atModuleLevel = open.every((scope) => scope.isClass);
    if (node.type === "import_statement") imports.push(...importBindings(path, node));
    else if (node.type === "variable_declarator") imports.push(...requireBindings(path, node, atModuleLevel));
    else {
      // The keyword `class` has the same type name as the expression, but no children.
      if (node.type === "class" && !node.isNamed) continue;
      const isClass = CLASSES.includes(node.type);
      const name = nameOfDefinition(node);
      const qualifiedName = [
        ...open.map((scope) => scope.name).filter((part) => part !== ANONYMOUS),
        name,
      ].join(".");
      const place = {
        path,
        name,
        qualifiedName,
        startLine: startLineOf(node),
        endLine: endLineOf(node),
        node,
      };
      if (isClass) classes.push({ ...place, bases: basesOf(node) });
      else functions.push(place);
      open.push({ name, node, isClass });
    }
  }
  return { functions, classes, assignments: moduleDeclarations(path, root), imports };
}

/** The name that V8 would give: its own, or that of the variable, property or field that it is put into. */
function nameOfDefinition(node: Node): string {
  const own = field(node, "name");
  if (own) return own.text;
  const parent = node.parent;
  if (!parent) return ANONYMOUS;
  switch (parent.type) {
    case "variable_declarator":
      return field(parent, "name")?.type === "identifier"
        ? (field(parent, "name")?.text ?? ANONYMOUS)
        : ANONYMOUS;
    case "assignment_expression":
      return lastNameOf(field(parent, "left") ?? parent) ?? ANONYMOUS;
    case "pair":
      return keyName(field(parent, "key"));
    case "public_field_definition":
      return keyName(field(parent, "name"));
    case "field_definition":
      return keyName(field(parent, "property"));
    case "export_statement":
      return "default";
    default:
      return ANONYMOUS;
  }
}

function keyName(key: Node | null): string {
  if (!key) return ANONYMOUS;
  return plainString(key) ?? (/identifier$/.test(key.type) ? key.text : ANONYMOUS);
}

function basesOf(node: Node): string[] {
  const heritage = node.namedChildren.find((child) => child.type === "class_heritage");
  if (!heritage) return [];
  const extended = heritage.namedChildren.find((child) => child.type === "extends_clause");
  const base = extended ? field(extended, "value") : heritage.firstNamedChild;
  const name = base ? dottedName(base) : null;
  return name ? [name] : [];
}

function importBindings(path: string, node: Node): ImportBinding[] {
  const common = { path, line: startLineOf(node), atModuleLevel: true, node };
  const required = node.namedChildren.find((child) => child.type === "import_require_clause");
  const source = field(required ?? node, "source");
  const module = source ? plainString(source) : null;
  if (module === null) return [];
  if (required) {
    return [{ ...common, local: required.firstNamedChild?.text ?? null, module, imported: "*" }];
  }
  const clause = node.namedChildren.find((child) => child.type === "import_clause");
  if (!clause) return [{ ...common, local: null, module, imported: null }];
  return clause.namedChildren.flatMap((child): ImportBinding[] => {
    if (child.type === "identifier") return [{ ...common, local: child.text, module, imported: "default" }];
    if (child.type === "namespace_import") {
      return [{ ...common, local: child.firstNamedChild?.text ?? null, module, imported: "*" }];
    }
    return child.namedChildren
      .filter((item) => item.type === "import_specifier")
      .map((item) => {
        const name = field(item, "name");
        const imported = (name && plainString(name)) ?? name?.text ?? "";
        return { ...common, local: field(item, "alias")?.text ?? imported, module, imported };
      });
  });
}

/** `const { a, b: c } = require("./x")`, `const z = require("./x").w`, and the same with `await import(…)`. */
function requireBindings(path: string, declarator: Node, atModuleLevel: boolean): ImportBinding[] {
  const value = field(declarator, "value");
  const target = field(declarator, "name");
  if (!value || !target) return [];
  const member = value.type === "member_expression" ? (field(value, "property")?.text ?? null) : null;
  const module = requiredModule(member === null ? value : (field(value, "object") ?? value));
  if (module === null) return [];
  const common = { path, line: startLineOf(declarator), atModuleLevel, node: declarator, module };
  if (target.type === "identifier") return [{ ...common, local: target.text, imported: member ?? "*" }];
  if (target.type !== "object_pattern" || member !== null) return [];
  return target.namedChildren.flatMap((child): ImportBinding[] => {
    if (child.type === "shorthand_property_identifier_pattern") {
      return [{ ...common, local: child.text, imported: child.text }];
    }
    const alias = child.type === "pair_pattern" ? field(child, "value") : null;
    if (alias?.type !== "identifier") return [];
    return [{ ...common, local: alias.text, imported: field(child, "key")?.text ?? "" }];
  });
}

/** Modules that a file loads without a name of its own for them: `module.exports = require("./x")`, `export * from "./x"`. */
export function namelessModules(root: Node): string[] {
  const found = root.descendantsOfType(["call_expression", "export_statement"]).map((node) => {
    if (node.type === "call_expression") return requiredModule(node);
    const source = field(node, "source");
    return source ? plainString(source) : null;
  });
  return [...new Set(found.filter((module) => module !== null))];
}

/** Module of `require("x")`, `import("x")` or an awaited one; null for anything else. */
export function requiredModule(node: Node): string | null {
  const inner = /^(?:await_expression|parenthesized_expression)$/.test(node.type)
    ? node.firstNamedChild
    : node;
  if (inner && inner.id !== node.id) return requiredModule(inner);
  if (node.type !== "call_expression") return null;
  const callee = field(node, "function");
  if (callee?.type !== "import" && callee?.text !== "require") return null;
  const argument = field(node, "arguments")?.firstNamedChild;
  return argument ? plainString(argument) : null;
}

function moduleDeclarations(path: string, root: Node): AssignmentSymbol[] {
  return root.namedChildren
    .map((statement) => (statement.type === "export_statement" ? field(statement, "declaration") : statement))
    .filter((node) => node?.type === "lexical_declaration" || node?.type === "variable_declaration")
    .flatMap((node) => node?.namedChildren ?? [])
    .filter((node) => node.type === "variable_declarator")
    .flatMap((node) =>
      boundNames(field(node, "name")).map((name) => ({ path, name, line: startLineOf(node), node })),
    );
}

/** Names that a declaration's target binds, through object and array patterns. */
export function boundNames(target: Node | null): string[] {
  if (!target) return [];
  if (target.type === "identifier") return [target.text];
  return target
    .descendantsOfType(["identifier", "shorthand_property_identifier_pattern"])
    .filter((node) => node.parent?.type !== "computed_property_name")
    .map((node) => node.text);
}
