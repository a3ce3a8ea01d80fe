import type { Node } from "web-tree-sitter";
import type { CodeIndex, ImportBinding, SourceFile } from "../../../code/code-index.ts";
import { dottedName, field } from "../../../code/nodes.ts";
import { basesOf, type JwtLibrary, libraryOfModule } from "./libraries.ts";

/** What a name in an `except` clause stands for. */
export interface NamedClass {
  /** Last name, as its home calls it. */
  readonly name: string;
  readonly library: JwtLibrary | null;
  readonly builtin: boolean;
  /** The expression in the clause; null for a bare `except:`. */
  readonly node: Node | null;
}

const LONGEST_REEXPORT = 4;

/** The classes that an `except` clause catches; a name for a tuple of classes is looked up. */
export function caughtClasses(code: CodeIndex, path: string, clause: Node): NamedClass[] {
  const values = clause.childrenForFieldName("value");
  if (values.length === 0) {
    return [{ name: "BaseException", library: null, builtin: true, node: null }];
  }
  return values.flatMap((value) => {
    const expression = value.type === "as_pattern" ? value.firstNamedChild : value;
    return expression ? namedClasses(code, path, expression, 0) : [];
  });
}

function namedClasses(code: CodeIndex, path: string, expression: Node, depth: number): NamedClass[] {
  if (/^(?:tuple|parenthesized_expression|list)$/.test(expression.type)) {
    return expression.namedChildren
      .filter((child) => child.type !== "comment")
      .flatMap((child) => namedClasses(code, path, child, depth));
  }
  const found = classOf(code, path, expression);
  if (found.library || expression.type !== "identifier" || depth > LONGEST_REEXPORT) return [found];
  const definition = assignedValue(code, path, expression.text);
  if (definition && /^(?:tuple|parenthesized_expression|attribute|identifier)$/.test(definition.node.type)) {
    return namedClasses(code, definition.path, definition.node, depth + 1);
  }
  return [found];
}

/** Resolves an expression such as `JWTError`, `jose.exceptions.JWTError` or an alias of either. */
export function classOf(code: CodeIndex, path: string, expression: Node): NamedClass {
  const dotted = dottedName(expression) ?? expression.text;
  const [first = "", ...rest] = dotted.split(".");
  const name = rest.at(-1) ?? first;
  const home = outsideHome(code, path, first, expression, 0);
  if (home) {
    const library = libraryOfModule(home.module);
    return {
      name: rest.at(-1) ?? home.name ?? first,
      library,
      builtin: home.module === "builtins",
      node: expression,
    };
  }
  const builtin =
    rest.length === 0 &&
    /^(?:Base)?Exception$|^(?:Value|Key|Type|Attribute|Lookup|Runtime)Error$/.test(first);
  return { name, library: null, builtin, node: expression };
}

/** Module outside the tree that a name comes from, through re-exports of the project's own modules. */
function outsideHome(
  code: CodeIndex,
  path: string,
  name: string,
  near: Node | null,
  depth: number,
): { module: string; name: string | null } | null {
  const binding = bindingOf(code, path, name, near);
  if (!binding) return null;
  if (libraryOfModule(binding.module) && !binding.module.startsWith(".")) {
    return { module: binding.module, name: binding.imported };
  }
  if (depth >= LONGEST_REEXPORT || binding.imported === null) return null;
  for (const candidate of code.importsOf(path)) {
    const inside = outsideHome(code, candidate, binding.imported, null, depth + 1);
    if (inside) return inside;
  }
  return null;
}

/** The import that binds a name here: one inside the surrounding function before one of the module. */
export function bindingOf(
  code: CodeIndex,
  path: string,
  name: string,
  near: Node | null,
): ImportBinding | null {
  const bindings = (code.symbolsOf(path)?.imports ?? []).filter((binding) => binding.local === name);
  const scope = near ? enclosingFunction(near) : null;
  const local = bindings.find(
    (binding) =>
      !binding.atModuleLevel &&
      scope !== null &&
      binding.node.startIndex >= scope.startIndex &&
      binding.node.endIndex <= scope.endIndex,
  );
  return local ?? bindings.findLast((binding) => binding.atModuleLevel) ?? null;
}

function enclosingFunction(node: Node): Node | null {
  for (let current = node.parent; current; current = current.parent) {
    if (current.type === "function_definition") return current;
  }
  return null;
}

function assignedValue(code: CodeIndex, path: string, name: string): { path: string; node: Node } | null {
  const own = code.symbolsOf(path)?.assignments.findLast((assignment) => assignment.name === name);
  const resolved = own ?? code.resolve(path, name);
  const value = resolved?.node?.type === "assignment" ? field(resolved.node, "right") : null;
  return resolved && value ? { path: resolved.path, node: value } : null;
}

/** Whether one of the classes catches `thrown`, and how closely. */
export function catchesHow(
  caught: readonly NamedClass[],
  library: JwtLibrary,
  thrown: string,
): "exactly" | "broadly" | "not" {
  const bases = basesOf(library, thrown);
  const own = caught.filter((named) => named.library === library || named.builtin);
  if (own.some((named) => named.name === thrown && !named.builtin)) return "exactly";
  return own.some((named) => bases.includes(named.name)) ? "broadly" : "not";
}

/** Local names of a module of a token library in this file: `jwt`, an alias, or the library's package. */
export function libraryBindings(
  code: CodeIndex,
  file: SourceFile,
): { binding: ImportBinding; library: JwtLibrary }[] {
  return (code.symbolsOf(file.path)?.imports ?? []).flatMap((binding) => {
    const library = libraryOfModule(binding.module);
    return library ? [{ binding, library }] : [];
  });
}
