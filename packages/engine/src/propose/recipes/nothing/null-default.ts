import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { enclosed, isPlain, replaceNode } from "../edits/expressions.ts";

/** An entry that is there and null, in the words of the default that stands for one that is not there. */
export interface NullDefault {
  readonly edits: readonly CandidateEdit[];
  readonly instead: string;
}

/**
 * `entry.get("quantity", 1)` of `{"quantity": null}`: the default serves for it as well. A number that is no nothing keeps
 * its zero: `or 1` would make one of it. Null where there is no such default.
 */
export function nullDefault(file: SourceFile, value: Node): NullDefault | null {
  const callee = value.type === "call" ? field(value, "function") : null;
  const object = callee?.type === "attribute" ? field(callee, "object") : null;
  const [key, fallback, ...others] = value.type === "call" ? readCall(value).positional : [];
  if (!object || !callee || field(callee, "attribute")?.text !== "get" || !key || !fallback) return null;
  if (others.length > 0 || !isPlain(object) || !isPlain(key)) return null;
  if (!/^(?:integer|float|string|list|dictionary|true|false|tuple)$/.test(fallback.type)) return null;
  const bare = `${object.text}.get(${key.text})`;
  const keepsZero = /^(?:integer|float|true)$/.test(fallback.type) && !/^(?:0|0\.0)$/.test(fallback.text);
  const text = keepsZero
    ? `${fallback.text} if ${bare} is None else ${object.text}[${key.text}]`
    : `${bare} or ${fallback.text}`;
  const isArgument = /^(?:argument_list|assignment|for_statement|for_in_clause)$/.test(
    value.parent?.type ?? "",
  );
  const written = isArgument ? text : enclosed(value, text);
  return {
    edits: [{ ...replaceNode(file, value, written), part: "fix" }],
    instead: fallback.text,
  };
}

/**
 * Where other entries of the same record may be null: `item.get("colours") or []` beside `item.get("materials", [])`. Only
 * what stands in for nothing at all counts, an empty value.
 */
export function bornNulls(file: SourceFile, value: Node): string[] {
  const object = holderOf(value);
  if (!object) return [];
  const places = file.tree.rootNode.descendantsOfType("boolean_operator").flatMap((node) => {
    const left = field(node, "left");
    const right = field(node, "right");
    const isOr = node.children.some(({ type }) => type === "or");
    const isOther = left?.text !== value.text && left !== null && holderOf(left)?.text === object.text;
    return isOr && isOther && right && EMPTY.test(right.text) ? [`${file.path}:${startLineOf(node)}`] : [];
  });
  return [...new Set(places)].slice(0, 3);
}

const EMPTY = /^(?:\[\]|\{\}|\(\)|""|''|0|0\.0|dict\(\)|list\(\))$/;

/** `item` of `item.get("colours")` with no default of its own. */
function holderOf(read: Node): Node | null {
  const callee = read.type === "call" ? field(read, "function") : null;
  const object = callee?.type === "attribute" ? field(callee, "object") : null;
  return object && field(callee as Node, "attribute")?.text === "get" && isPlain(object) ? object : null;
}
