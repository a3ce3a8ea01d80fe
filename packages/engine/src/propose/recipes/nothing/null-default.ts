import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
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
  const isArgument = value.parent?.type === "argument_list" || value.parent?.type === "assignment";
  const written = isArgument ? text : enclosed(value, text);
  return {
    edits: [{ ...replaceNode(file, value, written), part: "fix" }],
    instead: fallback.text,
  };
}
