import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

export class FolderQueue {
  constructor(folder) {
    this.folder = folder;
  }

  take() {
    const [first] = readdirSync(this.folder).filter((name) => name.endsWith(".json")).sort();
    if (!first) return null;
    const job = JSON.parse(readFileSync(join(this.folder, first), "utf8"));
    rmSync(join(this.folder, first));
    return job;
  }
}
