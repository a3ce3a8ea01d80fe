/** Sums of gifts by currency, in the order of the alphabet. */
export function totals(gifts) {
  const sums = new Map();
  for (const { currency, amount } of gifts) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums].sort(([a], [b]) => a.localeCompare(b));
}
