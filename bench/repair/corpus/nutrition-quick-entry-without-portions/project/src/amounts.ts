import type { Entry, Summary } from "./types.ts";

export function kcalOf(entry: Entry): number {
  if (entry.kcal !== undefined) return entry.kcal;
  return (entry.portions ?? []).reduce((sum, portion) => sum + portion.kcal, 0);
}

function proteinOf(entry: Entry): number {
  return entry.portions!.reduce((sum, portion) => sum + portion.protein, 0);
}

export function summaryOf(entries: Entry[]): Summary {
  return {
    entries: entries.length,
    kcal: entries.map(kcalOf).reduce((a, b) => a + b, 0),
    protein: entries.map(proteinOf).reduce((a, b) => a + b, 0),
  };
}
