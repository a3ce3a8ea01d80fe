import type { HiveStore } from "./store.ts";

const LOSS = 3;

/** Hives that lost more than three kilograms between the last two weighings. */
export function losses(store: HiveStore): { id: number; loss: number }[] {
  const found: any[] = [];
  for (const hive of store.all()) {
    const [before, now] = hive.weights.slice(-2);
    if (before - now > LOSS) found.push({ id: hive.id, loss: before - now });
  }
  return found;
}

/** Hives that nobody weighed. */
export function unweighed(store: any): number[] {
  const ids = [];
  for (const hive of store.list()) {
    if (hive.weights.length === 0) ids.push(hive.id);
  }
  return ids;
}
