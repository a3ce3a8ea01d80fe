import type { Settings } from "./settings.js";

export type Position = "open" | "closed" | "half";

export function position(metres: number, settings: Settings): Position {
  const { levels } = settings;
  if (metres >= levels.high) return "open";
  return metres <= levels.low ? "closed" : "half";
}
