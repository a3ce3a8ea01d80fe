import type { HiveStore } from "./store.ts";

export function summary(store: HiveStore): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { apiary } of store.all()) counts[apiary] = (counts[apiary] ?? 0) + 1;
  return counts;
}
