import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** All files of a folder, each once: hard links to a file are the same file. */
export async function walk(folder) {
  const seen = new Set();
  const files = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    // The numbers of files are too large for a double on some of our disks.
    const { ino, dev, size } = await stat(path, { bigint: true });
    const identity = `${dev}:${ino}`;
    if (seen.has(identity)) continue;
    seen.add(identity);
    files.push({ path, size });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
