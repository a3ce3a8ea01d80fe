/** Where an installed vitest has the modules that it offers. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export function entryOf(folder, name) {
  const { exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const target = exports[name];
  const path =
    typeof target === "string" ? target : (target.default ?? target.import?.default ?? target.import);
  return pathToFileURL(join(folder, path)).href;
}
