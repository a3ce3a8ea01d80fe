import { type Load, loadsOf } from "./loads.ts";

export type Day = { day: string; tons: number; trucks: string[]; lightest: Load | null; heaviest: Load | null };

function lightest(loads: Load[]): Load | null {
  if (loads.length === 0) return null;
  return loads.reduce((best, load) => (load.tons < best.tons ? load : best));
}

function heaviest(loads: Load[]): Load | null {
  return loads.reduce((best, load) => (load.tons > best.tons ? load : best));
}

export function dayOf(day: string): Day {
  const loads = loadsOf(day);
  return {
    day,
    tons: loads.reduce((sum, { tons }) => sum + tons, 0),
    trucks: [...new Set(loads.map(({ truck }) => truck))],
    lightest: lightest(loads),
    heaviest: heaviest(loads),
  };
}
