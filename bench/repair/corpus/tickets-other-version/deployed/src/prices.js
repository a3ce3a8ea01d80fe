import { seasons } from "./seasons.js";

const BASE = { adult: 1200, child: 600 };

function seasonOf(day) {
  return seasons.find(({ from, to }) => day >= from && day <= to);
}

export function priceOf(kind, day = "2026-11-20") {
  const season = seasonOf(day);
  return { kind, season: season.name, cents: Math.round(BASE[kind] * season.factor) };
}
