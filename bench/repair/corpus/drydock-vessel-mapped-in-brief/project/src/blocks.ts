import type { Vessel } from "./types.ts";

const SPACING = 1.8;

/** How many keel blocks are to be laid. */
export function keelBlocks(vessel: Vessel): number {
  return Math.ceil((vessel.dimensions.length * 0.85) / SPACING) + 1;
}
