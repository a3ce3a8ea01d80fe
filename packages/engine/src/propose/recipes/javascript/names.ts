import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { boundNames } from "../../../code/javascript/symbols.ts";
import { field } from "../../../code/nodes.ts";

/** Names that are bound when a statement runs: parameters, what was declared before, names of the module. */
export function namesAt(code: CodeIndex, file: SourceFile, statement: Node): Set<string> {
  const found = moduleNames(code, file);
  for (let scope: Node | null = statement.parent; scope; scope = scope.parent) {
    if (isFunctionNode(scope)) for (const name of parameterBindings(scope)) found.add(name);
    if (scope.type === "catch_clause")
      for (const name of boundNames(field(scope, "parameter"))) found.add(name);
    if (scope.type === "for_in_statement")
      for (const name of boundNames(field(scope, "left"))) found.add(name);
    const start = scope.type === "for_statement" ? field(scope, "initializer") : null;
    if (start) for (const name of declaredBy(start)) found.add(name);
    if (/^(?:statement_block|program)$/.test(scope.type)) {
      for (const child of scope.namedChildren) {
        if (child.startIndex > statement.startIndex) continue;
        for (const name of declaredBy(child)) found.add(name);
      }
    }
  }
  return found;
}

function declaredBy(statement: Node): string[] {
  if (/^(?:lexical_declaration|variable_declaration)$/.test(statement.type))
    return statement.namedChildren
      .filter((child) => child.type === "variable_declarator")
      .flatMap((child) => boundNames(field(child, "name")));
  const name = /_declaration$/.test(statement.type) ? field(statement, "name") : null;
  return name ? [name.text] : [];
}

export function parameterBindings(definition: Node): string[] {
  const single = field(definition, "parameter");
  const nodes = single ? [single] : (field(definition, "parameters")?.namedChildren ?? []);
  return nodes.flatMap((node) => boundNames(field(node, "pattern") ?? field(node, "left") ?? node));
}

/** Names bound at module level: imports, declarations, functions and classes. */
export function moduleNames(code: CodeIndex, file: SourceFile): Set<string> {
  const symbols = code.symbolsOf(file.path);
  const found = new Set<string>();
  if (!symbols) return found;
  for (const binding of symbols.imports)
    if (binding.local !== null && binding.atModuleLevel) found.add(binding.local);
  for (const { name } of symbols.assignments) found.add(name);
  for (const { qualifiedName } of [...symbols.functions, ...symbols.classes])
    if (!qualifiedName.includes(".") && qualifiedName !== "<anonymous>") found.add(qualifiedName);
  return found;
}

/** Identifiers that a piece of code reads, those that it declares itself left out. */
export function namesRead(node: Node): Node[] {
  const own = new Set(
    node.descendantsOfType(["variable_declarator"]).flatMap((child) => boundNames(field(child, "name"))),
  );
  const all =
    node.type === "identifier"
      ? [node]
      : node.descendantsOfType(["identifier", "shorthand_property_identifier"]);
  return all.filter((item) => !own.has(item.text) && item.text !== "undefined");
}

/** Words that no variable can be called by: things are called so all the same, such as a class of a school. */
const RESERVED =
  /^(?:await|break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|export|extends|false|finally|for|function|if|implements|import|in|instanceof|interface|let|new|null|package|private|protected|public|return|static|super|switch|this|throw|true|try|typeof|var|void|while|with|yield)$/;

/** A name that nothing around has yet, `wanted` itself where it is free. */
export function freeName(code: CodeIndex, file: SourceFile, statement: Node, wanted: string): string {
  const base = wanted.replace(
    /[^\w$]+(\w)?/g,
    (_whole, letter: string | undefined) => letter?.toUpperCase() ?? "",
  );
  const name = /^[A-Za-z_$]/.test(base) && !RESERVED.test(base) ? base : "found";
  const taken = namesAt(code, file, statement);
  const scope = statement.parent ?? statement;
  for (const node of scope.descendantsOfType("identifier")) taken.add(node.text);
  if (!taken.has(name)) return name;
  for (let count = 2; ; count++) if (!taken.has(`${name}${count}`)) return `${name}${count}`;
}
