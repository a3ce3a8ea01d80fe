import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";

const NOTHING_LAST = /(?:\?\?|\|\|)\s*(?:null|undefined)\s*\)*\s*$/;

/**
 * Whether a change puts nothing into a text, where people would read it: `mailto:${contact?.email ?? null}` says
 * `mailto:null`. What stands for nothing in a list of parts stands for nothing in no sentence.
 */
export function putsNothingIntoText(code: CodeIndex, edits: readonly Edit[]): boolean {
  return edits.some((edit) => {
    if (!NOTHING_LAST.test(edit.replacement)) return false;
    const file = code.file(edit.path);
    if (!file || file.language === "python") return false;
    const decoder = new TextDecoder();
    const start = decoder.decode(file.bytes.subarray(0, edit.start)).length;
    const end = start + decoder.decode(file.bytes.subarray(edit.start, edit.end)).length;
    let node: Node | null = file.tree.rootNode.descendantForIndex(start, Math.max(start, end - 1));
    while (
      node &&
      node.type !== "template_substitution" &&
      !/^(?:arguments|statement_block)$/.test(node.type)
    )
      node = node.parent;
    if (node?.type !== "template_substitution") return false;
    // Only what is shown as it is: behind it the text goes on.
    return /^\s*\)*\s*\}$/.test(file.text.slice(end, node.endIndex));
  });
}
