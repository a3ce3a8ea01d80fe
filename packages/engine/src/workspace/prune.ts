import { readdirSync, statSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { removeTree } from "../sandbox/remove-tree.ts";
import { treeSize } from "../sandbox/tree-size.ts";

/** How much of what can be made anew is kept in one folder. */
export interface KeepLimits {
  readonly count: number;
  readonly unusedMs: number;
  readonly bytes: number;
}

const DAY_MS = 24 * 3_600_000;
export const TREE_LIMITS: KeepLimits = { count: 30, unusedMs: 14 * DAY_MS, bytes: 10 * 1024 ** 3 };
export const MIRROR_LIMITS: KeepLimits = { count: 200, unusedMs: 90 * DAY_MS, bytes: 20 * 1024 ** 3 };
/** What was asked for this recently may be in use. */
const IN_USE_MS = 6 * 3_600_000;
const SIZE_SUFFIX = ".bytes";

/**
 * Removes what lies in a folder beyond the limits of number, age and size, the longest unused first. When an entry was
 * last used is told by its time of modification. Never what may be in use.
 * @param keep Absolute path of the entry that is needed now.
 */
export async function pruneFolder(folder: string, keep: string | null, limits: KeepLimits): Promise<void> {
  const names = readdirSync(folder).filter((name) => !name.includes(".lock") && !name.endsWith(SIZE_SUFFIX));
  const entries = names
    .map((name) => join(folder, name))
    .filter((path) => path !== keep)
    .map((path) => ({ path, unusedMs: unusedSince(path) }))
    .toSorted((left, right) => left.unusedMs - right.unusedMs);
  let bytes = 0;
  for (const [index, { path, unusedMs }] of entries.entries()) {
    bytes += await sizeOf(path);
    const isSurplus = index + 1 >= limits.count || unusedMs > limits.unusedMs || bytes > limits.bytes;
    if (!isSurplus || unusedMs <= IN_USE_MS) continue;
    await removeTree(path);
    await rm(`${path}${SIZE_SUFFIX}`, { force: true });
  }
}

/** Counted once for each state of an entry: trees are sealed, and a mirror that grew is marked as used. */
async function sizeOf(path: string): Promise<number> {
  const marked = modifiedAt(path);
  const [known, of] = (await readFile(`${path}${SIZE_SUFFIX}`, "utf8").catch(() => ""))
    .split(" ")
    .map(Number);
  if (known !== undefined && of === marked) return known;
  const bytes = await treeSize(path);
  await writeFile(`${path}${SIZE_SUFFIX}`, `${bytes} ${marked}`, { mode: 0o600 });
  return bytes;
}

function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function unusedSince(path: string): number {
  const modified = modifiedAt(path);
  return modified === 0 ? 0 : Date.now() - modified; // removed by somebody else meanwhile
}
