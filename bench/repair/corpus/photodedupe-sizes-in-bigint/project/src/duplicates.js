import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";

/** Groups of files with the same content. */
export async function duplicatesIn(files) {
  const sizes = Map.groupBy(files, ({ size }) => size);
  const groups = [];
  for (const alike of sizes.values()) {
    if (alike.length < 2) continue;
    const hashed = await Promise.all(alike.map(async (file) => [await hashOf(file.path), file]));
    for (const same of Map.groupBy(hashed, ([hash]) => hash).values()) {
      if (same.length > 1) groups.push(same.map(([, file]) => file));
    }
  }
  return groups;
}

async function hashOf(path) {
  return createHash("sha256").update(await readFile(path)).digest("hex");
}
