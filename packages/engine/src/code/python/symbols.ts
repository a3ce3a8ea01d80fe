import type { Node } from "web-tree-sitter";
import type {
  AssignmentSymbol,
  ClassSymbol,
  FileSymbols,
  FunctionSymbol,
  ImportBinding,
} from "../code-index.ts";
import { dottedName, endLineOf, field, startLineOf } from "../nodes.ts";

const SCOPES = ["function_definition", "class_definition", "lambda"];
const IMPORTS = ["import_statement", "import_from_statement", "future_import_statement"];

/** Functions, classes, module-level names and imports of a Python file. */
export function pythonSymbols(path: string, root: Node): FileSymbols {
  const functions: FunctionSymbol[] = [];
  const classes: ClassSymbol[] = [];
  const imports: ImportBinding[] = [];
  const open: { name: string; node: Node }[] = [];
  for (const node of root.descendantsOfType([...SCOPES, ...IMPORTS])) {
    while (open.length > 0 && (open.at(-1)?.node.endIndex ?? 0) <= node.startIndex) open.pop();
    if (IMPORTS.includes(node.type)) {
      const atModuleLevel = open.every((scope) => scope.node.type === "class_definition");
      imports.push(...importBindings(path, node, atModuleLevel));
      continue;
    }
    const name = field(node, "name")?.text ?? "<lambda>";
    const qualifiedName = [...open.map((scope) => scope.name), name].join(".");
    const place = { path, name, qualifiedName, startLine: startLineOf(node), endLine: endLineOf(node), node };
    if (node.type === "class_definition") classes.push({ ...place, bases: basesOf(node) });
    else if (node.type === "function_definition") functions.push(place);
    if (node.type !== "lambda") open.push({ name, node });
  }
  return { functions, classes, assignments: moduleAssignments(path, root), imports };
}

function basesOf(node: Node): string[] {
  return (field(node, "superclasses")?.namedChildren ?? []).flatMap((base) => {
    // `Generic[T]` counts as `Generic`; keywords (`metaclass=…`) are no bases.
    const plain = base.type === "subscript" ? field(base, "value") : base;
    const name = plain && base.type !== "keyword_argument" ? dottedName(plain) : null;
    return name ? [name] : [];
  });
}

function importBindings(path: string, node: Node, atModuleLevel: boolean): ImportBinding[] {
  const common = { path, line: startLineOf(node), atModuleLevel, node };
  if (node.type === "import_statement") {
    return node.childrenForFieldName("name").map((item) => {
      if (item.type === "aliased_import") {
        const module = field(item, "name")?.text ?? "";
        return { ...common, local: field(item, "alias")?.text ?? null, module, imported: null };
      }
      // `import a.b` binds `a`, which stands for the package `a`.
      const top = item.text.split(".")[0] ?? item.text;
      return { ...common, local: top, module: top, imported: null };
    });
  }
  const module =
    node.type === "future_import_statement" ? "__future__" : compact(field(node, "module_name")?.text ?? "");
  const names = node.childrenForFieldName("name").map((item) => {
    const aliased = item.type === "aliased_import";
    const imported = (aliased ? field(item, "name")?.text : item.text) ?? "";
    return { ...common, local: (aliased ? field(item, "alias")?.text : item.text) ?? null, module, imported };
  });
  const star = node.namedChildren.some((child) => child.type === "wildcard_import");
  return star ? [{ ...common, local: null, module, imported: "*" }] : names;
}

function compact(text: string): string {
  return text.replace(/\s+/g, "");
}

/** Statements of the module, those inside module-level `if`, `try` and `with` included. */
export function moduleStatements(root: Node): Node[] {
  const found: Node[] = [];
  const pending = [...root.namedChildren].toReversed();
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (/^(?:if|try|with|for|while)_statement$|_clause$|^block$/.test(node.type)) {
      pending.push(...node.namedChildren.toReversed());
    } else {
      found.push(node);
    }
  }
  return found;
}

function moduleAssignments(path: string, root: Node): AssignmentSymbol[] {
  return moduleStatements(root)
    .filter((statement) => statement.type === "expression_statement")
    .flatMap((statement) => statement.namedChildren)
    .filter((node) => node.type === "assignment")
    .flatMap((node) => assignedNames(node).map((name) => ({ path, name, line: startLineOf(node), node })));
}

/** Names that an assignment binds, those of `a = b = …` and of tuple targets included. */
export function assignedNames(assignment: Node): string[] {
  const names: string[] = [];
  for (let node: Node | null = assignment; node?.type === "assignment"; node = field(node, "right")) {
    const target = field(node, "left");
    if (target?.type === "identifier") names.push(target.text);
    else if (target && /^(?:pattern_list|tuple_pattern|list_pattern)$/.test(target.type)) {
      names.push(
        ...target.namedChildren.filter((child) => child.type === "identifier").map((child) => child.text),
      );
    }
  }
  return names;
}
