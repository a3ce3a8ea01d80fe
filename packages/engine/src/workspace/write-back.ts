import { constants, lchownSync } from "node:fs";
import { lstat, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { EngineError } from "../error.ts";
import { accessTree } from "../sandbox/tree-access.ts";
import { treePathParts } from "../sandbox/tree-path.ts";
import type { FileVersions } from "./diff.ts";

const MOST_FILE_BYTES = 64 * 1024 ** 2;

/**
 * Writes a fix into a developer's folder: these files and nothing else. Files that are not as the fix's base has
 * them are refused, all files are checked before the first is written, and links are not followed. Line endings
 * that the checkout converted (`\r\n` for `\n`) are kept.
 * @throws EngineError `bad_input` with the files in the way.
 */
export async function writeBack(
  directory: string,
  files: readonly FileVersions[],
): Promise<readonly string[]> {
  const changes: { readonly path: string; readonly bytes: Uint8Array | null }[] = [];
  const inTheWay: string[] = [];
  for (const file of files) {
    const current = await readPlain(directory, file.path);
    if (current === "occupied") inTheWay.push(file.path);
    else if (isSame(current, file.before)) changes.push({ path: file.path, bytes: file.after });
    else if (current !== null && file.before !== null && isSame(withLineFeeds(current), file.before)) {
      changes.push({ path: file.path, bytes: file.after && withCarriageReturns(file.after) });
    } else if (!isSame(current, file.after)) inTheWay.push(file.path);
  }
  if (inTheWay.length > 0) {
    throw new EngineError("bad_input", `These files have changes of your own: ${inTheWay.join(", ")}`, {
      remedy: "Commit or stash them, or use --branch to get the fix as a commit",
    });
  }
  for (const { path, bytes } of changes) {
    if (bytes === null) await rm(join(directory, ...treePathParts(path)));
    else await write(directory, path, bytes);
  }
  return changes.map(({ path }) => path);
}

/** Bytes of a real file on a way of real folders; null when there is none; `occupied` when a link or folder is there. */
async function readPlain(directory: string, path: string): Promise<Uint8Array | null | "occupied"> {
  let current = directory;
  const parts = treePathParts(path);
  for (const [index, part] of parts.entries()) {
    current = join(current, part);
    const stat = await lstat(current).catch(() => null);
    if (stat === null) return null;
    const isLast = index === parts.length - 1;
    if (isLast ? !stat.isFile() : !stat.isDirectory()) return "occupied";
  }
  const file = await open(current, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
}

async function write(directory: string, path: string, bytes: Uint8Array): Promise<void> {
  const owner = await lstat(directory);
  const access = accessTree({
    directory,
    innerPath: directory,
    // As root, what we add belongs to whom the folder belongs.
    onCreate: (created) => {
      if (process.getuid?.() === 0) lchownSync(created, owner.uid, owner.gid);
    },
    mostBytes: MOST_FILE_BYTES,
  });
  await access.write(new Map([[path, bytes]]));
}

function isSame(left: Uint8Array | null, right: Uint8Array | null): boolean {
  if (left === null || right === null) return left === right;
  return Buffer.compare(left, right) === 0;
}

function withLineFeeds(bytes: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString("latin1").replaceAll("\r\n", "\n"), "latin1");
}

function withCarriageReturns(bytes: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString("latin1").replace(/\r?\n/g, "\r\n"), "latin1");
}
