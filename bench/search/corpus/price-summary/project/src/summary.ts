export interface Summary {
  readonly count: number;
  readonly lowest: number;
  readonly lowerQuartile: number;
  readonly middle: number;
  readonly upperQuartile: number;
  readonly highest: number;
}

/** The value at a share (0 to 1) of ascending values, between two of them where the share falls between. */
export function valueAt(ascending: readonly number[], share: number): number {
  const place = (ascending.length - 1) * share;
  const below = Math.floor(place);
  const above = Math.ceil(place);
  const low = ascending[below] ?? Number.NaN;
  const high = ascending[above] ?? Number.NaN;
  return low + (high - low) * (place - below);
}

/** What the prices of an article are like; null if there are none. */
export function summarize(prices: readonly number[]): Summary | null {
  if (prices.length === 0) return null;
  const sorted = [...prices].sort();
  return {
    count: sorted.length,
    lowest: valueAt(sorted, 0),
    lowerQuartile: valueAt(sorted, 0.25),
    middle: valueAt(sorted, 0.5),
    upperQuartile: valueAt(sorted, 0.75),
    highest: valueAt(sorted, 1),
  };
}

/** Prices that are far from the others: more than one and a half times the middle half away from it. */
export function outliers(prices: readonly number[]): number[] {
  const summary = summarize(prices);
  if (!summary) return [];
  const reach = 1.5 * (summary.upperQuartile - summary.lowerQuartile);
  return prices.filter(
    (price) => price < summary.lowerQuartile - reach || price > summary.upperQuartile + reach,
  );
}
