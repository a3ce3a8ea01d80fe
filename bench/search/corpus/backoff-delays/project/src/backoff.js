/** Milliseconds to wait before each of so many tries: twice as long each time, but never above the limit. */
export function delays(tries, { first = 100, limit = 5_000 } = {}) {
  const found = [];
  for (let at = 0; at < tries; at += 1) found.push(Math.max(first * 2 ** at, limit));
  return found;
}
