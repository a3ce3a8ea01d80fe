import type { Dirent, Stats } from "node:fs";
import { copyFile, lstat, mkdir, readdir, readlink, symlink, utimes } from "node:fs/promises";
import { join } from "node:path";
import { removeTree } from "./remove-tree.ts";

/** The kernel's clock for files may lag behind ours. */
const CLOCK_LAG_MS = 20;

/**
 * Makes a copy of a tree what the tree is again. What was written since then is known by its time of change, which
 * programs cannot set. For trees of trusted programs: one that still runs may write meanwhile.
 * @param since When the copy was last the same, in milliseconds since 1970.
 * @param onCreate Called with the path of each file and folder that was made again.
 */
export async function restoreTree(
  base: string,
  copy: string,
  since: number,
  onCreate: (path: string) => void = () => {},
): Promise<void> {
  const limit = since - CLOCK_LAG_MS;

  async function restoreFolder(path: string): Promise<void> {
    const [wanted, found] = await Promise.all([list(join(base, path)), list(join(copy, path))]);
    const names = new Set(wanted.map(({ name }) => name));
    for (const { name } of found) if (!names.has(name)) await removeTree(join(copy, path, name));
    for (const entry of wanted) await restoreEntry(join(path, entry.name), entry);
  }

  async function restoreEntry(path: string, entry: Dirent): Promise<void> {
    const [from, to] = [join(base, path), join(copy, path)];
    const there = await statOf(to);
    if (entry.isDirectory()) {
      if (there !== null && !there.isDirectory()) await removeTree(to);
      if (!there?.isDirectory()) {
        await mkdir(to);
        onCreate(to);
      }
      return restoreFolder(path);
    }
    if (there !== null && !there.isDirectory() && there.ctimeMs < limit) return;
    await removeTree(to);
    if (entry.isSymbolicLink()) {
      await symlink(await readlink(from), to);
      return onCreate(to);
    }
    if (!entry.isFile()) return;
    await copyFile(from, to);
    onCreate(to);
    const { atime, mtime } = await lstat(from);
    await utimes(to, atime, mtime);
  }

  await restoreFolder("");
}

function list(directory: string): Promise<Dirent[]> {
  return readdir(directory, { withFileTypes: true });
}

async function statOf(path: string): Promise<Stats | null> {
  try {
    return await lstat(path);
  } catch {
    return null; // removed
  }
}
