import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../code/code-index.ts";
import { field, lastNameOf } from "../../code/nodes.ts";
import { readCall } from "../../code/python/calls.ts";
import { reachingBindings, scopeOf } from "../../diagnose/origin/python/bindings.ts";
import { keyOf } from "../recipes/nothing/lookup-key.ts";

/** Whether two lookups look for the same kind of thing in the same place, by the same of its parts, whatever they are given. */
export function isSameLookup(one: Node | null, other: Node | null): boolean {
  const [left, right] = [one && formOfLookup(one), other && formOfLookup(other)];
  return left !== null && left === right;
}

/**
 * Whether others give such a lookup its key in another writing, `by_serial(serial.strip().upper())`, and this one as it came:
 * then it may well be there, and is looked for wrongly.
 */
export function isRewrittenElsewhere(code: CodeIndex, lookup: Node, others: readonly Node[]): boolean {
  if (isGivenRewritten(lookup)) return false;
  const call = bare(lookup);
  const name = call.type === "call" ? lastNameOf(field(call, "function") ?? call) : null;
  const calls = (name === null ? [] : code.callsOf(name)).filter(
    ({ path, node }) => code.file(path)?.isTest === false && isSameLookup(node, lookup),
  );
  return [...others, ...calls.map(({ node }) => node)].some(isGivenRewritten);
}

function isGivenRewritten(lookup: Node): boolean {
  const key = keyGiven(lookup);
  if (!key) return false;
  const made =
    key.type === "identifier"
      ? reachingBindings(scopeOf(key), key.text, key).bindings.map(({ value }) => value)
      : [key];
  return made.some((node) => node.type === "call" && !TAKES.test(field(node, "function")?.text ?? ""));
}

/** What turns a text into a number or takes it out of a request leaves it what it is. */
const TAKES =
  /^(?:int|str|float|UUID|uuid\.UUID|Decimal|ObjectId)$|\.(?:get|pop|getlist|get_json)$|^(?:Path|Query|Body|Header|Form|Depends)$/;

/** A lookup with its key left out: `db.query(Station).filter(Station.code==_).first()`. */
function formOfLookup(lookup: Node): string | null {
  const key = keyGiven(lookup);
  // What is written out names a part: `request.args.get("year")` is not the lookup of the month.
  if (key && /string$|^(?:integer|float)$/.test(key.type)) return lookup.text.replace(/\s+/g, "");
  if (!key || key.startIndex < lookup.startIndex || key.endIndex > lookup.endIndex) return null;
  const before = lookup.text.slice(0, key.startIndex - lookup.startIndex);
  const after = lookup.text.slice(key.endIndex - lookup.startIndex);
  return `${before}_${after}`
    .replace(/^await\s+/, "")
    .replace(/\bself\./g, "")
    .replace(/\b(?:[a-z_]\w*\.)+(?=[A-Z])/g, "")
    .replace(/\s+/g, "")
    .replace(/,\)/g, ")");
}

function keyGiven(lookup: Node): Node | null {
  const call = bare(lookup);
  const { positional } = call.type === "call" ? readCall(call) : { positional: [] };
  const [only, ...others] = positional;
  return keyOf(lookup) ?? (others.length === 0 ? (only ?? null) : null);
}

function bare(node: Node): Node {
  return /^(?:await|parenthesized_expression)$/.test(node.type) && node.firstNamedChild
    ? bare(node.firstNamedChild)
    : node;
}
