import { type Body, REFERENCE } from "./bodies.ts";

/** Brightness of the reference itself. */
const UNIT = 10 ** (-0.4 * REFERENCE);

export function brightness(body: Body): number {
  return 10 ** (-0.4 * body.magnitude) / UNIT;
}
