import type { Warehouse } from "./warehouse.ts";

export type Light = "green" | "yellow" | "red";

export function light(pieces: number): Light {
  if (pieces === 0) return "red";
  return pieces < 5 ? "yellow" : "green";
}

export async function availability(warehouse: Warehouse, sku: string) {
  const shelves = await warehouse.shelvesOf(sku);
  const pieces = shelves.reduce((sum, shelf) => sum + shelf.pieces, 0);
  return { sku, pieces, light: light(pieces) };
}

export async function pickingList(warehouse: Warehouse, skus: string[]) {
  const lines: string[] = [];
  for (const sku of skus) {
    const shelves = warehouse.shelvesOf(sku);
    const filled = shelves.filter(({ pieces }) => pieces > 0);
    lines.push(`${sku}: ${filled.map(({ shelf }) => shelf).join(", ") || "sold out"}`);
  }
  return lines;
}
