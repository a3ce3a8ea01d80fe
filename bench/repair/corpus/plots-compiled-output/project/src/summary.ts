import type { Plot } from "./plot.ts";
import { cropsOf, ownerOf } from "./format.ts";

export function listing(plots: Plot[]): string[] {
  return plots.map((plot) => `${plot.id}: ${ownerOf(plot)}, ${cropsOf(plot)}`);
}

/** Square metres by owner, the largest first; they add up to the whole garden. */
export function shares(plots: Plot[]): [string, number][] {
  const sums = new Map<string, number>();
  for (const plot of plots) {
    const name = plot.owner!.name;
    sums.set(name, (sums.get(name) ?? 0) + plot.squareMetres);
  }
  return [...sums].sort(([, a], [, b]) => b - a);
}
