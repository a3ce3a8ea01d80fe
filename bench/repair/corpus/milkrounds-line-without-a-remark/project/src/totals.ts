import type { Delivery } from "./sheet.ts";

export function totals(deliveries: Delivery[]): { bottles: number; crates: number } {
  const all = { bottles: 0, crates: 0 };
  for (const { bottles, crates } of deliveries) {
    all.bottles += bottles;
    all.crates += crates;
  }
  return all;
}
