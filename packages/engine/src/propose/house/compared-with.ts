import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../code/code-index.ts";
import type { Edit } from "../../code/edit.ts";
import { lastNameOf, startLineOf } from "../../code/nodes.ts";
import { parametersOf } from "../../code/python/parameters.ts";
import { scopeOf } from "../../diagnose/origin/python/bindings.ts";
import { namesAt, namesRead } from "../recipes/edits/names.ts";
import { moduleNameAt } from "./write-refusal.ts";

/** What the house holds a field against elsewhere, written for another place. */
export interface OtherSide {
  readonly text: string;
  readonly imports: readonly Edit[];
  readonly evidence: readonly string[];
}

/** The calls that a field of this name is compared with, or that it is subtracted from, over the project's code. */
export function otherSides(code: CodeIndex, file: SourceFile, side: Node, other: Node): OtherSide[] {
  const name = lastNameOf(side);
  if (!name || side.type !== "attribute") return [];
  const found = code
    .naming(name)
    .filter((path) => path.endsWith(".py"))
    .flatMap((path) => code.file(path) ?? [])
    .filter((from) => !from.isTest)
    .flatMap((from) =>
      from.tree.rootNode.descendantsOfType(["comparison_operator", "binary_operator"]).flatMap((node) => {
        const [left, right] = node.namedChildren;
        if (!left || !right || node.namedChildCount !== 2 || isAdded(node)) return [];
        const wanted = isField(left, name) ? right : isField(right, name) ? left : null;
        if (!wanted || wanted.id === other.id || wanted.text === other.text || wanted.type !== "call")
          return [];
        if (node.startIndex <= side.startIndex && side.endIndex <= node.endIndex && from.path === file.path)
          return [];
        const made = written(code, from, wanted, file, other);
        return made ? [{ ...made, place: `${from.path}:${startLineOf(node)}` }] : [];
      }),
    );
  return [...Map.groupBy(found, ({ text }) => text)].flatMap(([, own]) => {
    const [first] = own;
    return first
      ? [{ text: first.text, imports: first.imports, evidence: own.map(({ place }) => place).slice(0, 3) }]
      : [];
  });
}

/** What is added to a value, or multiplied with it, is of another kind. */
function isAdded(node: Node): boolean {
  return node.type === "binary_operator" && node.children[1]?.text !== "-";
}

function isField(node: Node, name: string): boolean {
  return node.type === "attribute" && lastNameOf(node) === name;
}

function written(
  code: CodeIndex,
  from: SourceFile,
  node: Node,
  file: SourceFile,
  place: Node,
): { text: string; imports: readonly Edit[] } | null {
  const isHere = from.path === file.path && scopeOf(node).id === scopeOf(place).id;
  const known = namesAt(code, file, place);
  const locals = new Set(parametersOf(scopeOf(node)).map(({ name }) => name));
  const imports: Edit[] = [];
  for (const name of namesRead(node)) {
    if (isHere && known.has(name.text)) continue;
    if (locals.has(name.text)) return null;
    const made = moduleNameAt(code, from, name.text, { file, statement: place });
    if (made?.text !== name.text) return null;
    imports.push(...made.imports);
  }
  return { text: node.text, imports };
}
