import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../code/code-index.ts";
import { field, plainString, startLineOf } from "../../code/nodes.ts";

/** How the project treats a key: where it is read, written and declared. Places are `path:line`. */
export interface KeyUses {
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  /** Fields of this name that a class declares: of a typed dictionary, a dataclass, a model. */
  readonly declared: readonly string[];
  /** How often it stands in the tests as a text. */
  readonly inTests: number;
}

export function keyUsesOf(code: CodeIndex, key: string): KeyUses {
  const reads: string[] = [];
  const writes: string[] = [];
  const declared: string[] = [];
  let inTests = 0;
  for (const path of pathsWith(code, key)) {
    const file = code.file(path);
    if (file?.language !== "python") continue;
    if (file.isTest) {
      inTests += file.text.match(new RegExp(`["']${escaped(key)}["']|\\b${escaped(key)}=`, "g"))?.length ?? 0;
      continue;
    }
    collect(file, key, reads, writes, declared);
  }
  return { reads, writes, declared, inTests };
}

function pathsWith(code: CodeIndex, key: string): readonly string[] {
  return /^\w+$/.test(key) ? code.naming(key) : code.mentions(key);
}

function escaped(key: string): string {
  return key.replace(/[^\w]/g, "\\$&");
}

function collect(file: SourceFile, key: string, reads: string[], writes: string[], declared: string[]): void {
  const place = (node: Node) => `${file.path}:${startLineOf(node)}`;
  for (const node of file.tree.rootNode.descendantsOfType("string")) {
    if (plainString(node) !== key) continue;
    const parent = node.parent;
    if (parent?.type === "pair") {
      if (field(parent, "key")?.id === node.id) writes.push(place(node));
    } else if (parent?.type === "subscript" && field(parent, "value")?.id !== node.id) {
      const holder = parent.parent;
      const isTarget = holder?.type === "assignment" && field(holder, "left")?.id === parent.id;
      (isTarget ? writes : reads).push(place(node));
    } else if (
      parent?.type === "argument_list" &&
      /\.(?:get|pop|itemgetter)$/.test(field(parent.parent ?? parent, "function")?.text ?? "")
    ) {
      reads.push(place(node));
    } else if (parent?.type === "comparison_operator") reads.push(place(node));
  }
  for (const node of file.tree.rootNode.descendantsOfType(["keyword_argument", "assignment"])) {
    if (node.type === "keyword_argument") {
      const callee = field(node.parent?.parent ?? node, "function")?.text;
      if (callee === "dict" && field(node, "name")?.text === key) writes.push(place(node));
    } else if (
      field(node, "left")?.text === key &&
      field(node, "type") &&
      node.parent?.parent?.parent?.type === "class_definition"
    )
      declared.push(place(node));
  }
}
