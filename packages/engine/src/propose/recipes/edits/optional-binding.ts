import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { enclosed, replaceNode } from "./expressions.ts";

const MOST_READS = 6;

/**
 * Edits that give each entry which reads from a name a fallback where the name is None: `shorten(last.text) if last else
 * None`. Null where the name is read in another way than for an entry of a dictionary, a keyword or a return.
 */
export function guardReads(
  file: SourceFile,
  binding: Node,
  name: string,
  fallbackFor: (entry: Node) => string | null,
): Edit[] | null {
  const reads = scopeOf(binding)
    .descendantsOfType("identifier")
    .filter((node) => node.text === name && node.startIndex > binding.endIndex);
  const entries = new Map<number, Node>();
  for (const read of reads) {
    if (read.parent?.type === "attribute" && field(read.parent, "attribute")?.id === read.id) continue;
    const entry = entryAround(read);
    if (!entry) return null;
    entries.set(entry.id, entry);
  }
  if (entries.size === 0 || entries.size > MOST_READS) return null;
  const edits: Edit[] = [];
  for (const entry of entries.values()) {
    // The name alone is passed on as it is.
    if (entry.text === name) continue;
    const fallback = fallbackFor(entry);
    if (fallback === null || entry.text.includes("\n")) return null;
    edits.push(replaceNode(file, entry, enclosed(entry, `${entry.text} if ${name} else ${fallback}`)));
  }
  return edits;
}

/** The whole value of the entry, keyword or return in which a node stands. */
export function entryAround(node: Node): Node | null {
  for (let current = node; current.parent; current = current.parent) {
    const parent = current.parent;
    if (parent.type === "pair" && field(parent, "value")?.id === current.id) return current;
    if (parent.type === "keyword_argument" && field(parent, "value")?.id === current.id) {
      const callee = ancestorOfType(parent, ["call"]);
      // A constructor's fields are entries; options of other calls are not.
      return callee && /^(?:[\w.]*\.)?(?:[A-Z]\w*|dict|jsonify)$/.test(field(callee, "function")?.text ?? "")
        ? current
        : null;
    }
    if (parent.type === "return_statement" && !/^(?:dictionary|call|list|tuple)$/.test(current.type))
      return current;
    if (/_statement$|^block$|^assignment$|^conditional_expression$/.test(parent.type)) return null;
  }
  return null;
}
