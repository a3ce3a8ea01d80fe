import { posix } from "node:path";
import type { CanonicalEvent } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../code/code-index.ts";
import { field, plainString } from "../code/nodes.ts";

/** An import, and the path in it. */
export interface BrokenImport {
  readonly file: SourceFile;
  /** The text of the path, with its quotes. */
  readonly node: Node;
}

const NOT_FOUND =
  /Cannot find module '([^']+)'(?: imported from (?:file:\/\/)?([^\s']+))?|Directory import '([^']+)' is not supported resolving ES modules imported from (?:file:\/\/)?([^\s']+)/;

/** The imports of the project that Node could not follow, by what its message says; several where one path is written more than once. */
export function brokenImports(event: CanonicalEvent | null, code: CodeIndex): BrokenImport[] {
  const message = event?.exceptions.at(-1)?.value ?? "";
  const [, plain, by, folder, byFolder] = NOT_FOUND.exec(message) ?? [];
  const wanted = plain ?? folder;
  if (event?.platform !== "node" || wanted === undefined || !/^[./]/.test(wanted)) return [];
  const importer = by ?? byFolder ?? /Require stack:\s*- (\S+)/.exec(message)?.[1];
  const files = (importer ? [fileOf(code, importer)] : code.paths.map((path) => code.file(path))).flatMap(
    (file) => (file && !file.isTest && file.language !== "python" ? [file] : []),
  );
  return files.flatMap((file) =>
    specifiersOf(file)
      .filter((node) => isMeant(file, node, wanted))
      .map((node) => ({ file, node })),
  );
}

/** The file of the tree that lies at a path of the machine that failed. */
function fileOf(code: CodeIndex, path: string): SourceFile | null {
  const found = code.paths.filter((one) => path === one || path.endsWith(`/${one}`));
  const [best] = found.toSorted((left, right) => right.length - left.length);
  return best === undefined ? null : code.file(best);
}

function specifiersOf(file: SourceFile): Node[] {
  const imported = file.tree.rootNode
    .descendantsOfType(["import_statement", "export_statement"])
    .flatMap((node) => field(node, "source") ?? []);
  const called = file.tree.rootNode.descendantsOfType("call_expression").flatMap((call) => {
    const callee = field(call, "function");
    const isLoad =
      callee?.type === "import" || callee?.text === "require" || callee?.text === "require.resolve";
    return (isLoad && field(call, "arguments")?.namedChildren[0]) || [];
  });
  return [...imported, ...called].filter((node) => /^\.{1,2}(?:\/|$)/.test(plainString(node) ?? ""));
}

/** Whether an import is the one that the message speaks of: by what is written, or by where that leads. */
function isMeant(file: SourceFile, node: Node, wanted: string): boolean {
  const specifier = plainString(node) ?? "";
  if (wanted.startsWith(".")) return specifier === wanted;
  const path = joined(file.path, specifier);
  return wanted === path || wanted.endsWith(`/${path}`);
}

export function joined(from: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(from), specifier)).replace(/\/$/, "");
}
