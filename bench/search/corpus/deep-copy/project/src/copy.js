/** A copy that shares nothing with the original; instances of other classes than these stay what they are. */
export function deepCopy(value, seen = new Map()) {
  if (value === null || typeof value !== "object") return value;
  if (seen.has(value)) return seen.get(value);
  if (Array.isArray(value)) {
    const list = [];
    seen.set(value, list);
    for (const entry of value) list.push(deepCopy(entry, seen));
    return list;
  }
  if (value instanceof Map) {
    const map = new Map();
    seen.set(value, map);
    for (const [key, entry] of value) map.set(key, deepCopy(entry, seen));
    return map;
  }
  const copy = {};
  seen.set(value, copy);
  for (const [key, entry] of Object.entries(value)) copy[key] = deepCopy(entry, seen);
  return copy;
}

/** A copy with some properties changed. */
export function changed(value, changes) {
  return Object.assign(deepCopy(value), changes);
}
