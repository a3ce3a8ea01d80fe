import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../code/code-index.ts";
import { field, lastNameOf } from "../../code/nodes.ts";

/** How a language writes lookups. */
export interface Lookups {
  /** The lookup itself, without what is written around it: `find(id)` of `(await find(id))`. */
  bare(lookup: Node): Node;
  /** A lookup with everything left out that it is given, `registry.bySerial(_)`; null for what is none. */
  form(lookup: Node): string | null;
  /** Whether it is given its key in another writing than the one that came: `bySerial(serial.trim())`. */
  isGivenRewritten(lookup: Node): boolean;
}

/** Whether two lookups look for the same kind of thing in the same place, by the same of its parts, whatever they are given. */
export function isSameLookup({ form }: Lookups, one: Node | null, other: Node | null): boolean {
  const [left, right] = [one && form(one), other && form(other)];
  return left !== null && left === right;
}

/**
 * Whether others give such a lookup its key in another writing, `by_serial(serial.strip().upper())`, and this one as it came:
 * then it may well be there, and is looked for wrongly.
 */
export function isRewrittenElsewhere(
  lookups: Lookups,
  code: CodeIndex,
  lookup: Node,
  others: readonly Node[],
): boolean {
  if (lookups.isGivenRewritten(lookup)) return false;
  const call = lookups.bare(lookup);
  const name = /^call(?:_expression)?$/.test(call.type) ? lastNameOf(field(call, "function") ?? call) : null;
  const calls = (name === null ? [] : code.callsOf(name)).filter(
    ({ path, node }) => code.file(path)?.isTest === false && isSameLookup(lookups, node, lookup),
  );
  return [...others, ...calls.map(({ node }) => node)].some((one) => lookups.isGivenRewritten(one));
}
