import { readdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";

/** Takes the files of a folder one after another by moving them away. */
export async function work(name, folder, done) {
  const seen = [];
  for (const file of (await readdir(folder)).toSorted()) {
    const taken = join(done, `${name}-${file}`);
    await rename(join(folder, file), taken);
    seen.push(await readFile(taken, "utf8"));
  }
  return seen;
}
