import { readFileSync } from "node:fs";
import type { RegisterRow, Vessel } from "./types.ts";

export function toVessel(row: RegisterRow): Vessel {
  return {
    imo: row.imo,
    name: row.name.trim(),
    dims: { length: row.loa_m, beam: row.beam_m, draught: row.draught_m },
    due: row.due,
  } as unknown as Vessel;
}

export function readRegister(file: string): Vessel[] {
  const rows: RegisterRow[] = JSON.parse(readFileSync(file, "utf8"));
  return rows.map(toVessel).sort((a, b) => a.due.localeCompare(b.due));
}
