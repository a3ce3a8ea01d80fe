import type { Plot } from "./plot.ts";

const FREE = "(free)";

export function ownerOf(plot: Plot): string {
  return plot.owner?.name ?? FREE;
}

export function cropsOf(plot: Plot): string {
  return (plot.crops ?? []).join(", ") || "nothing";
}
