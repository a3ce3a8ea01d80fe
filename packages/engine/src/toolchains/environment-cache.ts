import { randomBytes } from "node:crypto";
import {
  chmod,
  lchown,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  utimes,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { removeTree } from "../sandbox/remove-tree.ts";

/**
 * Environments that we built for one project, in a folder of their own. An environment keeps the place where it was
 * built, because programs in it know their own path; it counts from the moment when a small file, its entry, names it.
 */
const Entry = z.object({ directory: z.string(), bytes: z.number(), created: z.string() });
type Entry = z.infer<typeof Entry>;

export interface CacheLimits {
  readonly bytes: number;
  readonly unusedDays: number;
}

export const DEFAULT_CACHE_LIMITS: CacheLimits = { bytes: 8 * 1024 ** 3, unusedDays: 30 };

const DAY_MS = 24 * 60 * 60 * 1000;
/** What was used this recently may be in use now. */
const IN_USE_MS = 2 * 60 * 60 * 1000;
const LOCK_POLL_MS = 300;
/** A builder touches its lock this often; one that has not for three times as long is dead. */
const LOCK_BEAT_MS = 10_000;

export interface EnvironmentCache {
  /** Folder of a finished environment, which is then marked as used; null when there is none. */
  find(key: string): Promise<string | null>;
  /**
   * Builds one unless another process has done so meanwhile. `build` fills the folder; when it throws, nothing stays.
   * Waits for another builder of the same key.
   */
  build(key: string, build: (directory: string) => Promise<void>, signal?: AbortSignal): Promise<string>;
}

export function openEnvironmentCache(
  folder: string,
  limits: CacheLimits = DEFAULT_CACHE_LIMITS,
): EnvironmentCache {
  const entryPath = (key: string): string => join(folder, `${key}.json`);

  async function readEntry(name: string): Promise<Entry | null> {
    try {
      const entry = Entry.parse(JSON.parse(await readFile(join(folder, name), "utf8")));
      return /^[0-9a-f]+-[0-9a-f]+$/.test(entry.directory) ? entry : null;
    } catch {
      return null;
    }
  }

  async function find(key: string): Promise<string | null> {
    const entry = await readEntry(`${key}.json`);
    const directory = entry && join(folder, entry.directory);
    if (!directory || !(await lstat(directory).catch(() => null))?.isDirectory()) return null;
    const now = new Date();
    await utimes(entryPath(key), now, now).catch(() => {});
    return directory;
  }

  async function build(
    key: string,
    fill: (directory: string) => Promise<void>,
    signal?: AbortSignal,
  ): Promise<string> {
    await mkdir(folder, { recursive: true, mode: 0o711 });
    const release = await lock(join(folder, `${key}.lock`), signal);
    try {
      const found = await find(key);
      if (found) return found;
      const name = `${key}-${randomBytes(6).toString("hex")}`;
      const directory = join(folder, name);
      await mkdir(directory);
      try {
        await fill(directory);
        const bytes = await seal(directory);
        const entry: Entry = { directory: name, bytes, created: new Date().toISOString() };
        const temporary = join(folder, `${name}.entry`);
        await writeFile(temporary, JSON.stringify(entry));
        await rename(temporary, entryPath(key));
      } catch (error) {
        await removeTree(directory);
        throw error;
      }
      await prune(name).catch(() => {});
      return directory;
    } finally {
      await release();
    }
  }

  /** Removes what has not been used for long, then the longest unused until the rest fits, and what builders left. */
  async function prune(keep: string): Promise<void> {
    const names = await readdir(folder);
    const entries: { name: string; entry: Entry; usedMs: number }[] = [];
    for (const name of names.filter((one) => one.endsWith(".json"))) {
      const entry = await readEntry(name);
      const usedMs = (await lstat(join(folder, name)).catch(() => null))?.mtimeMs ?? 0;
      if (entry) entries.push({ name, entry, usedMs });
    }
    let bytes = entries.reduce((sum, { entry }) => sum + entry.bytes, 0);
    for (const { name, entry, usedMs } of entries.sort((left, right) => left.usedMs - right.usedMs)) {
      const unusedMs = Date.now() - usedMs;
      if (entry.directory === keep || unusedMs < IN_USE_MS) continue;
      if (unusedMs < limits.unusedDays * DAY_MS && bytes <= limits.bytes) continue;
      await rm(join(folder, name), { force: true });
      await removeTree(join(folder, entry.directory));
      bytes -= entry.bytes;
    }
    const known = new Set(entries.map(({ entry }) => entry.directory));
    for (const name of names.filter((one) => /^[0-9a-f]+-[0-9a-f]+$/.test(one) && !known.has(one))) {
      const found = await lstat(join(folder, name)).catch(() => null);
      if (found && Date.now() - found.mtimeMs > DAY_MS) await removeTree(join(folder, name));
    }
  }

  return { find, build };
}

/** Makes a tree read-only for everybody and readable for all; returns its size. Links are left alone. */
async function seal(directory: string): Promise<number> {
  const owner = process.getuid?.() === 0 ? 0 : null;
  let bytes = 0;
  const pending = [directory];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      // Foreign code filled the folder: from here on it belongs to us, so that nothing inside can change it again.
      if (owner !== null) await lchown(path, owner, owner);
      if (entry.isSymbolicLink()) continue;
      const { mode, size } = await lstat(path);
      if (entry.isDirectory()) pending.push(path);
      else bytes += size;
      await chmod(path, entry.isDirectory() ? 0o555 : (mode & 0o111) === 0 ? 0o444 : 0o555);
    }
  }
  if (owner !== null) await lchown(directory, owner, owner);
  await chmod(directory, 0o555);
  return bytes;
}

async function lock(path: string, signal: AbortSignal | undefined): Promise<() => Promise<void>> {
  for (;;) {
    signal?.throwIfAborted();
    const file = await open(path, "wx").catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
      return null;
    });
    if (file) {
      await file.writeFile(String(process.pid));
      await file.close();
      const beat = setInterval(() => {
        const now = new Date();
        utimes(path, now, now).catch(() => {});
      }, LOCK_BEAT_MS);
      beat.unref();
      return async () => {
        clearInterval(beat);
        await rm(path, { force: true });
      };
    }
    const found = await lstat(path).catch(() => null);
    if (found && Date.now() - found.mtimeMs > 3 * LOCK_BEAT_MS) {
      // Renamed first, so that of several who wait only one takes the dead builder's lock away.
      const taken = `${path}.${randomBytes(4).toString("hex")}`;
      await rename(path, taken).then(
        () => rm(taken, { force: true }),
        () => {},
      );
      continue;
    }
    await new Promise((resolve) => setTimeout(resolve, LOCK_POLL_MS));
  }
}
