import { constants, mkdirSync } from "node:fs";
import { chmod, copyFile, lstat, mkdir, mkdtemp, readlink, symlink } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { EngineError } from "../error.ts";
import { removeTree } from "../sandbox/remove-tree.ts";
import { filesBelow } from "./files-below.ts";
import { git } from "./git.ts";
import { pruneFolder, TREE_LIMITS } from "./prune.ts";
import { giveTo, type TreeOwner } from "./tree-owner.ts";

export interface SnapshotRequest {
  /** A developer's folder; it is read, never written. */
  readonly directory: string;
  readonly home: string;
  readonly owner: TreeOwner | null;
  readonly signal?: AbortSignal;
}

const MOST_FILES = 200_000;
const MOST_BYTES = 2 * 1024 ** 3;
const PARALLEL_COPIES = 16;

/**
 * A sealed copy of a folder as it is now. In a git work tree: what is tracked and what is new and not ignored; else
 * everything but what tools made. Links are copied as links; nothing is read through one.
 * @returns Absolute path of the copy. @throws EngineError `bad_input` when the folder is absent or too large.
 */
export async function snapshotDirectory(request: SnapshotRequest): Promise<string> {
  const directory = resolve(request.directory);
  const stat = await lstat(directory).catch(() => null);
  if (stat === null || !(stat.isDirectory() || stat.isSymbolicLink())) {
    throw new EngineError("bad_input", `There is no folder ${directory}`);
  }
  const snapshots = join(request.home, "snapshots");
  mkdirSync(snapshots, { recursive: true, mode: 0o711 });
  const copy = await mkdtemp(join(snapshots, "tree-"));
  try {
    const paths = (await exists(join(directory, ".git")))
      ? await pathsByGit(directory, request.signal)
      : await filesBelow(directory, "", MOST_FILES);
    await copyAll(directory, copy, paths, request.signal);
    await chmod(copy, 0o755);
    await giveTo(copy, request.owner);
  } catch (error) {
    await removeTree(copy);
    throw error;
  }
  await pruneFolder(snapshots, copy, TREE_LIMITS);
  return copy;
}

async function pathsByGit(directory: string, signal: AbortSignal | undefined): Promise<readonly string[]> {
  const output = await git({
    gitDirectory: join(directory, ".git"),
    workTree: directory,
    arguments: ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
    ...(signal ? { signal } : {}),
  });
  const listed = [...new Set(output.toString().split("\0").filter(Boolean))];
  const found: string[] = [];
  for (const path of listed) {
    // A submodule, or another repository inside: its files belong to the application all the same.
    const isFolder = path.endsWith("/") || (await isDirectory(join(directory, path)));
    if (isFolder) found.push(...(await filesBelow(directory, path.replace(/\/+$/, ""), MOST_FILES)));
    else found.push(path);
    if (found.length > MOST_FILES) throw tooLarge(directory);
  }
  return found;
}

async function copyAll(
  from: string,
  to: string,
  paths: readonly string[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const folders = new Map<string, Promise<boolean>>([[".", Promise.resolve(true)]]);
  let bytes = 0;
  let next = 0;

  /** Makes the folder in the copy; false when it is no real folder in the original. */
  function folderFor(path: string): Promise<boolean> {
    const known = folders.get(path);
    if (known !== undefined) return known;
    const made = folderFor(dirname(path)).then(async (hasParent) => {
      if (!hasParent || !(await isDirectory(join(from, path)))) return false;
      await mkdir(join(to, path), { recursive: true });
      return true;
    });
    folders.set(path, made);
    return made;
  }

  async function copyOne(path: string): Promise<void> {
    if (!(await folderFor(dirname(path)))) return;
    const source = join(from, path);
    const stat = await lstat(source).catch(() => null);
    if (stat?.isSymbolicLink()) await symlink(await readlink(source), join(to, path));
    if (!stat?.isFile()) return;
    bytes += stat.size;
    if (bytes > MOST_BYTES) throw tooLarge(from);
    await copyFile(source, join(to, path), constants.COPYFILE_FICLONE);
    await chmod(join(to, path), stat.mode & 0o100 ? 0o755 : 0o644);
  }

  async function work(): Promise<void> {
    for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
      signal?.throwIfAborted();
      await copyOne(path);
    }
  }
  await Promise.all(Array.from({ length: PARALLEL_COPIES }, work));
}

async function isDirectory(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null))?.isDirectory() ?? false;
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null;
}

function tooLarge(directory: string): EngineError {
  return new EngineError("bad_input", `${directory} holds too many files or bytes for a snapshot`, {
    remedy: "Put it under git and ignore what tools make, or name a smaller folder",
  });
}
