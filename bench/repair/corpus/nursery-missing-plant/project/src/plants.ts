import type { DatabaseSync } from "node:sqlite";
import { NotFound } from "./failure.ts";

interface Plant {
  id: number;
  name: string;
  pots: number;
}

interface Delivery {
  id: number;
  plant: number;
  pots: number;
  day: string;
}

export function plant(db: DatabaseSync, id: number) {
  const row = db.prepare("select * from plant where id = ?").get(id) as Plant | undefined;
  if (!row) throw new NotFound("plant");
  return { id: row.id, name: row.name, inStock: row.pots > 0 };
}

export function delivery(db: DatabaseSync, id: number) {
  const row = db.prepare("select * from delivery where id = ?").get(id) as unknown as Delivery;
  return { id: row.id, plant: plant(db, row.plant).name, pots: row.pots, day: row.day };
}
