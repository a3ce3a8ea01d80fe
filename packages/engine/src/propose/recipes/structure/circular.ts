import type { Node } from "web-tree-sitter";
import type { CodeIndex, ImportBinding, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Found } from "./imports.ts";
import { freeModuleName } from "./module-names.ts";

const DEEPEST = 4;

/**
 * Two CommonJS modules that require each other: what is taken out while they load is not there yet. The module itself is
 * kept, and asked when its part is used; where it replaces its `exports` as a whole, it is required only then.
 */
export function circular(
  code: CodeIndex,
  file: SourceFile,
  binding: ImportBinding,
  target: string,
): Found | null {
  const declaration = binding.node.parent;
  const root = code.file(target)?.tree.rootNode;
  if (
    binding.node.type !== "variable_declarator" ||
    !root ||
    !declaration ||
    declaration.parent?.type !== "program" ||
    declaration.namedChildren.filter((child) => child.type === "variable_declarator").length !== 1 ||
    !reaches(code, target, file.path, DEEPEST)
  )
    return null;
  const names = (code.symbolsOf(file.path)?.imports ?? [])
    .filter(({ node }) => node.id === binding.node.id)
    .flatMap(({ local, imported }) => (local === null ? [] : [{ local, imported }]));
  const uses = usesOf(file, declaration, new Set(names.map(({ local }) => local)));
  if (uses.length === 0) return null;
  // What is used while the module loads has to be there by then: it is the other side that can wait.
  if (uses.some((use) => functionAround(use) === null)) return otherSide(code, file, target);
  const edits = replacesExports(root)
    ? requiredLate(file, declaration, uses)
    : keptWhole(file, binding, names, uses);
  return edits
    ? {
        cause: `${file.path} and ${target} require each other, so that \`${binding.local}\` is not there yet while they load (line ${startLineOf(binding.node)}).`,
        explanation: "Asks the other module only when the function runs: both have been loaded then.",
        edits,
      }
    : null;
}

/** The other module asks for this one only when its functions run, so that it is loaded as a whole before this one needs it. */
function otherSide(code: CodeIndex, own: SourceFile, target: string): Found | null {
  const file = code.file(target);
  const stem = own.path
    .split("/")
    .at(-1)
    ?.replace(/\.[cm]?[jt]sx?$/, "");
  const bindings = (code.symbolsOf(target)?.imports ?? []).filter(
    ({ node, module, atModuleLevel }) =>
      atModuleLevel &&
      node.type === "variable_declarator" &&
      module.startsWith(".") &&
      module
        .split("/")
        .at(-1)
        ?.replace(/\.[cm]?[jt]sx?$/, "") === stem,
  );
  const [binding] = bindings;
  const declaration = binding?.node.parent;
  const isDirect = code.importsOf(target).includes(own.path);
  if (!file || !binding || !declaration || !isDirect || declaration.parent?.type !== "program") return null;
  const names = bindings.flatMap(({ local, node }) => (node.id === binding.node.id && local ? [local] : []));
  const uses = usesOf(file, declaration, new Set(names));
  if (uses.length === 0 || uses.some((use) => functionAround(use) === null)) return null;
  const edits = requiredLate(file, declaration, uses);
  return edits
    ? {
        cause: `${target} and ${own.path} require each other, and ${own.path} needs the other one while it loads.`,
        explanation: `${target} asks for ${own.path} only when its functions run.`,
        edits,
      }
    : null;
}

function reaches(code: CodeIndex, from: string, wanted: string, depth: number): boolean {
  const next = code.importsOf(from);
  return next.includes(wanted) || (depth > 0 && next.some((path) => reaches(code, path, wanted, depth - 1)));
}

function usesOf(file: SourceFile, declaration: Node, names: ReadonlySet<string>): Node[] {
  return file.tree.rootNode
    .descendantsOfType(["identifier", "shorthand_property_identifier"])
    .filter(
      (use) =>
        names.has(use.text) &&
        !(declaration.startIndex <= use.startIndex && use.endIndex <= declaration.endIndex),
    );
}

/** The outermost function around a node. */
function functionAround(node: Node): Node | null {
  let outermost: Node | null = null;
  for (let scope = node.parent; scope; scope = scope.parent) if (isFunctionNode(scope)) outermost = scope;
  return outermost;
}

/** `module.exports = {…}` puts another object in the place of the one that the other module already holds. */
function replacesExports(root: Node): boolean {
  return root.namedChildren.some((statement) => {
    const value = statement.type === "expression_statement" ? statement.firstNamedChild : null;
    return (
      value?.type === "assignment_expression" &&
      /^module\s*\.\s*exports$/.test(field(value, "left")?.text ?? "")
    );
  });
}

/** `const drivers = require(…)` and `drivers.driver(…)`; null where a pattern does more than to take names out. */
function keptWhole(
  file: SourceFile,
  binding: ImportBinding,
  names: readonly { readonly local: string; readonly imported: string | null }[],
  uses: readonly Node[],
): Edit[] | null {
  const pattern = field(binding.node, "name");
  const isPlain =
    pattern?.type === "object_pattern" &&
    pattern.namedChildren.every((child) =>
      /^(?:shorthand_property_identifier_pattern|pair_pattern)$/.test(child.type),
    );
  if (!pattern || !isPlain || names.some(({ imported }) => imported === null)) return null;
  const whole = freeModuleName(file, binding.module);
  const importedOf = new Map(names.map(({ local, imported }) => [local, imported ?? local]));
  return [
    textEdit(file, pattern.startIndex, pattern.endIndex, whole),
    ...uses.map((use) => {
      const access = `${whole}.${importedOf.get(use.text) ?? use.text}`;
      const isShort = use.type === "shorthand_property_identifier";
      return textEdit(file, use.startIndex, use.endIndex, isShort ? `${use.text}: ${access}` : access);
    }),
  ];
}

const MOST_USERS = 2;

function requiredLate(file: SourceFile, declaration: Node, uses: readonly Node[]): Edit[] | null {
  const users = new Map(uses.map((use) => [functionAround(use)?.id, functionAround(use)]));
  const bodies = [...users.values()].map((user) => user && field(user, "body"));
  if (bodies.length > MOST_USERS) return null;
  const text = declaration.text;
  const stop = file.text.indexOf("\n", declaration.endIndex) + 1 || declaration.endIndex;
  const edits: Edit[] = [textEdit(file, declaration.startIndex, stop, "")];
  for (const body of bodies) {
    if (!body) return null;
    const first = body.type === "statement_block" ? body.firstNamedChild : null;
    if (first) {
      const indent = " ".repeat(first.startPosition.column);
      edits.push(textEdit(file, first.startIndex, first.startIndex, `${text}\n${indent}`));
    } else if (body.type !== "statement_block") {
      const end = text.endsWith(";") ? ";" : "";
      const own = body.type === "parenthesized_expression" ? (body.firstNamedChild ?? body) : body;
      edits.push(
        textEdit(file, body.startIndex, body.endIndex, `{\n  ${text}\n  return ${own.text}${end}\n}`),
      );
    }
  }
  return edits;
}
