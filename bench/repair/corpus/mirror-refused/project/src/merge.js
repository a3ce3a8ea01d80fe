/** The last change of each document, in the order in which they came first. */
export function latest(changes) {
  const byId = new Map();
  for (const change of changes) byId.set(change.id, change);
  return [...byId.values()];
}
