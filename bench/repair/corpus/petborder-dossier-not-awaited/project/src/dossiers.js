import { readFile } from "node:fs/promises";
import { join } from "node:path";

export class DossierMissing extends Error {
  constructor(id, cause) {
    super(`dossier ${id} is missing`, { cause });
    this.name = "DossierMissing";
  }
}

/** Opens the folder with the dossiers. */
export function openDossiers(folder) {
  return {
    async load(id) {
      try {
        return JSON.parse(await readFile(join(folder, `${id}.json`), "utf8"));
      } catch (error) {
        if (error.code === "ENOENT") throw new DossierMissing(id, error);
        throw error;
      }
    },
  };
}

/** The vaccination that runs out first, or null for an animal without any. */
export function firstToExpire(dossier) {
  const sorted = dossier.vaccinations.toSorted((a, b) => a.until.localeCompare(b.until));
  return sorted[0] ?? null;
}
