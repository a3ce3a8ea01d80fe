import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

export class Queue {
  constructor(folder) {
    this.folder = folder;
  }

  async open() {
    await mkdir(join(this.folder, "waiting"), { recursive: true });
    await mkdir(join(this.folder, "claimed"), { recursive: true });
  }

  async add(name, report) {
    await writeFile(join(this.folder, "waiting", `${name}.json`), JSON.stringify(report));
  }

  async waiting() {
    return (await readdir(join(this.folder, "waiting"))).sort();
  }

  /** The next report, which no other worker gets; null where none waits. */
  async claim(worker) {
    const [name] = await this.waiting();
    if (!name) return null;
    const target = join(this.folder, "claimed", `${worker}-${name}`);
    await rename(join(this.folder, "waiting", name), target);
    return JSON.parse(await readFile(target, "utf8"));
  }
}
