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
  return placesOf(file, nullsBeside(file, value)).slice(0, MOST_PLACES);
}

/** How the other entries of a record are read that may be null, where nothing of this kind stands for them. */
export interface EmptyBeside {
  /** The read of the entry in their form: `event.get("query")`. */
  readonly read: string;
  readonly empty: string;
  readonly evidence: readonly string[];
}

const KINDS = {
  mapping: /^(?:\{\}|dict\(\))$/,
  list: /^(?:\[\]|\(\)|list\(\))$/,
  text: /^(?:""|'')$/,
} as const;

/** Null where no other entry of the record is read so, and where this one has a default of its own already. */
export function emptyBeside(file: SourceFile, value: Node, kind: keyof typeof KINDS): EmptyBeside | null {
  const read = entryOf(value);
  if (!read || isAskedFirst(value)) return null;
  const beside = nullsBeside(file, value).filter(({ empty }) => KINDS[kind].test(empty));
  const [first] = beside;
  if (!first) return null;
  const usesGet = beside.some(({ isGet }) => isGet);
  const text = usesGet ? `${read.holder.text}.get(${read.key.text})` : value.text;
  return { read: text, empty: first.empty, evidence: placesOf(file, beside).slice(0, MOST_PLACES) };
}

interface NullBeside {
  readonly node: Node;
  readonly empty: string;
  readonly isGet: boolean;
}

function nullsBeside(file: SourceFile, value: Node): NullBeside[] {
  const own = entryOf(value);
  if (!own) return [];
  return file.tree.rootNode.descendantsOfType("boolean_operator").flatMap((node): NullBeside[] => {
    const left = field(node, "left");
    const right = field(node, "right");
    const isOr = node.children.some(({ type }) => type === "or");
    const other = left && entryOf(left);
    if (!isOr || !other || !right || left.text === value.text || !EMPTY.test(right.text)) return [];
    if (other.holder.text !== own.holder.text || other.key.text === own.key.text) return [];
    return [{ node, empty: right.text, isGet: left.type === "call" }];
  });
}

function placesOf(file: SourceFile, all: readonly NullBeside[]): string[] {
  return [...new Set(all.map(({ node }) => `${file.path}:${startLineOf(node)}`))];
}

const MOST_PLACES = 3;
/** Whether a default is what stands for nothing of its kind: whoever wrote it meant whatever holds nothing. */
export function isNothing(fallback: string): boolean {
  return EMPTY.test(fallback);
}

const EMPTY = /^(?:\[\]|\{\}|\(\)|""|''|0|0\.0|dict\(\)|list\(\))$/;

/** `item` and the key of `item.get("colours")`, with a default or without, and of `item["colours"]`. */
function entryOf(read: Node): { readonly holder: Node; readonly key: Node } | null {
  const callee = read.type === "call" ? field(read, "function") : null;
  const isGet = callee?.type === "attribute" && field(callee, "attribute")?.text === "get";
  const holder =
    read.type === "subscript" ? field(read, "value") : isGet && callee ? field(callee, "object") : null;
  const key =
    read.type === "subscript" ? field(read, "subscript") : isGet ? readCall(read).positional[0] : null;
  return holder && key?.type === "string" && isPlain(holder) ? { holder, key } : null;
}

/** Whether the entry has something in its stead already. */
function isAskedFirst(value: Node): boolean {
  return /^(?:boolean_operator|conditional_expression|comparison_operator|not_operator)$/.test(
    value.parent?.type ?? "",
  );
}
