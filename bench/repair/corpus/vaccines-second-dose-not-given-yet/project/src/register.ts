import { dayText, daysBetween } from "./days.ts";
import type { Vaccination } from "./model.ts";

const INTERVAL = 28;

export function entry({ patient, vaccine, first, second }: Vaccination): string {
  const doses = second ? `${dayText(first)} ${dayText(second)}` : `${dayText(first)} open`;
  return `${patient} ${vaccine} ${doses}`;
}

/** Who still waits for a second dose. */
export function open(vaccinations: Vaccination[]): string[] {
  return vaccinations.filter(({ second }) => !second).map(({ patient }) => patient);
}

/** Who had the second dose too early. */
export function early(vaccinations: Vaccination[]): string[] {
  return vaccinations
    .filter(({ first, second }) => second !== null && daysBetween(first, second) < INTERVAL)
    .map(({ patient }) => patient);
}
