import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Keeps scans on disk. A scan is there as a whole or not at all. */
export class Storage {
  constructor(folder, write = writeFile) {
    this.folder = folder;
    this.write = write;
  }

  pathOf(batch) {
    return join(this.folder, `${batch}.scan`);
  }

  async put(batch, bytes) {
    const target = this.pathOf(batch);
    await mkdir(dirname(target), { recursive: true });
    const partial = `${target}.partial`;
    try {
      await this.write(partial, bytes);
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
    await rename(partial, target);
  }
}
