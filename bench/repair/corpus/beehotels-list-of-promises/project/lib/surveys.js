import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The surveys of a folder: which there are of a year, and what one says. */
export function surveys(folder) {
  return {
    async names(year) {
      const names = await readdir(folder);
      return names.filter((name) => name.startsWith(`${year}-`)).sort();
    },
    async load(name) {
      return JSON.parse(await readFile(join(folder, name), "utf8"));
    },
  };
}
