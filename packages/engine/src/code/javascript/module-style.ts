import { posix } from "node:path";
import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../code-index.ts";
import { field } from "../nodes.ts";
import { exportsOf } from "./exports.ts";

/** How a file takes in and gives out names. */
export type ModuleKind = "esm" | "cjs";

const COMMON = /\brequire\s*\(\s*["']|\bmodule\.exports\b|^\s*exports\.\w+\s*=/m;

/** By its ending, else by what it does, else by what most files of the tree do. */
export function moduleKindOf(code: CodeIndex, path: string): ModuleKind {
  if (/\.m[jt]sx?$/.test(path)) return "esm";
  if (/\.c[jt]sx?$/.test(path)) return "cjs";
  const file = code.file(path);
  const own = file && kindByText(file);
  if (own) return own;
  if (/\.tsx?$/.test(path)) return "esm";
  const kinds = code.paths
    .filter((other) => /\.jsx?$/.test(other))
    .slice(0, 60)
    .map((other) => code.file(other))
    .flatMap((other) => (other ? (kindByText(other) ?? []) : []));
  return kinds.filter((kind) => kind === "cjs").length * 2 > kinds.length ? "cjs" : "esm";
}

function kindByText(file: SourceFile): ModuleKind | null {
  const isModule = file.tree.rootNode.namedChildren.some((child) =>
    /^(?:import_statement|export_statement)$/.test(child.type),
  );
  if (isModule) return "esm";
  return COMMON.test(file.text) ? "cjs" : null;
}

/** How a module gives a name out: by that name, or as the whole of it. */
export interface ExportedAs {
  readonly kind: "named" | "default";
  readonly name: string;
}

/**
 * How others get at something that `path` defines; null when it keeps it for itself. `node` is its definition: a module
 * may be a function or class that has no name, or one that only itself can see: `module.exports = function make() {}`.
 */
export function exportedAs(code: CodeIndex, path: string, local: string, node?: Node): ExportedAs | null {
  const file = code.file(path);
  if (!file) return null;
  const entries = exportsOf(file.tree.rootNode).filter(
    (entry) =>
      entry.from === null &&
      (entry.local === local ||
        (node !== undefined && entry.node?.id === node.id && entry.exported !== "default")),
  );
  const named = entries.find((entry) => entry.exported !== "default" && entry.exported !== "*");
  if (named) return { kind: "named", name: named.exported };
  const whole = entries.find((entry) => entry.exported === "default");
  if (whole) return { kind: "default", name: local };
  return node && isWholeModule(file, node)
    ? { kind: "default", name: field(node, "name")?.text ?? nameOfModule(path) }
    : null;
}

function isWholeModule(file: SourceFile, node: Node): boolean {
  if (!/^(?:class|class_declaration|arrow_function|generator_function|function_\w+)$/.test(node.type))
    return false;
  return exportsOf(file.tree.rootNode).some(
    (entry) => entry.exported === "default" && entry.node?.id === node.id,
  );
}

/** Name for what a module gives out as a whole, after its file or, where that is an index, its folder. */
function nameOfModule(path: string): string {
  const stem = posix.basename(path).replace(/(?:\.(?:test|spec))?\.[cm]?[jt]sx?$/, "");
  const words = stem === "index" ? posix.basename(posix.dirname(path)) : stem;
  const name = words.replace(/\W+(\w)/g, (_whole, letter: string) => letter.toUpperCase()).replace(/\W/g, "");
  return /^[A-Za-z_$]/.test(name) && !RESERVED.has(name) ? name : "subject";
}

const RESERVED: ReadonlySet<string> = new Set(
  "break case catch class const continue debugger default delete do else enum export exports extends finally for function if import in instanceof module new require return super switch this throw try typeof var void while with yield".split(
    " ",
  ),
);

const EXTENSION = /\.[cm]?[jt]sx?$/;

/**
 * The specifier by which `from` imports `target`, with or without its ending as `like` (or else the tree) writes it.
 */
export function specifierOf(code: CodeIndex, from: string, target: string, like: readonly string[]): string {
  const plain = posix.relative(posix.dirname(from), target);
  const relative = plain.startsWith(".") ? plain : `./${plain}`;
  switch (endingStyle(code, [from, ...like], target)) {
    case "none":
      return relative
        .replace(EXTENSION, "")
        .replace(/\/index$/, (end) => (relative.includes("/index.") ? "" : end));
    case "output":
      return relative.replace(/\.([cm]?)tsx?$/, ".$1js");
    case "written":
      return relative;
  }
}

type Ending = "none" | "output" | "written";

/** `./a`, `./a.js` for a TypeScript file, or the ending that it has. */
function endingStyle(code: CodeIndex, near: readonly string[], target: string): Ending {
  const isTypeScript = /\.[cm]?tsx?$/.test(target);
  for (const paths of [near, code.paths.filter((path) => EXTENSION.test(path)).slice(0, 80)]) {
    const written = paths.flatMap((path) =>
      (code.symbolsOf(path)?.imports ?? [])
        .map((binding) => binding.module)
        .filter((module) => /^\.{1,2}\//.test(module) && !/\.(?:json|css|node)$/.test(module)),
    );
    if (written.length === 0) continue;
    const count = (form: RegExp) => written.filter((module) => form.test(module)).length;
    const none = written.filter((module) => !EXTENSION.test(module)).length;
    if (none * 2 > written.length) return "none";
    if (isTypeScript) return count(/\.[cm]?jsx?$/) >= count(/\.[cm]?tsx?$/) ? "output" : "written";
    return "written";
  }
  // `@/lib/db`: what goes through a bundler has no endings elsewhere either.
  const isAliased = code.paths
    .slice(0, 80)
    .some((path) =>
      (code.symbolsOf(path)?.imports ?? []).some(({ module }) => /^[@~#]\/[^.]+$/.test(module)),
    );
  if (isTypeScript && isAliased) return "none";
  return moduleKindOf(code, near[0] ?? target) === "cjs" ? "none" : "written";
}

/** Whether a definition, or the declaration around it, is exported in place. */
export function isExportedInPlace(node: Node): boolean {
  for (let current = node.parent; current; current = current.parent) {
    if (current.type === "export_statement") return true;
    if (/function|class_body|statement_block|program/.test(current.type)) return false;
  }
  return false;
}

/** Name that a declarator or definition gives its value. */
export function declaredName(node: Node): string | null {
  const name = field(node, "name");
  return name?.type === "identifier" || name?.type === "type_identifier" ? name.text : null;
}
