import { execFile } from "node:child_process";
import { cp } from "node:fs/promises";
import { promisify } from "node:util";
import { removeTree } from "./remove-tree.ts";

const run = promisify(execFile);

/**
 * Copies a tree with modes, times and links as they are; by reference where the file system can.
 * @param owner Who gets the copy, as root; null leaves the ids as they are.
 */
export async function copyTree(
  from: string,
  to: string,
  owner: { readonly uid: number; readonly gid: number } | null,
): Promise<void> {
  try {
    await run("cp", ["-a", "--reflink=auto", "--", from, to]);
  } catch {
    // Another system's `cp`: slower, by ourselves.
    await removeTree(to);
    await cp(from, to, { recursive: true, verbatimSymlinks: true });
  }
  if (owner !== null && process.getuid?.() === 0) {
    await run("chown", ["-R", "--no-dereference", `${owner.uid}:${owner.gid}`, "--", to]);
  }
}
