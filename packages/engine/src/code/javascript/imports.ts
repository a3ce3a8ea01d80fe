import type { CodeIndex, ImportBinding, SourceFile } from "../code-index.ts";
import type { Edit } from "../edit.ts";
import { field } from "../nodes.ts";
import { textEdit } from "../text-edit.ts";
import { exportedAs, moduleKindOf, specifierOf } from "./module-style.ts";

/** How a name becomes known in a file: the name it has there, and the edits that bring it in. */
export interface ImportPlan {
  readonly local: string;
  readonly edits: readonly Edit[];
}

/** A name that a file of the tree defines, or one that another file imports already. */
export type ImportWish =
  | { readonly path: string; readonly name: string }
  | { readonly binding: ImportBinding; readonly from: string };

interface Source {
  readonly specifier: string;
  /** `default`, `*`, or a name. */
  readonly imported: string;
  readonly local: string;
  /** File of the tree, null for a package. */
  readonly target: string | null;
}

/** Plans an import in the style of the file: `import` or `require`, an existing line extended where there is one. Null where it cannot be brought in. */
export function planJavascriptImport(code: CodeIndex, file: SourceFile, wish: ImportWish): ImportPlan | null {
  const source = sourceOf(code, file, wish);
  if (!source) return null;
  const imports = code.symbolsOf(file.path)?.imports ?? [];
  const same = imports.filter(
    (binding) =>
      binding.atModuleLevel &&
      (binding.module === source.specifier ||
        (source.target !== null && targetOf(code, file, binding) === source.target)),
  );
  const known = same.find((binding) => binding.imported === source.imported && binding.local !== null);
  if (known?.local) return { local: known.local, edits: [] };
  if (imports.some((binding) => binding.local === source.local)) return null;
  if (source.imported !== "default" && source.imported !== "*") {
    for (const binding of same) {
      const edit = extended(file, binding, source.imported);
      if (edit) return { local: source.local, edits: [edit] };
    }
  }
  return { local: source.local, edits: [newLine(code, file, source)] };
}

function sourceOf(code: CodeIndex, file: SourceFile, wish: ImportWish): Source | null {
  if ("path" in wish) {
    // `exports.read = function () {…}` has no name of its own inside its file.
    const symbols = code.symbolsOf(wish.path);
    const defined = [...(symbols?.functions ?? []), ...(symbols?.classes ?? [])].find(
      ({ qualifiedName }) => qualifiedName === wish.name,
    );
    const exported = exportedAs(code, wish.path, wish.name, defined?.node);
    if (!exported) return null;
    return {
      specifier: specifierOf(code, file.path, wish.path, []),
      imported: exported.kind === "default" ? "default" : exported.name,
      local: exported.name,
      target: wish.path,
    };
  }
  const { binding, from } = wish;
  if (binding.local === null || binding.imported === null) return null;
  const origin = code.file(from);
  const target = origin ? targetOf(code, origin, binding) : null;
  if (/^\.{1,2}\//.test(binding.module) && target === null) return null;
  if (target === file.path) return null;
  const specifier =
    target === null || !/^\.{1,2}\//.test(binding.module)
      ? binding.module
      : specifierOf(code, file.path, target, [from]);
  if (binding.imported !== "default" && binding.imported !== "*" && binding.imported !== binding.local)
    return null;
  return { specifier, imported: binding.imported, local: binding.local, target };
}

/** File behind a relative import. */
function targetOf(code: CodeIndex, file: SourceFile, binding: ImportBinding): string | null {
  if (binding.local !== null) {
    const found = code.resolve(file.path, binding.local);
    const direct = code.importsOf(file.path);
    if (found && direct.includes(found.path)) return found.path;
  }
  const stem =
    binding.module
      .split("/")
      .at(-1)
      ?.replace(/\.[cm]?[jt]sx?$/, "") ?? "";
  return (
    code.importsOf(file.path).find(
      (path) =>
        path
          .split("/")
          .at(-1)
          ?.replace(/\.[cm]?[jt]sx?$/, "") === stem,
    ) ?? null
  );
}

/** `{ a, b }` of an import or of a `require` gets one name more. */
function extended(file: SourceFile, binding: ImportBinding, name: string): Edit | null {
  const pattern =
    binding.node.type === "import_statement"
      ? binding.node.descendantsOfType("named_imports")[0]
      : field(binding.node, "name")?.type === "object_pattern"
        ? field(binding.node, "name")
        : null;
  const isTypeOnly = /^import\s+type\b/.test(binding.node.text);
  const last = pattern?.namedChildren.findLast((child) => child.type !== "comment");
  if (!pattern || !last || isTypeOnly) return null;
  const first = pattern.namedChildren[0];
  const names = pattern.namedChildren.map((child) => child.text);
  const isSorted =
    names.length > 1 &&
    names.every((text, index) => index === 0 || (names[index - 1] ?? "").toLowerCase() <= text.toLowerCase());
  const after = isSorted
    ? pattern.namedChildren.find((child) => child.text.toLowerCase() > name.toLowerCase())
    : undefined;
  const isSpread = first !== undefined && first.startPosition.row !== pattern.startPosition.row;
  const gap = isSpread ? `\n${" ".repeat(first?.startPosition.column ?? 2)}` : " ";
  if (after) return textEdit(file, after.startIndex, after.startIndex, `${name},${gap}`);
  return textEdit(file, last.endIndex, last.endIndex, `,${gap}${name}`);
}

function newLine(code: CodeIndex, file: SourceFile, source: Source): Edit {
  const kind = moduleKindOf(code, file.path);
  const { text } = file;
  const root = file.tree.rootNode;
  const statements = root.namedChildren.filter(
    (child) =>
      child.type === "import_statement" ||
      (/^(?:lexical_declaration|variable_declaration)$/.test(child.type) && /=\s*require\(/.test(child.text)),
  );
  const last = statements.at(-1);
  const quote = (last?.text ?? text).includes('"') && !(last?.text ?? "").includes("'") ? '"' : "'";
  const usedQuote =
    statements.length > 0 ? quote : text.split("'").length > text.split('"').length ? "'" : '"';
  const end = last ? (last.text.trimEnd().endsWith(";") ? ";" : "") : /;\s*$/m.test(text) ? ";" : "";
  const from = `${usedQuote}${source.specifier}${usedQuote}`;
  const whole = source.imported === "default" || source.imported === "*";
  const line =
    kind === "esm"
      ? `import ${source.imported === "*" ? `* as ${source.local}` : whole ? source.local : `{ ${source.imported} }`} from ${from}${end}`
      : `const ${whole ? source.local : `{ ${source.imported} }`} = require(${from})${end}`;
  if (last) return textEdit(file, last.endIndex, last.endIndex, `\n${line}`);
  const first = root.namedChildren.find(
    (child) =>
      child.type !== "comment" &&
      !/^["']use strict["'];?$/.test(child.text) &&
      child.type !== "hash_bang_line",
  );
  const at = first?.startIndex ?? text.length;
  return textEdit(file, at, at, `${line}\n\n`);
}
