import { readFileSync } from "node:fs";

/** The plots that are planted. */
export function readPlots(file) {
  return JSON.parse(readFileSync(file, "utf8")).filter(({ planted }) => planted);
}

/** A young plot bears half of what it will. */
export const maturity = (plot, year) => (year - plot.planted < 2 ? 0.5 : 1);
