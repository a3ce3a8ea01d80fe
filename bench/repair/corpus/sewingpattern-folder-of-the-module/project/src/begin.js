import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fill } from "./fill.js";
import { sizeFor } from "./sizes.js";

export class NoTemplate extends Error {
  constructor(name) {
    super(`there is no template for ${name}`);
  }
}

/** The text of a new pattern. */
export function begin(name, waist) {
  const file = join(__dirname, "..", "templates", `${name}.txt`);
  if (!existsSync(file)) throw new NoTemplate(name);
  return fill(readFileSync(file, "utf8"), { waist, size: sizeFor(waist), quarter: (waist / 4).toFixed(1) });
}
