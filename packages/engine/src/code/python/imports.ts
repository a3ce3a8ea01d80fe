import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../code-index.ts";
import type { Edit } from "../edit.ts";
import { ancestorOfType, field } from "../nodes.ts";
import { nextLineStart, textEdit } from "../text-edit.ts";
import { extendImport } from "./extend-import.ts";
import { sectionOf, statementPlace } from "./import-sections.ts";
import { absoluteModule } from "./origins.ts";

/** How a name becomes available in a file. */
export interface ImportPlan {
  /** What to write in the code: the name, its alias in this file, or `module.name`. */
  readonly local: string;
  /** Empty when the name is there already. */
  readonly edits: readonly Edit[];
}

/**
 * Plans `from module import name` for a file in the file's own style: nothing when it is imported already, else an
 * existing `from module import …` is extended (sorted where the names there are sorted, one name per line where they
 * stand so), else a statement is added in the right group. `module` is absolute; an existing relative import of the
 * same module is recognised. Null when the name means something else in this file, or its imports cannot be read.
 */
export function planImport(code: CodeIndex, path: string, module: string, name: string): ImportPlan | null {
  const file = code.file(path);
  const symbols = code.symbolsOf(path);
  if (file?.language !== "python" || !symbols) return null;
  const known = symbols.imports.find(
    (binding) =>
      binding.atModuleLevel &&
      binding.imported === name &&
      !isForTypesOnly(binding.node) &&
      absoluteModule(code, binding) === module,
  );
  if (known?.local) return { local: known.local, edits: [] };
  if (isTaken(code, path, name)) return null;

  const statements = topLevelImports(file);
  const sameModule = statements.filter(
    (node) =>
      node.type === "import_from_statement" &&
      !node.namedChildren.some((child) => child.type === "wildcard_import") &&
      absoluteModule(code, { path, module: moduleOf(node) }) === module,
  );
  for (const statement of sameModule) {
    const edit = extendImport(file, statement, name);
    if (edit) return { local: name, edits: [edit] };
  }
  return {
    local: name,
    edits: [newStatement(code, file, statements, `from ${module} import ${name}`, module)],
  };
}

/**
 * Plans `import module`, or `import module as alias`, in the right group of a file. Nothing when it is there already;
 * null when the name means something else in this file.
 */
export function planModuleImport(
  code: CodeIndex,
  path: string,
  module: string,
  alias: string | null = null,
): ImportPlan | null {
  const file = code.file(path);
  const symbols = code.symbolsOf(path);
  const local = alias ?? module;
  if (file?.language !== "python" || !symbols) return null;
  const known = symbols.imports.some(
    (binding) =>
      binding.atModuleLevel &&
      binding.imported === null &&
      (binding.node.text.includes(local) || binding.local === local) &&
      binding.local === local.split(".")[0] &&
      !isForTypesOnly(binding.node),
  );
  if (known) return { local, edits: [] };
  if (alias !== null || !module.includes(".")) if (isTaken(code, path, local)) return null;
  const statement = `import ${module}${alias === null ? "" : ` as ${alias}`}`;
  return {
    local,
    edits: [newStatement(code, file, topLevelImports(file), statement, module, "plain")],
  };
}

/** Import statements that stand directly in the module, above the first definition, in order. */
function topLevelImports(file: SourceFile): Node[] {
  const statements = file.tree.rootNode.namedChildren;
  const firstDefinition = statements.findIndex((node) => /^(?:function|class|decorated)_/.test(node.type));
  return statements
    .slice(0, firstDefinition < 0 ? undefined : firstDefinition)
    .filter((node) => /^import_(?:from_)?statement$|^future_import_statement$/.test(node.type));
}

/** Inside `if TYPE_CHECKING:` nothing is imported while the program runs. */
export function isForTypesOnly(statement: Node): boolean {
  const condition = ancestorOfType(statement, ["if_statement"]);
  return condition !== null && /\bTYPE_CHECKING\b/.test(field(condition, "condition")?.text ?? "");
}

function moduleOf(statement: Node): string {
  if (statement.type === "future_import_statement") return "__future__";
  return (field(statement, "module_name") ?? field(statement, "name"))?.text.replace(/\s+/g, "") ?? "";
}

function isTaken(code: CodeIndex, path: string, name: string): boolean {
  const symbols = code.symbolsOf(path);
  return (
    !symbols ||
    symbols.imports.some((binding) => binding.local === name) ||
    symbols.assignments.some((symbol) => symbol.name === name) ||
    symbols.functions.some((symbol) => symbol.qualifiedName === name) ||
    symbols.classes.some((symbol) => symbol.qualifiedName === name)
  );
}

function newStatement(
  code: CodeIndex,
  file: SourceFile,
  statements: readonly Node[],
  statement: string,
  module: string,
  kind: "from" | "plain" = "from",
): Edit {
  const placed = statements.map((node) => {
    const binding = { path: file.path, module: moduleOf(node) };
    return {
      node,
      module: moduleOf(node),
      section: sectionOf(code, file.path, absoluteModule(code, binding), moduleOf(node)),
    };
  });
  const place = statementPlace(placed, module, sectionOf(code, file.path, module, module), kind);
  if (place?.kind === "after") {
    const at = nextLineStart(file.text, place.node.endIndex);
    const missingBreak = at === file.text.length && !file.text.endsWith("\n") ? "\n" : "";
    return textEdit(file, at, at, `${missingBreak}${place.blankLine ? "\n" : ""}${statement}\n`);
  }
  if (place?.kind === "before") {
    return textEdit(
      file,
      place.node.startIndex,
      place.node.startIndex,
      `${statement}\n${place.blankLine ? "\n" : ""}`,
    );
  }
  return asFirstImport(file, statement);
}

/** Behind the docstring and the opening comments, before everything else. */
function asFirstImport(file: SourceFile, statement: string): Edit {
  const first = file.tree.rootNode.namedChildren.find((node) => node.type !== "comment");
  const isDocstring = first?.type === "expression_statement" && first.firstNamedChild?.type === "string";
  const at = !first
    ? file.text.length
    : isDocstring
      ? nextLineStart(file.text, first.endIndex)
      : first.startIndex;
  const unfinished = at === file.text.length && at > 0 && !file.text.endsWith("\n") ? "\n" : "";
  if (!first || isDocstring)
    return textEdit(file, at, at, `${unfinished}${isDocstring ? "\n" : ""}${statement}\n`);
  const blank = /^(?:function|class|decorated)_/.test(first.type) ? "\n\n" : "\n";
  return textEdit(file, at, at, `${statement}\n${blank}`);
}
