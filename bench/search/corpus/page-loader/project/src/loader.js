/**
 * All items of a list that a service gives in pages.
 * `fetchPage(cursor)` resolves to `{ items, next }`; `next` is null on the last page.
 */
export async function loadAll(fetchPage, { limit = Infinity } = {}) {
  const items = [];
  let cursor = null;
  do {
    const page = await fetchPage(cursor);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null && items.length < limit);
  return items.slice(0, limit);
}

/** The first item that fits, or undefined; asks for no more pages than it takes. */
export async function findFirst(fetchPage, fits) {
  let cursor = null;
  do {
    const page = await fetchPage(cursor);
    for (const item of page.items) {
      if (fits(item)) return item;
    }
    cursor = page.next;
  } while (cursor !== null);
  return undefined;
}

export async function countItems(fetchPage) {
  return (await loadAll(fetchPage)).length;
}
