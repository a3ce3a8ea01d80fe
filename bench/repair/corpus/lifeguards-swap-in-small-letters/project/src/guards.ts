import { Problem } from "./problem.ts";

export interface Guard {
  card: string;
  name: string;
  tower: string;
  lead: boolean;
}

const guards = new Map<string, Guard>(
  [
    { card: "LG-1", name: "Marit", tower: "north", lead: true },
    { card: "LG-2", name: "Osei", tower: "north", lead: false },
    { card: "LG-3", name: "Pilar", tower: "slipway", lead: false },
  ].map((guard) => [guard.card, guard]),
);

export function guardBy(card: string): Guard | undefined {
  return guards.get(card);
}

export function requireGuard(card: string): Guard {
  const guard = guards.get(card);
  if (!guard) throw new Problem(404, `no guard ${card}`);
  return guard;
}

export function onTower(name: string): Guard[] {
  return [...guards.values()].filter((guard) => guard.tower === name);
}
