import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";

/** How the project leaves out an object that is made of something absent: `a ? { … a.b … } : null`, `a && { … a.b … }`. */
export interface HouseConditional {
  readonly fallback: string;
  readonly evidence: readonly string[];
  /** The object, given only where the value is there. */
  write(value: string, object: string): string;
}

const MOST_FILES = 300;

/** Of the same field first, then of any field in the same file or folder. */
export function houseConditionals(code: CodeIndex, file: SourceFile, name: string): HouseConditional[] {
  const folder = file.path.slice(0, file.path.lastIndexOf("/") + 1);
  const found = code.paths
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
    .slice(0, MOST_FILES)
    .flatMap((path) => code.file(path) ?? [])
    .filter((other) => !other.isTest)
    .flatMap((other) =>
      other.tree.rootNode
        .descendantsOfType(["ternary_expression", "binary_expression"])
        .flatMap((node) => conditionalAt(other, node)),
    )
    .map((one) => ({
      ...one,
      rank:
        (one.name === name ? 4 : 0) +
        (one.path === file.path ? 2 : 0) +
        (one.path.startsWith(folder) ? 1 : 0),
    }));
  return found.filter(({ rank }) => rank > 0).toSorted((left, right) => right.rank - left.rank);
}

function conditionalAt(
  file: SourceFile,
  node: Node,
): (HouseConditional & { readonly name: string; readonly path: string })[] {
  const condition = field(node, "condition") ?? field(node, "left");
  const made = field(node, "consequence") ?? field(node, "right");
  if (!condition || !made) return [];
  const object = made.type === "parenthesized_expression" ? made.firstNamedChild : made;
  const name = lastNameOf(condition);
  if (object?.type !== "object" || name === null || !object.text.includes(`${condition.text}.`)) return [];
  const evidence = [`${file.path}:${startLineOf(node)}`];
  if (node.type === "ternary_expression") {
    const fallback = field(node, "alternative")?.text ?? "null";
    return [
      {
        name,
        path: file.path,
        fallback,
        evidence,
        write: (value, text) => `${value} ? ${text} : ${fallback}`,
      },
    ];
  }
  if (field(node, "operator")?.text !== "&&") return [];
  return [
    { name, path: file.path, fallback: "nothing", evidence, write: (value, text) => `${value} && ${text}` },
  ];
}
