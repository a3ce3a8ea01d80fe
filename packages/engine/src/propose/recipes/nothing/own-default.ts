import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { Birth } from "./births.ts";
import { fieldRead } from "./tolerated.ts";

/** A read that says itself what holds where there is nothing. */
export interface OwnDefault {
  readonly edits: readonly CandidateEdit[];
  /** `"light"` of `profile.get("theme", "light")`. */
  readonly given: string;
  readonly place: string;
}

/**
 * `profile.get("theme", "light")` of a profile that is None: whoever writes a default for a part means it for a whole that is
 * not there as well. Where several such reads take from one name, the name is an empty one from the start.
 */
export function ownDefault(file: SourceFile, value: Node): OwnDefault | null {
  const given = defaultOf(value);
  if (given === null) return null;
  const place = `${file.path}:${startLineOf(value)}`;
  const made = (node: Node, text: string): OwnDefault => ({
    edits: [{ ...replaceNode(file, node, text), part: "fix" }],
    given,
    place,
  });
  const single = made(value, `(${value.text} or {})`);
  if (value.type !== "identifier") return single;
  const named = scopeOf(value)
    .descendantsOfType("identifier")
    .filter(({ text }) => text === value.text);
  const assigned = named.filter((node) => isTargetOf(node));
  const [only] = assigned;
  const right = only?.parent ? field(only.parent, "right") : null;
  const uses = named.filter((node) => !isTargetOf(node) && !isPartOfOther(node));
  const isAllRead = uses.length > 1 && uses.every((use) => defaultOf(use) !== null);
  // A parameter that is read more than once is made an empty one where the function begins.
  if (!right && uses.length > 1) return null;
  if (!right || assigned.length > 1 || !isAllRead || right.text.includes("\n")) return single;
  return /^(?:call|subscript|attribute|identifier|await)$/.test(right.type)
    ? made(right, `${right.text} or {}`)
    : single;
}

/** The default of `value.get("key", default)`; null where nothing is given, or None. */
function defaultOf(value: Node): string | null {
  const callee = value.parent?.type === "attribute" ? value.parent : null;
  const call = callee?.parent?.type === "call" ? callee.parent : null;
  if (!callee || !call || field(callee, "object")?.id !== value.id) return null;
  if (field(call, "function")?.id !== callee.id || field(callee, "attribute")?.text !== "get") return null;
  const [key, given, ...more] = field(call, "arguments")?.namedChildren ?? [];
  if (!key || !given || more.length > 0 || plainString(key) === null) return null;
  return /^(?:none|keyword_argument)$/.test(given.type) ? null : given.text;
}

function isTargetOf(node: Node): boolean {
  const { parent } = node;
  return parent?.type === "assignment" && field(parent, "left")?.id === node.id;
}

/** `other.profile`, `call(profile=...)`: the same word for something else. */
function isPartOfOther(node: Node): boolean {
  const { parent } = node;
  return (
    (parent?.type === "attribute" && field(parent, "attribute")?.id === node.id) ||
    (parent?.type === "keyword_argument" && field(parent, "name")?.id === node.id)
  );
}

/** Whether what is missing is a part that may be left out, and not a thing that was searched for: that one is missed. */
export function mayBeLeftOut(birth: Birth | null): boolean {
  if (birth?.kind === "absent") return fieldRead(birth.node) !== null;
  return birth?.kind === "optional" || birth?.kind === "left_out";
}
