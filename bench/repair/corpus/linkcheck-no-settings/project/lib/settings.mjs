import { readFileSync } from "node:fs";
import { join } from "node:path";

export const DEFAULTS = { ignore: [], extensions: [".md"] };

export function readSettings(folder) {
  const text = readFileSync(join(folder, ".linkcheck.json"), "utf8");
  return { ...DEFAULTS, ...JSON.parse(text) };
}
