import { readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";

/** The locales of a folder by their names. */
export function loadLocales(folder) {
  const files = readdirSync(folder).filter((file) => extname(file) === ".json");
  return Object.fromEntries(
    files.sort().map((file) => [basename(file, ".json"), JSON.parse(readFileSync(join(folder, file), "utf8"))]),
  );
}
