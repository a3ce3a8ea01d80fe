import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { type ExportEntry, exportsOf } from "../../../code/javascript/exports.ts";
import { field, plainString } from "../../../code/nodes.ts";
import { joined } from "../../../diagnose/broken-imports.ts";
import type { Investigation } from "../../../investigation.ts";

/** A name that a module takes in, or passes on, from another one which does not give it out. */
export interface BrokenLink {
  readonly file: SourceFile;
  /** `{ settle, Settlement }` or `settle`: one specifier, or the default name. */
  readonly specifier: Node;
  /** The whole `import … from` or `export … from`. */
  readonly statement: Node;
  readonly module: string;
  readonly name: string;
  /** The module of the project; null for a package. */
  readonly target: SourceFile | null;
  readonly isCommonjs: boolean;
}

const MISSING = /^The requested module '([^']+)' does not provide an export named '([^']+)'/;
const COMMONJS = /^Named export '([^']+)' not found\. The requested module '([^']+)' is a CommonJS module/;

/** The places that take in the name which the message says is not given out. Empty for other errors. */
export function brokenLinks({ event, code }: Investigation): readonly BrokenLink[] {
  const said = event?.exceptions.at(-1);
  const missing = MISSING.exec(said?.value ?? "");
  const common = COMMONJS.exec(said?.value ?? "");
  const [module, name] = missing ? [missing[1], missing[2]] : common ? [common[2], common[1]] : [];
  if (module === undefined || name === undefined) return [];
  return code.paths
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest)
    .flatMap((file) => linksOf(code, file, module, name, common !== null));
}

function linksOf(
  code: CodeIndex,
  file: SourceFile,
  module: string,
  name: string,
  isCommonjs: boolean,
): BrokenLink[] {
  return file.tree.rootNode.namedChildren.flatMap((statement): BrokenLink[] => {
    const source = /^(?:import|export)_statement$/.test(statement.type) ? field(statement, "source") : null;
    if (!source || plainString(source) !== module || /^(?:import|export)\s+type\b/.test(statement.text))
      return [];
    const target = module.startsWith(".") ? moduleAt(code, file.path, module) : null;
    if (target && exportsOf(target.tree.rootNode).some((one) => one.exported === name && !isTypeOnly(one)))
      return [];
    const specifier = specifierOf(statement, name);
    return specifier ? [{ file, specifier, statement, module, name, target, isCommonjs }] : [];
  });
}

function specifierOf(statement: Node, name: string): Node | null {
  if (name === "default") {
    const clause = statement.namedChildren.find(({ type }) => type === "import_clause");
    return clause?.namedChildren.find(({ type }) => type === "identifier") ?? null;
  }
  return (
    statement
      .descendantsOfType(["import_specifier", "export_specifier"])
      .find((one) => field(one, "name")?.text === name && !/^type\s/.test(one.text)) ?? null
  );
}

/** The module of the project that a relative path means; in TypeScript also by the ending of its output. */
function moduleAt(code: CodeIndex, from: string, module: string): SourceFile | null {
  const path = joined(from, module);
  return code.file(path) ?? code.file(path.replace(/\.([cm]?)js(x?)$/, ".$1ts$2"));
}

/** `export interface`, `export type`, `export type { … }`: nothing is left of it when the program runs. */
export function isTypeOnly({ node }: ExportEntry): boolean {
  return node !== null && /^(?:interface|type_alias)_declaration$/.test(node.type);
}
