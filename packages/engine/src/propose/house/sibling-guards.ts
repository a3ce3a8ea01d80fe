import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../code/code-index.ts";
import type { Edit } from "../../code/edit.ts";
import { indentUnit } from "../../code/indent.ts";
import { ancestorOfType, field } from "../../code/nodes.ts";
import { isBuiltin } from "../../code/python/builtin-names.ts";
import { descendantsHere } from "../../code/python/handlers.ts";
import { parametersOf } from "../../code/python/parameters.ts";
import { moduleNameAt } from "./write-refusal.ts";

/** A check by which another function of the project leaves where something is not as it takes it. */
export interface SiblingGuard {
  readonly file: SourceFile;
  /** The `if` statement. */
  readonly node: Node;
  readonly condition: Node;
  /** The statement that leaves. */
  readonly exit: Node;
  readonly scope: Node;
}

const EXIT_CALLS = /^(?:abort|flask\.abort|sys\.exit|exit)\(/;

/** Checks in other functions of the project outside its tests that end by leaving, those of the same file first. */
export function siblingGuards(
  code: CodeIndex,
  own: SourceFile,
  scope: Node,
  words: readonly string[],
): SiblingGuard[] {
  const near = code
    .naming(words[0] ?? "")
    .filter((path) => words.every((word) => (code.file(path)?.text ?? "").includes(word)));
  const paths = [own.path, ...near.filter((path) => path !== own.path)];
  return paths
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => file.language === "python" && !file.isTest)
    .flatMap((file) =>
      file.tree.rootNode.descendantsOfType("if_statement").flatMap((node): SiblingGuard[] => {
        const home = ancestorOfType(node, ["function_definition"]);
        const condition = field(node, "condition");
        const exit = field(node, "consequence")?.namedChildren.findLast(({ type }) => type !== "comment");
        if (!home || home.id === scope.id || !condition || !exit) return [];
        if (node.childrenForFieldName("alternative").length > 0) return [];
        if (!words.every((word) => condition.text.includes(word) || home.text.includes(word))) return [];
        const leaves = /^(?:return|raise)_statement$/.test(exit.type) || EXIT_CALLS.test(exit.text);
        return leaves ? [{ file, node, condition, exit, scope: home }] : [];
      }),
    );
}

/**
 * Lines of a check as they are written in another function, with the imports that they take; null where a name is not to be
 * had there. `renamed` tells what some of its names are called there.
 */
export function guardLines(
  code: CodeIndex,
  guard: SiblingGuard,
  target: { readonly file: SourceFile; readonly statement: Node; readonly scope: Node },
  renamed: ReadonlyMap<string, string> = new Map(),
): { readonly lines: readonly string[]; readonly imports: readonly Edit[] } | null {
  const { file, node, scope } = guard;
  const locals = new Set([...parametersOf(scope).map(({ name }) => name), ...boundNames(scope)]);
  const known = new Set([
    ...parametersOf(target.scope).map(({ name }) => name),
    ...boundNames(target.scope, target.statement.startIndex),
  ]);
  const imports: Edit[] = [];
  const exchanged = new Map<number, { end: number; text: string }>();
  for (const name of readNames(node)) {
    if (isBuiltin(name.text)) continue;
    const called = renamed.get(name.text);
    if (called !== undefined) {
      exchanged.set(name.startIndex, { end: name.endIndex, text: called });
      continue;
    }
    if (locals.has(name.text)) {
      if (!known.has(name.text)) return null;
      continue;
    }
    if (file.path === target.file.path) continue;
    const made = moduleNameAt(code, file, name.text, target);
    if (!made) return null;
    imports.push(...made.imports);
    exchanged.set(name.startIndex, { end: name.endIndex, text: made.text });
  }
  let text = "";
  let at = node.startIndex;
  for (const [start, { end, text: written }] of [...exchanged].toSorted(([left], [right]) => left - right)) {
    text += file.text.slice(at, start) + written;
    at = end;
  }
  text += file.text.slice(at, node.endIndex);
  return { lines: dedented(text, node.startPosition.column, indentUnit(file)), imports };
}

/** The names that a check reads: no keywords, no attributes. */
function readNames(node: Node): Node[] {
  return node.descendantsOfType("identifier").filter((one) => {
    const parent = one.parent;
    if (parent?.type === "attribute") return field(parent, "object")?.id === one.id;
    return !(parent?.type === "keyword_argument" && field(parent, "name")?.id === one.id);
  });
}

/** Names that a function binds, those before an index of the text where one is given. */
export function boundNames(scope: Node, before = Number.POSITIVE_INFINITY): string[] {
  return ["assignment", "for_statement", "named_expression"].flatMap((type) =>
    descendantsHere(scope, type).flatMap((node) => {
      const target = field(node, type === "named_expression" ? "name" : "left");
      return node.startIndex < before && target ? target.text.split(/\s*,\s*/) : [];
    }),
  );
}

function dedented(text: string, column: number, unit: string): string[] {
  return text.split("\n").map((line, index) => {
    if (index === 0) return line;
    const own = line.slice(Math.min(column, line.length - line.trimStart().length));
    const depth = own.length - own.trimStart().length;
    return depth > 0 ? `${"\t".repeat(Math.max(1, Math.round(depth / unit.length)))}${own.trimStart()}` : own;
  });
}
