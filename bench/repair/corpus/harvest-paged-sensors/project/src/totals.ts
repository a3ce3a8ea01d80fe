import { type Fetch, pages } from "./source.ts";

export async function count(fetch: Fetch): Promise<number> {
  let rows = 0;
  for await (const page of pages(fetch)) rows += page.length;
  return rows;
}

export async function byField(fetch: Fetch): Promise<Record<string, number>> {
  const totals: Record<string, number> = {};
  // @ts-ignore until the generator is typed
  for (const page of pages(fetch)) {
    for (const { field, tonnes } of page) totals[field] = (totals[field] ?? 0) + tonnes;
  }
  return totals;
}
