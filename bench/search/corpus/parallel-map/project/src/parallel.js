/** Maps the entries with at most `limit` calls at once; results are in the order of the entries. */
export async function parallelMap(entries, limit, work) {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError("the limit begins with 1");
  const results = [];
  let next = 0;
  async function worker() {
    while (next < entries.length) {
      const at = next++;
      const result = await work(entries[at], at);
      results.push(result);
    }
  }
  const workers = Array.from({ length: Math.min(limit, entries.length) }, () => worker());
  await Promise.all(workers);
  return results;
}

export async function parallelFilter(entries, limit, isKept) {
  const verdicts = await parallelMap(entries, limit, isKept);
  return entries.filter((_, at) => verdicts[at]);
}
