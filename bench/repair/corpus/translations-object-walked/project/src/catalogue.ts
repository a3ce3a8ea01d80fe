import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

export type Message = any;
export type Catalogue = Record<string, Message>;

export function loadCatalogues(folder: string): Record<string, Catalogue> {
  const all: Record<string, Catalogue> = {};
  for (const file of readdirSync(folder).sort()) {
    if (file.endsWith(".json")) all[basename(file, ".json")] = JSON.parse(readFileSync(join(folder, file), "utf8"));
  }
  return all;
}
