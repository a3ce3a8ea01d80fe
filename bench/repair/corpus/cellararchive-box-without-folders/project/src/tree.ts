import type { Part } from "./aids.ts";

/** The titles, each as deep as its part lies. */
export function outline(part: Part, depth = 0): string[] {
  const below = (part.parts ?? []).flatMap((one) => outline(one, depth + 1));
  return [`${"  ".repeat(depth)}${part.title}`, ...below];
}

/** Pages of a part and of all that lies in it. */
export function pages(part: Part): number {
  let sum = part.pages ?? 0;
  for (const one of part.parts!) sum += pages(one);
  return sum;
}
