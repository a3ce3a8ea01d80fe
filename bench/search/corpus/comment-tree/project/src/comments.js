/** Makes threads of comments `{ id, parent, votes }`; parent is null for those that start one. */
export function buildThreads(comments) {
  const byParent = new Map();
  for (const comment of comments) {
    const siblings = byParent.get(comment.parent) ?? [];
    siblings.push(comment);
    byParent.set(comment.parent, siblings);
  }
  const threadsBelow = (parent) => {
    const siblings = byParent.get(parent);
    if (siblings === undefined) return [];
    return siblings
      .toSorted((one, other) => other.votes - one.votes || one.id - other.id)
      .map(({ id, votes }) => ({ id, votes, answers: threadsBelow(id) }));
  };
  return threadsBelow(null);
}

/** How deep the answers go; a comment without any counts one. */
export function depthOf(threads) {
  return 1 + Math.max(...threads.map(({ answers }) => depthOf(answers)));
}

/** One line per comment, indented by its depth. */
export function outline(threads, depth = 0) {
  return threads.flatMap(({ id, votes, answers }) => [
    `${"  ".repeat(depth)}#${id} (${votes})`,
    ...outline(answers, depth + 1),
  ]);
}
