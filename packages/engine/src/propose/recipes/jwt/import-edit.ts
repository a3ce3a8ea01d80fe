import type { Node } from "web-tree-sitter";
import type { CodeIndex, ImportBinding, SourceFile } from "../../../code/code-index.ts";
import { dottedName } from "../../../code/nodes.ts";
import type { Splice } from "./call-text.ts";
import { bindingOf, libraryBindings } from "./classes.ts";
import { type JwtLibrary, libraryOfModule } from "./libraries.ts";
import { indentOf, indentUnit, lineStart, lineWidth } from "./source-style.ts";
import type { VerifySite } from "./verify-site.ts";

/** How a name is written in a file, and what has to be imported for that. */
export interface Reference {
  readonly expression: string;
  readonly imports: readonly Splice[];
}

/** Modules that hold the expiry class beside the others, by library. */
const EXPORTING: Readonly<Record<JwtLibrary["id"], readonly string[]>> = {
  "python-jose": ["jose", "jose.exceptions", "jose.jwt"],
  pyjwt: ["jwt", "jwt.exceptions"],
  authlib: ["authlib.jose.errors"],
  joserfc: ["joserfc.errors"],
};

/** How the handler names the library's expiry class: as the broad class is named there, with the import it needs. */
export function expiredReference(code: CodeIndex, site: VerifySite, library: JwtLibrary): Reference {
  const { file } = site;
  const name = library.expired;
  const bindings = libraryBindings(code, file).filter(
    (found) => found.library === library && isVisible(found.binding, site.statement),
  );
  const known = bindings.find(({ binding }) => binding.imported === name && binding.local !== null);
  if (known?.binding.local) return { expression: known.binding.local, imports: [] };

  const broad = site.caught.find((named) => named.library === library && named.node !== null)?.node ?? null;
  const dotted = broad && dottedName(broad);
  const prefix = dotted?.split(".").slice(0, -1) ?? [];
  if (prefix.length > 0 && EXPORTING[library.id].includes(moduleOf(code, file, prefix, broad))) {
    return { expression: [...prefix, name].join("."), imports: [] };
  }

  const beside = broad?.type === "identifier" ? bindingOf(code, file.path, broad.text, broad) : null;
  const whole = bindings.find(({ binding }) => binding.imported === null && binding.local !== null)?.binding;
  if (!beside && whole?.local && EXPORTING[library.id].includes(whole.module)) {
    return { expression: `${whole.local}.${name}`, imports: [] };
  }
  const from = [beside, ...bindings.map(({ binding }) => binding)].find(
    (binding) =>
      binding?.imported != null && binding.imported !== "*" && EXPORTING[library.id].includes(binding.module),
  );
  const alias = isTaken(code, file, name) ? `${title(library.topModule)}${name}` : null;
  const written = alias ? `${name} as ${alias}` : name;
  if (from)
    return {
      expression: alias ?? name,
      imports: [addToImport(file, from.node, written, beside?.local ?? null)],
    };
  const line = `from ${library.exceptionModule} import ${written}`;
  return { expression: alias ?? name, imports: [addImportLine(code, file, line)] };
}

/** Dotted module behind a prefix such as `jwt.exceptions`, `errors` or an alias. */
function moduleOf(code: CodeIndex, file: SourceFile, prefix: readonly string[], near: Node | null): string {
  const binding = bindingOf(code, file.path, prefix[0] ?? "", near);
  if (!binding) return "";
  const home = binding.imported === null ? binding.module : `${binding.module}.${binding.imported}`;
  return [home, ...prefix.slice(1)].join(".");
}

function isVisible(binding: ImportBinding, statement: Node): boolean {
  if (binding.atModuleLevel) return true;
  for (let node: Node | null = statement; node; node = node.parent) {
    if (node.type !== "function_definition") continue;
    if (binding.node.startIndex >= node.startIndex && binding.node.endIndex <= node.endIndex) return true;
  }
  return false;
}

function isTaken(code: CodeIndex, file: SourceFile, name: string): boolean {
  const symbols = code.symbolsOf(file.path);
  if (!symbols) return false;
  return (
    symbols.imports.some((binding) => binding.local === name) ||
    symbols.classes.some((symbol) => symbol.qualifiedName === name) ||
    symbols.functions.some((symbol) => symbol.qualifiedName === name) ||
    symbols.assignments.some((symbol) => symbol.name === name)
  );
}

