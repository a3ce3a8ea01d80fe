import type { DatabaseSync } from "node:sqlite";

export interface Vineyard {
  id: number;
  name: string;
  hectares: number;
  region: { id: number; name: string };
}

type Row = { id: number; name: string; hectares: number; region_id: number };

function withRegion(db: DatabaseSync, row: Row): Vineyard {
  const { region_id, ...rest } = row;
  const region = db.prepare("select id, name from region where id = ?").get(region_id);
  return { ...rest, region: { ...region } as Vineyard["region"] };
}

export function get(db: DatabaseSync, id: number): Vineyard | null {
  const row = db.prepare("select * from vineyard where id = ?").get(id) as Row | undefined;
  return row ? withRegion(db, row) : null;
}

export function list(db: DatabaseSync): Vineyard[] {
  return db.prepare("select * from vineyard order by name").all() as unknown as Vineyard[];
}
