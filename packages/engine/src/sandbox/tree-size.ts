import type { Dirent } from "node:fs";
import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";

/** What an entry takes in any case, so that a million empty ones count as well. */
const ENTRY_BYTES = 4096;
const BLOCK_BYTES = 512;

/**
 * Bytes that a tree takes on disk; links are not followed, a file with several names counts once.
 * @param enough Counting stops as soon as this much is reached.
 */
export async function treeSize(directory: string, enough = Number.POSITIVE_INFINITY): Promise<number> {
  const counted = new Set<string>();
  let bytes = 0;
  const pending = [directory];
  for (let folder = pending.pop(); folder !== undefined && bytes < enough; folder = pending.pop()) {
    for (const entry of await list(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) pending.push(path);
      const stat = await lstat(path).catch(() => null); // removed meanwhile
      if (stat === null) continue;
      const identity = `${stat.dev}:${stat.ino}`;
      if (stat.nlink > 1 && !entry.isDirectory() && counted.has(identity)) continue;
      if (stat.nlink > 1) counted.add(identity);
      bytes += Math.max(ENTRY_BYTES, stat.blocks * BLOCK_BYTES);
      if (bytes >= enough) break;
    }
  }
  return bytes;
}

async function list(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return []; // removed meanwhile, or closed to us: then nobody else fills it either
  }
}
