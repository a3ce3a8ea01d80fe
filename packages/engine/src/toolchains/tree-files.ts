import { lstat, open, readdir, realpath } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";

/** Files larger than this are no manifests or configurations. */
const LARGEST_FILE = 2 * 1024 ** 2;
const MOST_ENTRIES = 50_000;
/** Folders that hold no sources of the project itself. */
const SKIPPED = new Set([
  ".git",
  ".hg",
  ".svn",
  ".tox",
  ".nox",
  ".venv",
  "venv",
  "env",
  ".env",
  "node_modules",
  "__pycache__",
  "site-packages",
  ".mypy_cache",
  ".pytest_cache",
  "dist",
  "build",
]);

/** Files of a tree, read as bytes and never through a symbolic link that leaves it. */
export interface TreeFiles {
  /** Text of a file by its path relative to the tree; null when there is none, or it is too large or not a plain file. */
  read(path: string): Promise<string | null>;
  exists(path: string): Promise<boolean>;
  isDirectory(path: string): Promise<boolean>;
  /** Path, relative to the tree, of what a path leads to through links; null when that is nothing, or outside. */
  realPath(path: string): Promise<string | null>;
  /** Names in a folder, sorted; empty when there is none. */
  list(path: string): Promise<readonly string[]>;
  /** Paths of all files down to `depth` folders, dependencies and caches left out, sorted. */
  walk(path: string, depth: number): Promise<readonly string[]>;
}

export function openTree(directory: string): TreeFiles {
  const root = realpath(directory);

  async function resolve(path: string): Promise<string | null> {
    if (isAbsolute(path) || path.includes("\0")) return null;
    const base = await root;
    const full = join(base, path);
    if (!isInside(base, full)) return null;
    try {
      const real = await realpath(full);
      return isInside(base, real) ? real : null;
    } catch {
      return null;
    }
  }

  async function read(path: string): Promise<string | null> {
    const real = await resolve(path);
    if (!real) return null;
    const file = await open(real, "r").catch(() => null);
    if (!file) return null;
    try {
      const found = await file.stat();
      if (!found.isFile() || found.size > LARGEST_FILE) return null;
      return (await file.readFile("utf8")).replace(/^\uFEFF/, "");
    } catch {
      return null;
    } finally {
      await file.close();
    }
  }

  async function kindOf(path: string): Promise<"file" | "directory" | null> {
    const real = await resolve(path);
    const found = real ? await lstat(real).catch(() => null) : null;
    if (!found) return null;
    return found.isDirectory() ? "directory" : found.isFile() ? "file" : null;
  }

  async function list(path: string): Promise<readonly string[]> {
    const real = await resolve(path);
    return real ? (await readdir(real).catch(() => [])).sort() : [];
  }

  async function walk(path: string, depth: number): Promise<readonly string[]> {
    const found: string[] = [];
    const pending: (readonly [string, number])[] = [[path, depth]];
    for (let next = pending.pop(); next !== undefined && found.length < MOST_ENTRIES; next = pending.pop()) {
      const [folder, left] = next;
      const real = await resolve(folder);
      if (!real) continue;
      const entries = await readdir(real, { withFileTypes: true }).catch(() => []);
      for (const entry of entries) {
        const child = folder === "" ? entry.name : `${folder}/${entry.name}`;
        // Links are not followed: what they lead to is either walked anyway or outside.
        if (entry.isFile()) found.push(child);
        else if (entry.isDirectory() && left > 0 && !SKIPPED.has(entry.name)) pending.push([child, left - 1]);
      }
    }
    return found.sort();
  }

  return {
    read,
    realPath: async (path) => {
      const real = await resolve(path);
      return real === null
        ? null
        : relative(await root, real)
            .split(sep)
            .join("/");
    },
    exists: async (path) => (await kindOf(path)) === "file",
    isDirectory: async (path) => (await kindOf(path)) === "directory",
    list,
    walk,
  };
}

/** Joins path parts with `/`, leaving out empty ones: paths in a tree look the same on every system. */
export function joinPath(...parts: readonly string[]): string {
  const segments: string[] = [];
  for (const segment of parts.flatMap((part) => part.split("/"))) {
    if (segment === "" || segment === ".") continue;
    if (segment === ".." && segments.length > 0 && segments.at(-1) !== "..") segments.pop();
    else segments.push(segment);
  }
  return segments.join("/");
}

/** The folder that holds a path of the tree, "" for the root. */
export function parentPath(path: string): string {
  const at = path.lastIndexOf("/");
  return at < 0 ? "" : path.slice(0, at);
}

function isInside(base: string, path: string): boolean {
  const away = relative(base, path);
  return away === "" || (away !== ".." && !away.startsWith(`..${sep}`) && !isAbsolute(away));
}
