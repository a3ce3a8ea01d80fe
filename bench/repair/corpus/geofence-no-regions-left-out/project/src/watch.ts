import type { Region } from "./regions.ts";
import type { Settings } from "./settings.ts";

export interface Fix {
  scooter: string;
  region: string;
  x: number;
  y: number;
  kmh: number;
}

const MILE = 1.609;

/** How far outside of its region each scooter is that has left it. */
export function outside(fixes: Fix[], regions: Region[], settings: Settings): [string, string][] {
  const found: [string, string][] = [];
  for (const { scooter, region: name, x, y, kmh } of fixes) {
    const region = regions.find((one) => one.name === name);
    if (!region || settings.skip.has(name) || kmh > settings.maxSpeed) continue;
    const beyond = Math.hypot(x - region.x, y - region.y) - region.radius;
    if (beyond <= 0) continue;
    const shown = settings.unit === "mi" ? beyond / MILE : beyond;
    found.push([scooter, `${shown.toFixed(1)} ${settings.unit}`]);
  }
  return found;
}
