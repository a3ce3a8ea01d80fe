import { constants, type Dirent, type Stats } from "node:fs";
import { lstat, open, readdir, readlink } from "node:fs/promises";
import { join } from "node:path";
import { EngineError } from "../error.ts";
import type { FileChange } from "./sandbox.ts";

/**
 * What differs between a sealed base and the tree that programs worked on. Nothing of the tree is followed: a link
 * is compared as a link, other special files count as changed.
 */
export interface DiffRequest {
  readonly base: string;
  /** The tree as it is now. */
  readonly tree: string;
  /** Upper layer of an overlay: only what lies in it can differ. Null: everything is compared. */
  readonly upper: string | null;
}

/** More changes than this are no work on a project any more. */
const MOST_CHANGES = 100_000;
/** A folder below this depth stands for all in it: each level makes the next one slower to look at. */
const MOST_DEPTH = 100;
const CHUNK_BYTES = 256 * 1024;
const EXECUTABLE_BITS = 0o111;

export async function diffTrees(request: DiffRequest): Promise<readonly FileChange[]> {
  const changes: FileChange[] = [];

  function report(path: string, kind: FileChange["kind"]): void {
    changes.push({ path, kind });
    if (changes.length > MOST_CHANGES) {
      throw new EngineError("sandbox_failed", `The command changed more than ${MOST_CHANGES} files`);
    }
  }

  /** Everything below a folder that exists on one side only. */
  async function reportAll(root: string, path: string, kind: FileChange["kind"]): Promise<void> {
    const stat = await statOf(join(root, path));
    if (stat === "absent") return;
    if (stat === "unreadable" || !stat.isDirectory() || isTooDeep(path)) return report(path, kind);
    const entries = await list(join(root, path));
    if (entries === null) return report(path, kind);
    for (const entry of entries) await reportAll(root, `${path}/${entry.name}`, kind);
  }

  async function compareFolder(path: string): Promise<void> {
    const [before, after] = await Promise.all([
      list(join(request.base, path)),
      list(join(request.tree, path)),
    ]);
    // Made unreadable, or nested deeper than paths are long: what lies below may be anything.
    if (before === null || after === null) return report(path, "changed");
    const upper = request.upper === null ? null : await list(join(request.upper, path));
    const touched = upper && namesOf(upper);
    const remaining = namesOf(after);
    for (const { name } of before) {
      if (!remaining.has(name)) await reportAll(request.base, childPath(path, name), "removed");
    }
    const known = namesOf(before);
    for (const { name } of after) {
      const child = childPath(path, name);
      if (!known.has(name)) await reportAll(request.tree, child, "added");
      else if (touched === null || touched.has(name)) await compareEntry(child);
    }
  }

  async function compareEntry(path: string): Promise<void> {
    const [before, after] = await Promise.all([
      statOf(join(request.base, path)),
      statOf(join(request.tree, path)),
    ]);
    if (before === "absent" || after === "absent") return;
    if (before === "unreadable" || after === "unreadable") return report(path, "changed");
    if (before.isDirectory() && after.isDirectory()) return compareFolder(path);
    if (before.isDirectory() || after.isDirectory()) {
      await reportAll(request.base, path, "removed");
      await reportAll(request.tree, path, "added");
    } else if (!(await isSameFile(request, path, before, after))) {
      report(path, "changed");
    }
  }

  await compareFolder("");
  return changes.toSorted((left, right) => (left.path < right.path ? -1 : left.path > right.path ? 1 : 0));
}

function childPath(path: string, name: string): string {
  return path === "" ? name : `${path}/${name}`;
}

function namesOf(entries: readonly Dirent[]): ReadonlySet<string> {
  return new Set(entries.map(({ name }) => name));
}

/** Null for a folder that cannot be read; an absent one is empty. */
async function list(directory: string): Promise<readonly Dirent[] | null> {
  try {
    return await readdir(directory, { withFileTypes: true });
  } catch (error) {
    return isAbsence(error) ? [] : null;
  }
}

async function statOf(path: string): Promise<Stats | "absent" | "unreadable"> {
  try {
    return await lstat(path);
  } catch (error) {
    return isAbsence(error) ? "absent" : "unreadable";
  }
}

function isAbsence(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === "ENOENT" || code === "ENOTDIR";
}

function isTooDeep(path: string): boolean {
  return path.split("/").length > MOST_DEPTH;
}

async function isSameFile(request: DiffRequest, path: string, before: Stats, after: Stats): Promise<boolean> {
  const [left, right] = [join(request.base, path), join(request.tree, path)];
  if (before.isSymbolicLink() && after.isSymbolicLink())
    return (await readlink(left)) === (await readlink(right));
  if (!before.isFile() || !after.isFile() || before.size !== after.size) return false;
  if ((before.mode & EXECUTABLE_BITS) !== (after.mode & EXECUTABLE_BITS)) return false;
  return before.ino === after.ino && before.dev === after.dev ? true : hasSameBytes(left, right);
}

async function hasSameBytes(left: string, right: string): Promise<boolean> {
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const files = await Promise.allSettled([open(left, flags), open(right, flags)]);
  try {
    const [first, second] = files.map((file) => (file.status === "fulfilled" ? file.value : null));
    if (!first || !second) return false;
    const [ours, theirs] = [Buffer.alloc(CHUNK_BYTES), Buffer.alloc(CHUNK_BYTES)];
    for (;;) {
      const read = await first.read(ours, 0, CHUNK_BYTES);
      const other = await second.read(theirs, 0, CHUNK_BYTES);
      if (read.bytesRead !== other.bytesRead) return false;
      if (read.bytesRead === 0) return true;
      if (ours.compare(theirs, 0, read.bytesRead, 0, read.bytesRead) !== 0) return false;
    }
  } finally {
    for (const file of files) if (file.status === "fulfilled") await file.value.close();
  }
}
