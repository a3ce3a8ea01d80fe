import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field, lastNameOf } from "../../../code/nodes.ts";
import type { Origin } from "../../../diagnose/origin/trace-origin.ts";

type KeyKind = "text" | "number";

const NUMBER = /^(?:Number|parseInt|parseFloat|Number\.parse(?:Int|Float))\(|^\+/;
const TEXT = /^(?:String\(|["'`])|\.(?:toString|trim|toLowerCase|toUpperCase|padStart)\([^()]*\)$/;
const OF_REQUEST = /\b(?:params|query|headers|cookies)\b/;

/**
 * Whether a map whose keys are of one kind is asked under a key of the other: `Object.entries` makes texts of all keys, and
 * a map takes `7` and `"7"` for two. Such a lookup always misses, so its miss says nothing of what is asked for.
 */
export function isAskedInAnotherKind(code: CodeIndex, { places }: Origin): boolean {
  return places.some(({ path, node, members }) => {
    const callee = node.type === "call_expression" ? field(node, "function") : null;
    const key = field(node, "arguments")?.firstNamedChild;
    const table = callee && field(callee, "object");
    if (members.length > 0 || !key || !table || field(callee, "property")?.text !== "get") return false;
    const kept = keptKinds(code, path, lastNameOf(table) ?? table.text);
    const asked = askedKind(code, key, kept.siblings);
    return kept.own !== null && asked !== null && kept.own !== asked;
  });
}

interface KeptKinds {
  readonly own: KeyKind | null;
  /** Of the maps that are made beside it, in the same file. */
  readonly siblings: ReadonlySet<KeyKind>;
}

function keptKinds(code: CodeIndex, path: string, table: string): KeptKinds {
  const unknown: KeptKinds = { own: null, siblings: new Set() };
  const found = [...new Set([path, ...code.mentions(table)])].flatMap((other) => {
    const file = code.file(other);
    if (!file || file.isTest || !/\.[cm]?[jt]sx?$/.test(other)) return [];
    const made = file.tree.rootNode.descendantsOfType("new_expression").flatMap(madeMap);
    const own = made.filter(({ name }) => name === table);
    const siblings = made.filter(({ name }) => name !== table).map(({ kind }) => kind);
    return own.map(({ kind }) => ({ own: kind, siblings: new Set(siblings) }));
  });
  // Of two maps of one name nobody knows which is asked.
  return found.length === 1 ? (found[0] ?? unknown) : unknown;
}

/** `this.rates = new Map(Object.entries(…))`, with or without a `map` that makes numbers of the keys. */
function madeMap(node: Node): { name: string; kind: KeyKind }[] {
  const parent = node.parent;
  const left =
    parent &&
    (field(parent, "name") ?? field(parent, "left") ?? field(parent, "property") ?? field(parent, "key"));
  const name = left && lastNameOf(left);
  const source = field(node, "arguments")?.firstNamedChild?.text ?? "";
  if (!name || field(node, "constructor")?.text !== "Map" || !source.startsWith("Object.entries(")) return [];
  const key = /\.map\(\s*\(\s*\[[^\]]*\]\s*\)\s*=>\s*\[\s*([^,]+),/.exec(source)?.[1];
  if (key !== undefined) return NUMBER.test(key) ? [{ name, kind: "number" }] : [];
  return /^Object\.entries\([^()]*\)$/.test(source) ? [{ name, kind: "text" }] : [];
}

/** What kind a key is of; null where the code does not show it. */
function askedKind(code: CodeIndex, key: Node, siblings: ReadonlySet<KeyKind>): KeyKind | null {
  if (key.type === "number" || NUMBER.test(key.text)) return "number";
  if (TEXT.test(key.text) || OF_REQUEST.test(key.text)) return "text";
  if (key.type !== "member_expression") return null;
  // Records that go by numbers in the map beside go by numbers here.
  return siblings.has("number") || isWrittenAsNumber(code, lastNameOf(key) ?? "") ? "number" : null;
}

function isWrittenAsNumber(code: CodeIndex, member: string): boolean {
  const written = new RegExp(`\\b${member.replaceAll("$", "\\$")}["']?\\s*:\\s*-?\\d`);
  return (
    member !== "" &&
    code
      .mentions(member)
      .some((path) => /\.[cm]?[jt]sx?$/.test(path) && written.test(code.file(path)?.text ?? ""))
  );
}
