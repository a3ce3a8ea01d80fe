/** The items by key, in the order in which the keys first come. */
export function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(item);
  }
  return groups;
}

export const sumOf = (items, name) => items.reduce((sum, item) => sum + item[name], 0);