function title(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Adds a name to `from … import a, b`, in the order that the names there already follow. */
export function addToImport(
  file: SourceFile,
  statement: Node,
  written: string,
  beside: string | null,
): Splice {
  const names = statement.childrenForFieldName("name");
  const texts = names.map((node) => node.text);
  const order = ORDERS.find((candidate) => isSorted(texts, candidate));
  const index = order
    ? texts.findIndex((text) => order(written, text) < 0)
    : texts.findIndex((text) => text === beside || text.endsWith(` as ${beside}`));
  const next = index < 0 ? null : (names[index] ?? null);
  const last = names.at(-1) ?? statement;
  const isOnePerLine =
    statement.startPosition.row !== statement.endPosition.row &&
    names.every(
      (node, position) => node.startPosition.row > (names[position - 1] ?? statement).startPosition.row,
    );
  if (isOnePerLine) {
    const indent = indentOf(file, last);
    return next
      ? { start: next.startIndex, end: next.startIndex, text: `${written},${file.lineEnding}${indent}` }
      : { start: last.endIndex, end: last.endIndex, text: `,${file.lineEnding}${indent}${written}` };
  }
  const isSingleLine = statement.startPosition.row === statement.endPosition.row;
  const width = statement.endPosition.column + written.length + 2;
  const first = names[0];
  if (isSingleLine && width > lineWidth(file) && first && !statement.text.includes("(")) {
    const all = index < 0 ? [...texts, written] : texts.toSpliced(index, 0, written);
    const indent = indentOf(file, statement);
    const lines = all.map((text) => `${indent}${indentUnit(file)}${text},${file.lineEnding}`).join("");
    const text = `(${file.lineEnding}${lines}${indent})`;
    return { start: first.startIndex, end: last.endIndex, text };
  }
  return next
    ? { start: next.startIndex, end: next.startIndex, text: `${written}, ` }
    : { start: last.endIndex, end: last.endIndex, text: `, ${written}` };
}

type Order = (left: string, right: string) => number;

/** Orders that import sorters leave behind: constants, classes, functions; plain; without regard to case. */
const ORDERS: readonly Order[] = [
  (left, right) => kindOf(left) - kindOf(right) || compare(left, right),
  compare,
  (left, right) => compare(left.toLowerCase(), right.toLowerCase()),
];

function kindOf(name: string): number {
  const plain = name.split(" as ")[0] ?? name;
  if (plain.length > 1 && plain === plain.toUpperCase()) return 0;
  return /^[A-Z]/.test(plain) ? 1 : 2;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function isSorted(names: readonly string[], order: Order): boolean {
  return names.every((name, index) => index === 0 || order(names[index - 1] ?? "", name) <= 0);
}

/** Adds an import statement below the last outside import of the module. */
export function addImportLine(code: CodeIndex, file: SourceFile, line: string): Splice {
  const statements = (code.symbolsOf(file.path)?.imports ?? []).filter(
    (binding) => binding.atModuleLevel && binding.node.parent?.type === "module",
  );
  const outside = statements.filter(
    (binding) =>
      binding.module !== "__future__" &&
      !binding.module.startsWith(".") &&
      !code.resolve(file.path, binding.local ?? ""),
  );
  const library = outside.findLast((binding) => libraryOfModule(binding.module));
  const after = library ?? outside.at(-1) ?? statements.at(-1);
  if (after) {
    const end = file.text.indexOf("\n", after.node.endIndex);
    const at = end < 0 ? file.text.length : end - (file.text[end - 1] === "\r" ? 1 : 0);
    return { start: at, end: at, text: `${file.lineEnding}${line}` };
  }
  const statement = file.tree.rootNode.namedChildren.find((child) => child.type !== "comment");
  const isDocstring =
    statement?.type === "expression_statement" && statement.firstNamedChild?.type === "string";
  const first = isDocstring ? statement.nextNamedSibling : statement;
  const at = first ? lineStart(file.text, first.startIndex) : file.text.length;
  return { start: at, end: at, text: `${line}${file.lineEnding}${file.lineEnding}` };
}
