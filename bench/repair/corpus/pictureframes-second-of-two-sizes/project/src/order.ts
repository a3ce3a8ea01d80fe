import { MATERIAL } from "./patterns";
import { type Size, sizeOf } from "./size";

export interface Frame extends Size {
  material: string;
}

export function frames(order: string): Frame[] {
  return order
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => ({ ...sizeOf(line), material: MATERIAL.exec(line)?.[1].toLowerCase() ?? "pine" }));
}

/** Metres of moulding, with a tenth more for the mitres. */
export const moulding = ({ width, height }: Size) => Math.round(2.2 * (width + height)) / 100;
