const DAY_MS = 24 * 60 * 60 * 1000;

/** Decides which part of a long suite runs; another one each day. `npm run test:full` runs all. */
export const seed = Number(process.env.BUGSTACK_TEST_SEED ?? Math.floor(Date.now() / DAY_MS));

/** Whether everything runs. */
export const isFull = process.env.BUGSTACK_TEST_FULL === "1";

/** Whether the variant at `index`, of so many, is among the `take` that run today. */
export function isSampled(
  index: number,
  { of, take }: { readonly of: number; readonly take: number },
): boolean {
  return isFull || (index + seed * take) % of < take;
}

/** Those of a table's rows that run today. */
export function sampled<Row>(rows: readonly Row[], take: number): readonly Row[] {
  return rows.filter((_, index) => isSampled(index, { of: rows.length, take: Math.min(take, rows.length) }));
}
