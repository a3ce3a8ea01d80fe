import { iso, parseDay } from "./days.mjs";

export function receipt({ crate, picked, grams }) {
  return `crate ${crate}, picked ${iso(parseDay(picked))}, ${(grams / 1000).toFixed(1)} kg`;
}
