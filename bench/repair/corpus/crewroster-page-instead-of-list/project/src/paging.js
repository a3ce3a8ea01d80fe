/** All items of a paged resource. */
export async function collect(fetchPage) {
  const all = [];
  let cursor;
  do {
    const { items, next } = await fetchPage(cursor);
    all.push(...items);
    cursor = next;
  } while (cursor !== null);
  return all;
}
