import type { RuleStore } from "./store.ts";

export function quote(lines: { sku: string; price: number; quantity: number }[], store: RuleStore) {
  const quoted = lines.map(({ sku, price, quantity }) => {
    const rule = store.ruleFor(sku);
    const full = price * quantity;
    const off = rule && quantity >= rule.from ? Math.round((full * rule.percent) / 100) : 0;
    return { sku, full, off };
  });
  return { lines: quoted, total: quoted.reduce((sum, { full, off }) => sum + full - off, 0) };
}
