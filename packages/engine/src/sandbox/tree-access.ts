import { constants, existsSync } from "node:fs";
import { type FileHandle, lstat, mkdir, open, readlink, rename, rm } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { EngineError } from "../error.ts";
import { treePathParts } from "./tree-path.ts";

/**
 * Reads and writes files of a tree in which foreign code may have planted anything: links, pipes, devices. Each
 * folder is opened without following links and the next name is looked up through the open folder, so nothing
 * that changes meanwhile leads out. Links that stay in the tree are followed by us, step by step.
 */
export interface TreeAccess {
  /** As `SandboxWorkspace.read`. */
  read(path: string): Promise<Uint8Array | null>;
  /** As `SandboxWorkspace.write`. */
  write(files: ReadonlyMap<string, Uint8Array>): Promise<void>;
}

export interface TreeOptions {
  /** The tree as this process sees it. */
  readonly directory: string;
  /** The same tree as the programs see it; absolute links that start with it stay inside. */
  readonly innerPath: string;
  /** Called for each file and folder that was made, to give it to the sandbox's user. */
  readonly onCreate: (path: string) => void;
  /** Files above this size are refused. */
  readonly mostBytes: number;
}

const MOST_LINKS = 40;
const OPEN_FOLDER = constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW;
// Non-blocking: a planted pipe must not hold us up.
const OPEN_FILE = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
const NEW_FILE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;
const PERMISSION_BITS = 0o777;

/** Systems without /proc have no driver for foreign code; there plain paths have to do. */
const HAS_DESCRIPTOR_PATHS = existsSync("/proc/self/fd");

let sequence = 0;

export function accessTree(options: TreeOptions): TreeAccess {
  async function read(path: string): Promise<Uint8Array | null> {
    const found = await locate(options, treePathParts(path), false);
    if (found === null) return null;
    try {
      return await readRegularFile(found.path, path, options.mostBytes);
    } finally {
      await found.folder.close();
    }
  }

  async function write(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
    for (const path of files.keys()) treePathParts(path);
    for (const [path, bytes] of files) {
      const found = await locate(options, treePathParts(path), true);
      if (found === null) throw refusal(path, "it leads out of the project or through a file");
      try {
        await replaceFile(found.path, bytes, options.onCreate);
      } finally {
        await found.folder.close();
      }
    }
  }

  return { read, write };
}

interface Located {
  /** Path of the entry through the open folder that holds it. */
  readonly path: string;
  readonly folder: FileHandle;
}

/** Walks to the folder that holds the last part, following links inside the tree; null when it leads nowhere. */
async function locate(
  options: TreeOptions,
  parts: readonly string[],
  create: boolean,
): Promise<Located | null> {
  let remaining = parts;
  for (let links = 0; links <= MOST_LINKS; links += 1) {
    const step = await walk(options, remaining, create);
    if (step === null || "path" in step) return step;
    remaining = step.continueWith;
  }
  return null;
}

type Walk = Located | { readonly continueWith: readonly string[] } | null;

/** One walk from the root; a link on the way ends it with the path that the link stands for. */
async function walk(options: TreeOptions, parts: readonly string[], create: boolean): Promise<Walk> {
  let folder = await open(options.directory, constants.O_RDONLY | constants.O_DIRECTORY);
  let path = options.directory;
  for (const [index, name] of parts.entries()) {
    const entry = through(folder, path, name);
    const isLast = index === parts.length - 1;
    const target = await linkTarget(entry);
    if (target !== null) {
      await folder.close();
      const next = resolveInside(options.innerPath, parts.slice(0, index), target, parts.slice(index + 1));
      return next === null ? null : { continueWith: next };
    }
    if (isLast) return { path: entry, folder };
    let next: FileHandle | null;
    try {
      next = await openFolder(entry, create, options.onCreate);
    } finally {
      await folder.close();
    }
    if (next === null) return null;
    folder = next;
    path = join(path, name);
  }
  await folder.close();
  return null;
}

function through(folder: FileHandle, path: string, name: string): string {
  return HAS_DESCRIPTOR_PATHS ? `/proc/self/fd/${folder.fd}/${name}` : join(path, name);
}

async function linkTarget(entry: string): Promise<string | null> {
  try {
    return await readlink(entry);
  } catch {
    return null; // not a link, or not there
  }
}

/** Parts of the path that a link stands for, or null when it leaves the tree. */
function resolveInside(
  innerPath: string,
  folder: readonly string[],
  target: string,
  rest: readonly string[],
): readonly string[] | null {
  const isAbsolute = target.startsWith("/");
  const inside = isAbsolute ? relative(innerPath, target) : target;
  const resolved = isAbsolute ? [] : [...folder];
  for (const part of [...inside.split("/"), ...rest]) {
    if (part === "" || part === ".") continue;
    if (part !== "..") resolved.push(part);
    else if (resolved.pop() === undefined) return null;
  }
  return resolved.length === 0 ? null : resolved;
}

async function openFolder(
  entry: string,
  create: boolean,
  onCreate: (path: string) => void,
): Promise<FileHandle | null> {
  try {
    return await open(entry, OPEN_FOLDER);
  } catch (error) {
    if (!create || (error as NodeJS.ErrnoException).code !== "ENOENT") return null;
  }
  try {
    await mkdir(entry, 0o755);
    onCreate(entry);
    return await open(entry, OPEN_FOLDER);
  } catch {
    return null;
  }
}

async function readRegularFile(entry: string, path: string, mostBytes: number): Promise<Uint8Array | null> {
  let file: FileHandle;
  try {
    file = await open(entry, OPEN_FILE);
  } catch {
    return null;
  }
  try {
    const stat = await file.stat();
    if (!stat.isFile()) return null;
    if (stat.size > mostBytes) throw refusal(path, `it is larger than ${mostBytes} bytes`);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** Puts a new file in the place of the old one, so that a hard link to it keeps its content. The mode is kept. */
async function replaceFile(
  entry: string,
  bytes: Uint8Array,
  onCreate: (path: string) => void,
): Promise<void> {
  const mode = await modeOf(entry);
  sequence += 1;
  const temporary = join(dirname(entry), `.bugstack-${process.pid}-${sequence}`);
  const file = await open(temporary, NEW_FILE, mode);
  try {
    await file.writeFile(bytes);
    await file.chmod(mode);
    onCreate(temporary);
    await rename(temporary, entry);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

async function modeOf(entry: string): Promise<number> {
  try {
    const stat = await lstat(entry);
    return stat.isFile() ? stat.mode & PERMISSION_BITS : 0o644;
  } catch {
    return 0o644;
  }
}

function refusal(path: string, reason: string): EngineError {
  return new EngineError("bad_input", `The file ${JSON.stringify(path)} is refused: ${reason}`);
}
