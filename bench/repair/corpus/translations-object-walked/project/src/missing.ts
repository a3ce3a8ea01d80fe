import type { Catalogue } from "./catalogue.ts";

/** Keys of one catalogue that another one lacks. */
export function missing(from: Catalogue, to: Catalogue): string[] {
  return Object.keys(from).filter((key) => !(key in to));
}
