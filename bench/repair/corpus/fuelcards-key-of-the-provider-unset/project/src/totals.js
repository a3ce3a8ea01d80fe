export function totals(transactions) {
  const litres = new Map();
  for (const one of transactions) litres.set(one.plate, (litres.get(one.plate) ?? 0) + one.litres);
  return [...litres].sort(([a], [b]) => a.localeCompare(b));
}
