import { parseDay } from "./days.ts";
import type { ExportRow, Vaccination } from "./model.ts";

function required(text: string, field: string): Date {
  const day = parseDay(text);
  if (!day) throw new Error(`${field} is missing`);
  return day;
}

export function toVaccination(row: ExportRow): Vaccination {
  return {
    patient: row.patient,
    born: parseDay(row.born),
    vaccine: row.vaccine.toUpperCase(),
    first: required(row.dose1, "dose1"),
    second: new Date(row.dose2),
  };
}
