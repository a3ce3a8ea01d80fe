import type { Node } from "web-tree-sitter";
import type { SourceFile } from "./code-index.ts";
import { field, lastNameOf } from "./nodes.ts";

const CALLS = new Set(["call", "call_expression", "new_expression"]);
/** From a name up to its call: member access, brackets, `await`, `!`. */
const HIGHEST_CALL = 5;

/**
 * Calls in a file whose callee ends with `name`, in order. The name is searched in the text and the tree is asked
 * only where it stands, which is many times faster than to look at every call.
 */
export function callsNamed(file: SourceFile, name: string): Node[] {
  const found: Node[] = [];
  for (let at = file.text.indexOf(name); at >= 0; at = file.text.indexOf(name, at + name.length)) {
    const leaf = file.tree.rootNode.descendantForIndex(at, at + name.length);
    if (leaf?.startIndex !== at || leaf.endIndex !== at + name.length) continue;
    const call = callAbove(leaf, name);
    if (call && call.id !== found.at(-1)?.id) found.push(call);
  }
  return found;
}

function callAbove(leaf: Node, name: string): Node | null {
  let current = leaf.parent;
  for (let step = 0; current && step < HIGHEST_CALL; step++, current = current.parent) {
    if (!CALLS.has(current.type)) continue;
    const callee = field(current, "function") ?? field(current, "constructor");
    const isCallee =
      callee !== null && callee.startIndex <= leaf.startIndex && leaf.endIndex <= callee.endIndex;
    return isCallee && lastNameOf(callee) === name ? current : null;
  }
  return null;
}
