import { posix } from "node:path";
import type { Node } from "web-tree-sitter";
import type { ImportBinding } from "../../../code/code-index.ts";
import { moduleKindOf } from "../../../code/javascript/module-style.ts";
import type { JavascriptProject } from "../project.ts";
import type { TestStyle } from "../test-style.ts";

/** Lines that bring the names of one file's imports into a test elsewhere, in the way of that test. */
export function borrowedImports(
  project: JavascriptProject,
  style: TestStyle,
  testPath: string,
  home: string,
  clauses: readonly Node[],
  names: ReadonlySet<string>,
): string[] {
  const ids = new Set(clauses.map((node) => node.id));
  const bindings = (project.code.symbolsOf(home)?.imports ?? []).filter(
    (binding) => ids.has(binding.node.id) && binding.local !== null && names.has(binding.local),
  );
  const isType = (binding: ImportBinding) => /^import\s+type\b/.test(binding.node.text);
  const wanted = style.isTypeScript ? bindings : bindings.filter((binding) => !isType(binding));
  const groups = Map.groupBy(wanted, (binding) => `${isType(binding)}:${binding.module}`);
  return [...groups.values()].flatMap((group) => linesFor(project, style, testPath, home, group));
}

function linesFor(
  project: JavascriptProject,
  style: TestStyle,
  testPath: string,
  home: string,
  group: readonly ImportBinding[],
): string[] {
  const [first] = group;
  if (!first) return [];
  const end = style.semicolon ? ";" : "";
  const target = targetOf(project, home, first.module);
  const from = `${style.quote}${specifierFrom(style, testPath, home, first.module, target)}${style.quote}`;
  const type = /^import\s+type\b/.test(first.node.text) ? "type " : "";
  const named = group.filter(({ imported }) => imported !== "default" && imported !== "*" && imported);
  const whole = group.filter(({ imported }) => imported === "default" || imported === "*" || !imported);
  if (style.kind === "esm") {
    const isRequired = first.node.type === "variable_declarator";
    const list = named.map(({ imported, local }) => (imported === local ? local : `${imported} as ${local}`));
    return [
      ...whole.map(({ imported, local }) =>
        imported === "*" && !isRequired
          ? `import ${type}* as ${local} from ${from}${end}`
          : `import ${type}${local} from ${from}${end}`,
      ),
      ...(list.length > 0 ? [`import ${type}{ ${list.join(", ")} } from ${from}${end}`] : []),
    ];
  }
  const isForeign = target !== null && moduleKindOf(project.code, target) === "esm";
  const list = named.map(({ imported, local }) => (imported === local ? local : `${imported}: ${local}`));
  return [
    ...whole.map(({ imported, local }) =>
      imported === "default" && isForeign
        ? `const { default: ${local} } = require(${from})${end}`
        : `const ${local} = require(${from})${end}`,
    ),
    ...(list.length > 0 ? [`const { ${list.join(", ")} } = require(${from})${end}`] : []),
  ];
}

const ENDINGS = ["", ".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs", ".json"];

/** The file of the tree behind a relative specifier. */
function targetOf({ code }: JavascriptProject, home: string, module: string): string | null {
  if (!/^\.{1,2}(?:\/|$)/.test(module)) return null;
  const base = posix.join(posix.dirname(home), module);
  const bare = base.replace(/\.([cm]?)jsx?$/, "");
  const known = new Set(code.paths);
  const tried = [base, bare, `${base}/index`].flatMap((stem) => ENDINGS.map((ending) => stem + ending));
  return tried.find((path) => known.has(path)) ?? null;
}

/** A specifier as it must be written in another file; modules of Node need the ending that `require` leaves out. */
function specifierFrom(
  style: TestStyle,
  testPath: string,
  home: string,
  module: string,
  target: string | null,
): string {
  if (!/^\.{1,2}(?:\/|$)/.test(module)) return module;
  const isBare = !/\.[cm]?[jt]sx?$|\.json$/.test(module);
  const isPlainModule = style.kind === "esm" && !style.isTypeScript && moduleEndings(home);
  const path =
    isBare && isPlainModule && target ? target : posix.join(posix.dirname(home), module.replace(/\/$/, ""));
  return relativeTo(testPath, path);
}

/** Files that were written for Node's own modules or for `require`; sources of TypeScript go through a loader. */
function moduleEndings(home: string): boolean {
  return /\.[cm]?jsx?$/.test(home);
}

function relativeTo(testPath: string, path: string): string {
  const relative = posix.relative(posix.dirname(testPath), path);
  return relative.startsWith(".") ? relative : `./${relative}`;
}

/** Code of one file as it must be written in another: specifiers inside it lead to the same files. */
export function relocated(text: string, home: string, testPath: string): string {
  const moved = (specifier: string) =>
    relativeTo(testPath, posix.join(posix.dirname(home), specifier)) + (specifier.endsWith("/") ? "/" : "");
  return text
    .replace(
      /\b((?:require|import|mock|unmock|doMock|importActual|requireActual|module)\s*(?:<[^>()]*>)?\(\s*)(["'])(\.{1,2}\/[^"'\n]*)\2/g,
      (_whole, start: string, quote: string, specifier: string) =>
        `${start}${quote}${moved(specifier)}${quote}`,
    )
    .replace(
      /\bnew URL\(\s*(["'])(\.{0,2}\/?[^"'\n:]*)\1\s*,\s*import\.meta\.url/g,
      (_whole, quote: string, specifier: string) =>
        `new URL(${quote}${moved(specifier)}${quote}, import.meta.url`,
    );
}
