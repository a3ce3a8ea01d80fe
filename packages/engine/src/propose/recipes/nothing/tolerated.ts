import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field, lastNameOf, plainString } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { type OptionalRead, optionalReads } from "../../house/optional-values.ts";
import { refusalsOf } from "../../house/refusals.ts";

/** How the rest of the project takes it that a lookup finds nothing. */
export interface Tolerance {
  /** Reads that give something else in its stead. */
  readonly reads: readonly OptionalRead[];
  /** Whether nobody refuses it: that nothing is found is a case like others then. */
  readonly isCommon: boolean;
}

/** How others treat the result of the same lookup: `carrier["name"] if carrier else "counter"` behind `carrier = store.carrier_of(parcel)`. */
export function toleranceOf(code: CodeIndex, lookups: readonly Node[], own: Node | null = null): Tolerance {
  const asked = new Set(lookups.flatMap((lookup) => callOf(lookup) ?? []));
  const isAsked = (call: string | null) => call !== null && asked.has(call);
  const reads = optionalReads(code).filter(
    ({ node, name }) => isAsked(boundHere(node, name)) && (own === null || scopeOf(node).id !== own.id),
  );
  const isRefused = refusalsOf(code).some(({ lookup }) => lookup !== null && isAsked(callOf(lookup)));
  return { reads, isCommon: reads.length > 0 && !isRefused };
}

/** What is bound to a name in the function around a node, as `callOf` writes it. */
function boundHere(node: Node, name: string): string | null {
  const bound = scopeOf(node)
    .descendantsOfType("assignment")
    .findLast(
      (one) => field(one, "left")?.text === name && one.startIndex < node.startIndex && field(one, "right"),
    );
  const value = bound && field(bound, "right");
  return value ? callOf(value) : null;
}

/** Method and, where its name says little, what it is called on: `carrier_of`, `growers.get`. */
function callOf(lookup: Node): string | null {
  const node = lookup.type === "await" ? lookup.firstNamedChild : lookup;
  const callee = node?.type === "call" ? field(node, "function") : null;
  const name = callee ? lastNameOf(callee) : null;
  if (!callee || !name) return null;
  if (!/^(?:get|first|one_or_none|scalar_one_or_none|scalar|find|find_one|fetchone|last|next)$/.test(name))
    return name;
  const holder = callee.type === "attribute" ? field(callee, "object") : null;
  const own = holder && /^(?:identifier|attribute)$/.test(holder.type) ? lastNameOf(holder) : null;
  return own === null ? null : `${own}.${name}`;
}

/** The key of `record.get("note")`, which reads a field and looks nothing up; null for other calls. */
export function fieldRead(node: Node): { readonly key: string; readonly holder: Node } | null {
  const callee = node.type === "call" ? field(node, "function") : null;
  const holder = callee?.type === "attribute" ? field(callee, "object") : null;
  if (!holder || field(callee as Node, "attribute")?.text !== "get") return null;
  const { positional } = readCall(node);
  const [first] = positional;
  const key = first && positional.length === 1 ? plainString(first) : null;
  // A table that is written in capitals or in the plural holds things, a record its fields.
  const name = lastNameOf(holder) ?? "";
  return key === null || /^[A-Z][A-Z0-9_]*$/.test(name) ? null : { key, holder };
}
