import type { Node } from "web-tree-sitter";
import { field, plainString } from "../../../code/nodes.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";

/** An entry that the code gives to a dictionary. */
export interface WrittenEntry {
  readonly name: string;
  /** The text, or the keyword, that names it. */
  readonly key: Node;
  readonly value: Node;
}

/** The entries of a dictionary: of the literal or the call of `dict`, and those that are added under its name afterwards. */
export function entriesOf(made: Node): WrittenEntry[] {
  const own: WrittenEntry[] = [];
  const list = made.type === "call" ? field(made, "arguments") : made;
  for (const child of list?.namedChildren ?? []) {
    const key = field(child, child.type === "pair" ? "key" : "name");
    const value = field(child, "value");
    const name =
      key && (child.type === "pair" ? plainString(key) : child.type === "keyword_argument" ? key.text : null);
    if (key && value && name != null) own.push({ name, key, value });
  }
  const assignment = made.parent?.type === "assignment" ? made.parent : null;
  const target = assignment && field(assignment, "left");
  if (!assignment || target?.type !== "identifier") return own;
  for (const node of scopeOf(made).descendantsOfType("assignment")) {
    const left = field(node, "left");
    const key =
      left?.type === "subscript" && field(left, "value")?.text === target.text
        ? field(left, "subscript")
        : null;
    const name = key && plainString(key);
    const value = field(node, "right");
    if (key && value && name != null && node.startIndex > assignment.startIndex)
      own.push({ name, key, value });
  }
  return own;
}

/** Whether the dictionary may have entries whose names do not stand in the code. */
export function isOpen(made: Node): boolean {
  const list = made.type === "call" ? field(made, "arguments") : made;
  return (list?.namedChildren ?? []).some(
    (child) =>
      /splat/.test(child.type) ||
      (child.type === "pair" && plainString(field(child, "key") ?? child) === null) ||
      (made.type === "call" && child.type !== "keyword_argument" && child.type !== "comment"),
  );
}
