import type { CodeIndex } from "../../../code/code-index.ts";
import type { Kind } from "../../kinds/kind.ts";
import { readKind } from "../../kinds/read-kind.ts";
import { type Slot, type SlotGroup, slotsOf } from "../../kinds/slots.ts";
import { walk } from "../../search/scope.ts";

/** Places that fill one thing, of which some give another kind than is needed. */
export interface Disagreement {
  readonly group: SlotGroup;
  /** Those that give what is needed. */
  readonly right: readonly Slot[];
  /** Those that give something else. */
  readonly odd: readonly Odd[];
}

export interface Odd {
  readonly slot: Slot;
  /** What it gives; null where nothing tells, as for what is read from outside. */
  readonly kind: Kind | null;
}

const DEEPEST = 6;
const UPSTREAM = 3;

/** What is calculated has its kind from there; what is only read may be anything. */
function isRead({ node }: Slot): boolean {
  return /^(?:identifier|shorthand_property_identifier|member_expression|attribute|subscript|subscript_expression|call|call_expression|await|await_expression)$/.test(
    node.type,
  );
}

/** Places that what is given here was made of: they are what is converted, not what is to be. */
function upstreamOf(
  code: CodeIndex,
  { file, node }: Slot,
  depth = UPSTREAM,
  found = new Set<number>(),
): Set<number> {
  for (const one of depth > 0 ? walk(node) : []) {
    const group = slotsOf(code, { file, node: one });
    for (const slot of group && group.of !== "field" ? group.slots : []) {
      if (found.has(slot.node.id)) continue;
      found.add(slot.node.id);
      upstreamOf(code, slot, depth - 1, found);
    }
  }
  return found;
}

/**
 * The nearest thing on the way to a value that is filled at several places which do not agree: some give the kind that is
 * needed, some do not. Null where all agree, or where nobody gives what is needed.
 */
export function disagreementOn(
  code: CodeIndex,
  slot: Slot,
  wanted: readonly Kind[],
  depth = DEEPEST,
): Disagreement | null {
  const group = depth > 0 ? slotsOf(code, slot) : null;
  if (!group) return null;
  const read = group.slots.map((one) => ({ slot: one, kind: readKind(code, one) }));
  const right = read.filter(({ kind }) => kind !== null && wanted.includes(kind)).map((one) => one.slot);
  const before = new Set(right.flatMap((one) => [...upstreamOf(code, one)]));
  const others = read.filter(
    ({ kind, slot: one }) =>
      kind !== "nothing" &&
      (kind === null ? isRead(one) : !wanted.includes(kind)) &&
      !before.has(one.node.id),
  );
  const known = others.filter(({ kind }) => kind !== null);
  const odd = known.length > 0 ? known : others;
  if (right.length > 0 && odd.length > 0) {
    // Of several that nobody can tell, any may be the one.
    return known.length > 0 || odd.length === 1 ? { group, right, odd } : null;
  }
  if (right.length > 0) return null;
  const deeper = odd.flatMap((one) => disagreementOn(code, one.slot, wanted, depth - 1) ?? []);
  const [first, ...more] = deeper;
  return first && more.every((one) => one.group.name === first.group.name) ? first : null;
}
