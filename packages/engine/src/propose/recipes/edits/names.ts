import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import { parametersOf } from "../../../code/python/parameters.ts";

/** Names that are bound when a statement of a function runs: parameters, what was assigned before, names of the module. */
export function namesAt(code: CodeIndex, file: SourceFile, statement: Node): Set<string> {
  const found = moduleNames(code, file);
  for (let scope = functionAround(statement); scope; scope = functionAround(scope)) {
    for (const { name } of parametersOf(scope)) found.add(name);
    for (const name of boundBefore(scope, statement.startIndex)) found.add(name);
  }
  return found;
}

export function functionAround(node: Node): Node | null {
  return ancestorOfType(node, ["function_definition"]);
}

/** Names bound at module level: imports, assignments, functions and classes. */
export function moduleNames(code: CodeIndex, file: SourceFile): Set<string> {
  const symbols = code.symbolsOf(file.path);
  const found = new Set<string>();
  if (!symbols) return found;
  for (const binding of symbols.imports)
    if (binding.local !== null && binding.atModuleLevel) found.add(binding.local);
  for (const { name } of symbols.assignments) found.add(name);
  for (const { qualifiedName } of [...symbols.functions, ...symbols.classes])
    if (!qualifiedName.includes(".")) found.add(qualifiedName);
  return found;
}

/** Names that a function binds in front of an index of the text. */
export function boundBefore(scope: Node, before: number): string[] {
  const found: string[] = [];
  for (const node of scope.descendantsOfType([
    "assignment",
    "for_statement",
    "named_expression",
    "as_pattern_target",
    "import_from_statement",
    "import_statement",
  ])) {
    if (node.startIndex >= before) continue;
    if (node.type === "as_pattern_target") found.push(node.text);
    else if (node.type.startsWith("import")) {
      for (const item of node.childrenForFieldName("name"))
        found.push((field(item, "alias") ?? item).text.split(".")[0] ?? "");
    } else found.push(...targetNames(field(node, "left") ?? field(node, "name")));
  }
  return found;
}

function targetNames(target: Node | null): string[] {
  if (!target) return [];
  if (target.type === "identifier") return [target.text];
  return /pattern|list|tuple/.test(target.type) ? target.namedChildren.flatMap(targetNames) : [];
}

/** Identifiers that an expression reads: no attribute names, no keywords of arguments. */
export function namesRead(node: Node): Node[] {
  const all = node.type === "identifier" ? [node] : node.descendantsOfType("identifier");
  return all.filter((item) => {
    const parent = item.parent;
    if (parent?.type === "attribute" && field(parent, "attribute")?.id === item.id) return false;
    return !(parent?.type === "keyword_argument" && field(parent, "name")?.id === item.id);
  });
}

/** A name that nothing in the function or module has yet, `wanted` itself where it is free. */
export function freeName(code: CodeIndex, file: SourceFile, statement: Node, wanted: string): string {
  const scope = functionAround(statement) ?? file.tree.rootNode;
  const taken = new Set([...moduleNames(code, file), ...namesRead(scope).map((node) => node.text)]);
  if (!taken.has(wanted)) return wanted;
  for (const candidate of [`found_${wanted}`, `${wanted}_found`]) if (!taken.has(candidate)) return candidate;
  for (let number = 2; ; number++) if (!taken.has(`${wanted}_${number}`)) return `${wanted}_${number}`;
}

/** Variables of the comprehensions around a use. */
export function comprehensionNames(use: Node): string[] {
  const types = [
    "list_comprehension",
    "set_comprehension",
    "dictionary_comprehension",
    "generator_expression",
    "lambda",
  ];
  const found: string[] = [];
  for (let around = ancestorOfType(use, types); around; around = ancestorOfType(around, types)) {
    if (around.type === "lambda") found.push(...parametersOf(around).map(({ name }) => name));
    for (const clause of around.namedChildren)
      if (clause.type === "for_in_clause")
        found.push(...(field(clause, "left")?.text.match(/[A-Za-z_]\w*/g) ?? []));
  }
  return found;
}
