import type { Point } from "./map.ts";

/** Kilometres as the crow flies, to one digit. */
export function distance(from: Point, to: Point): number {
  const { x: x1, y: y1 } = from;
  const { x: x2, y: y2 } = to;
  return Math.round(Math.hypot(x2 - x1, y2 - y1) * 10) / 10;
}
