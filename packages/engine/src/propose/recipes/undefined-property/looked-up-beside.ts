import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { HouseFallback } from "../../house/javascript/optional-reads.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import { lookupForm } from "../../house/same-lookup/javascript.ts";
import type { Use } from "./optional-uses.ts";

/**
 * What another function of the file gives where the same container has nothing: `this.rooms.get(name)?.list ?? []` says that
 * a name that nobody has entered stands for none, also where `this.rooms.get(name)` is read for its values. Only what stands
 * for nothing of the very kind that is wanted.
 */
export function lookedUpBeside(file: SourceFile, { object, kind, neutral }: Use): HouseFallback | null {
  const form = formOf(object);
  const wanted = kind === "list" ? "[]" : kind === "keys" ? "{}" : neutral;
  if (form === null || wanted === null || !/^(?:\[\]|\{\}|0|"")$/.test(wanted)) return null;
  const reads = file.tree.rootNode
    .descendantsOfType("member_expression")
    .filter((node) => node.children.some(({ type }) => type === "optional_chain"))
    .filter((node) => node.startIndex !== object.startIndex && formOf(field(node, "object")) === form)
    .flatMap((node) => {
      const fallback = fallbackOf(node);
      return fallback ? [{ node, fallback: fallback.text.replace(/^(?:''|``)$/, '""') }] : [];
    });
  const [first] = reads;
  if (!first || reads.some(({ fallback }) => fallback !== wanted)) return null;
  return {
    fallback: wanted,
    operator: "??",
    match: "same",
    evidence: reads.slice(0, 2).map(({ node }) => `${file.path}:${startLineOf(node)}`),
    names: [],
    texts: reads.map(({ node }) => node.text),
    isBeside: false,
  };
}

function formOf(object: Node | null): string | null {
  if (!object) return null;
  return lookupForm(object.type === "identifier" ? lastBinding(object, object.text) : object);
}

/** What stands in at the end of the chain: `[]` of `rooms.get(name)?.list ?? []`. */
function fallbackOf(read: Node): Node | null {
  let whole = read;
  while (whole.parent && /^(?:member|call|subscript|parenthesized)_expression$/.test(whole.parent.type)) {
    const isInside =
      whole.parent.startIndex === whole.startIndex || whole.parent.type === "parenthesized_expression";
    if (!isInside) return null;
    whole = whole.parent;
  }
  const outer = whole.parent?.type === "binary_expression" ? whole.parent : null;
  const isLeft = outer !== null && field(outer, "left")?.id === whole.id;
  return isLeft && /^(?:\?\?|\|\|)$/.test(field(outer, "operator")?.text ?? "")
    ? field(outer, "right")
    : null;
}
