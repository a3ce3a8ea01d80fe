import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The batches of the vault, as files of a folder. */
export class Archive {
  constructor(folder) {
    this.folder = folder;
  }

  async #read(name) {
    return JSON.parse(await readFile(join(this.folder, name), "utf8"));
  }

  async species() {
    return Object.keys(await this.#read("index.json")).sort();
  }

  /** Numbers of the batches of a species. */
  async batchesOf(species) {
    const index = await this.#read("index.json");
    return index[species] ?? [];
  }

  async batch(number) {
    return this.#read(`${number}.json`);
  }
}
