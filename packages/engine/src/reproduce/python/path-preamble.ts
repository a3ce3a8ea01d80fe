import type { Node } from "web-tree-sitter";
import { STDLIB_MODULES } from "../../code/python/stdlib-modules.ts";
import type { ProjectCode } from "./project-code.ts";

const CHANGES_PATH = /\bsys\.path\.(?:insert|append|extend)\(|\bsite\.addsitedir\(/;

/**
 * Lines by which the tests beside this one make the project's modules importable: `sys.path.insert(0, …)`, with the imports
 * and names that it takes. Empty where they do not, or where that takes more than the standard library.
 */
export function pathPreamble(project: ProjectCode, path: string): readonly string[] {
  const folder = folderOf(path);
  const beside = project.testFiles.filter((file) => folderOf(file.path) === folder && file.path !== path);
  for (const file of beside) {
    const lines = preambleOf(file.tree.rootNode);
    if (lines.length > 0) return lines;
  }
  return [];
}

function preambleOf(root: Node): readonly string[] {
  const statements = root.namedChildren.filter(({ type }) => type !== "comment");
  const last = statements.findLastIndex((node) => changesPath(node));
  const chosen: Node[] = [];
  const wanted = new Set<string>();
  for (const node of statements.slice(0, last + 1).toReversed()) {
    const bound = boundBy(node);
    if (!changesPath(node) && !bound.some((name) => wanted.has(name))) continue;
    if (/^import/.test(node.type) && !isStandard(node)) return [];
    chosen.unshift(node);
    for (const name of bound) wanted.delete(name);
    if (!/^import/.test(node.type)) for (const name of readIn(node)) wanted.add(name);
  }
  // What nothing above binds is not to be had here.
  const isWhole = [...wanted].every((name) =>
    /^(?:__file__|str|len|list|print|open|None|True|False)$/.test(name),
  );
  return isWhole ? chosen.map(({ text }) => text) : [];
}

function changesPath(node: Node): boolean {
  return node.type === "expression_statement" && CHANGES_PATH.test(node.text);
}

function boundBy(node: Node): readonly string[] {
  if (node.type === "import_statement" || node.type === "import_from_statement")
    return node
      .childrenForFieldName("name")
      .flatMap((name) =>
        name.type === "aliased_import"
          ? (name.childForFieldName("alias")?.text ?? [])
          : (name.text.split(".")[0] ?? []),
      );
  const assigned = node.type === "expression_statement" ? node.firstNamedChild : null;
  const left = assigned?.type === "assignment" ? assigned.childForFieldName("left") : null;
  return left?.type === "identifier" ? [left.text] : [];
}

function readIn(node: Node): readonly string[] {
  const value =
    node.firstNamedChild?.type === "assignment" ? node.firstNamedChild.childForFieldName("right") : node;
  return (value ? [value, ...value.descendantsOfType("identifier")] : [])
    .filter((one) => one.type === "identifier" && !isPart(one))
    .map(({ text }) => text);
}

/** `path` of `sys.path`, `parents` of `here.parents`. */
function isPart(node: Node): boolean {
  const parent = node.parent;
  if (parent?.type === "keyword_argument") return parent.childForFieldName("name")?.id === node.id;
  return parent?.type === "attribute" && parent.childForFieldName("object")?.id !== node.id;
}

function isStandard(node: Node): boolean {
  const modules =
    node.type === "import_from_statement"
      ? [node.childForFieldName("module_name")?.text ?? ""]
      : node.childrenForFieldName("name").map(({ text }) => text);
  return modules.every((module) => STDLIB_MODULES.has(module.split(/[.\s]/)[0] ?? ""));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
