import { brightness } from "./magnitude.ts";
import { visible } from "./bodies.ts";

export function tonight(limit: number): string[] {
  return visible(limit).map((body) => `${body.name} ${brightness(body).toFixed(0)}`);
}
