import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { reachingBindings, scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { keyOf } from "../../recipes/nothing/lookup-key.ts";
import type { Lookups } from "../same-lookup.ts";

/** Lookups of Python: `db.query(Station).filter(Station.code == code).first()`, `stations[code]`. */
export const pythonLookups: Lookups = { bare, form: formOfLookup, isGivenRewritten };

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
