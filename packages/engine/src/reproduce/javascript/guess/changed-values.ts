import type { CapturedValue } from "@bugstack/event";

const DEEPEST = 3;

/**
 * A value with one part after another changed: left out, empty, of another kind. Parts that a name of `near` names come
 * first: the error speaks of them.
 */
export function changedValues(value: CapturedValue, near: ReadonlySet<string>): CapturedValue[] {
  const made = [...changes(value, near, 0)].toSorted((left, right) => left.rank - right.rank);
  const distinct = new Map(made.map((one) => [JSON.stringify(one.value), one.value]));
  return [...distinct.values()];
}

interface Change {
  readonly value: CapturedValue;
  readonly rank: number;
}

function* changes(value: CapturedValue, near: ReadonlySet<string>, depth: number): Generator<Change> {
  if (depth > DEEPEST || value === null || typeof value !== "object") return;
  if (Array.isArray(value)) {
    const items = value as readonly CapturedValue[];
    for (const [index, item] of items.entries()) {
      for (const other of replacements(item)) yield { value: items.with(index, other), rank: 3 + depth };
      for (const inner of changes(item, near, depth + 1))
        yield { value: items.with(index, inner.value), rank: inner.rank };
    }
    return;
  }
  const members = value as Readonly<Record<string, CapturedValue>>;
  for (const [name, item] of Object.entries(members)) {
    const rank = (near.has(name) ? 0 : 2) + depth;
    const { [name]: _left, ...rest } = members;
    yield { value: rest, rank };
    for (const other of replacements(item)) yield { value: { ...members, [name]: other }, rank: rank + 1 };
    for (const inner of changes(item, near, depth + 1))
      yield { value: { ...members, [name]: inner.value }, rank: Math.min(inner.rank, rank + 3) };
  }
}

function replacements(value: CapturedValue): CapturedValue[] {
  if (value === null) return [];
  if (Array.isArray(value)) return value.length > 0 ? [[], null, "x"] : [null];
  switch (typeof value) {
    case "string":
      return [null, "", "x", 1, [], {}];
    case "number":
      return [null, 0, -1, "x", 1_000_000];
    case "boolean":
      return [!value, null];
    default:
      return [{}, null, []];
  }
}
