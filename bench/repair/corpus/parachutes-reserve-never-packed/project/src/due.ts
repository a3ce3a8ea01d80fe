import type { Rig } from "./rig";

const CYCLE_DAYS = 180;

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Reserves that have to be packed anew on this day. */
export function due(rigs: Rig[], today: string): Rig[] {
  return rigs.filter((rig) => {
    const [last] = rig.packings;
    return daysBetween(last.day, today) >= CYCLE_DAYS;
  });
}
