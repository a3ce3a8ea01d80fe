import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { dottedName, field } from "../../../code/nodes.ts";
import { bindingOf } from "./classes.ts";
import { type JwtLibrary, libraryOfModule } from "./libraries.ts";

/** A call of a token library's `encode` or `decode`. */
export interface LibraryCall {
  readonly file: SourceFile;
  readonly node: Node;
  readonly library: JwtLibrary;
  readonly enclosing: FunctionSymbol | null;
}

/** Calls of `encode` or `decode` whose callee is imported from a token library, tests included. */
export function libraryCalls(code: CodeIndex, name: "encode" | "decode"): LibraryCall[] {
  const aliases = new Set([name, ...aliasesOf(code, name)]);
  return [...aliases].flatMap((alias) =>
    code.callsOf(alias).flatMap((site) => {
      const file = code.file(site.path);
      const callee = field(site.node, "function");
      const library =
        callee && file?.language === "python" ? calleeLibrary(code, site.path, callee, name) : null;
      return file && library ? [{ file, node: site.node, library, enclosing: site.enclosing }] : [];
    }),
  );
}

/** Trees with more files are not read as a whole for the sake of a rare way to import. */
const MOST_FILES_FOR_ALIASES = 400;

/** `from jwt import decode as read`: the names under which files know the function. */
function aliasesOf(code: CodeIndex, name: string): string[] {
  const paths = code.paths.filter((path) => path.endsWith(".py"));
  if (paths.length > MOST_FILES_FOR_ALIASES) return [];
  return paths
    .flatMap((path) => code.symbolsOf(path)?.imports ?? [])
    .filter((binding) => binding.imported === name && libraryOfModule(binding.module))
    .flatMap((binding) => (binding.local === null ? [] : [binding.local]));
}

function calleeLibrary(code: CodeIndex, path: string, callee: Node, name: string): JwtLibrary | null {
  const dotted = dottedName(callee);
  if (dotted === null) {
    // `JsonWebToken(["HS256"]).decode(…)`
    const object = field(callee, "object");
    return object?.type === "call" ? libraryOfExpression(code, path, field(object, "function")) : null;
  }
  const [first = "", ...rest] = dotted.split(".");
  if (rest.length > 0 && rest.at(-1) !== name) return null;
  const binding = bindingOf(code, path, first, callee);
  if (binding) {
    const library = libraryOfModule(binding.module);
    if (library && (rest.length > 0 || binding.imported === name)) return library;
    if (library) return null;
  }
  // An object of the project: `_jwt = JsonWebToken([...])`, perhaps imported from where it is made.
  const made = rest.length === 1 ? code.resolve(path, first) : null;
  const value = made?.node?.type === "assignment" ? field(made.node, "right") : null;
  if (made && value?.type === "call") return libraryOfExpression(code, made.path, field(value, "function"));
  // `from app.security import jwt`, where that module imports the library.
  if (binding?.imported) {
    for (const candidate of code.importsOf(path)) {
      const inner = bindingOf(code, candidate, binding.imported, null);
      const library = inner && libraryOfModule(inner.module);
      if (library) return library;
    }
  }
  return null;
}

function libraryOfExpression(code: CodeIndex, path: string, expression: Node | null): JwtLibrary | null {
  const first = expression && dottedName(expression)?.split(".")[0];
  const binding = first ? bindingOf(code, path, first, expression) : null;
  return binding && libraryOfModule(binding.module);
}

/** Argument of a call by position or keyword; null when it is not given. */
export function argumentOf(call: Node, position: number | null, ...keywords: readonly string[]): Node | null {
  const given = (field(call, "arguments")?.namedChildren ?? []).filter((child) => child.type !== "comment");
  for (const argument of given) {
    if (argument.type !== "keyword_argument") continue;
    if (keywords.includes(field(argument, "name")?.text ?? "")) return field(argument, "value");
  }
  if (position === null) return null;
  const positional = given.filter((child) => child.type !== "keyword_argument");
  const before = positional.slice(0, position + 1);
  // After `*args` nobody knows which position is which.
  if (before.some((child) => /splat/.test(child.type))) return null;
  return before[position] ?? null;
}
