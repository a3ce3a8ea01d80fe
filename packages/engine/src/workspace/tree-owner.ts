import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Ids that sealed trees are given to, so that the sandbox opens them without a copy. */
export interface TreeOwner {
  readonly uid: number;
  readonly gid: number;
}

const run = promisify(execFile);

/** Gives a tree away, when this process may. Links are given, not followed. */
export async function giveTo(directory: string, owner: TreeOwner | null): Promise<void> {
  if (owner === null || process.getuid?.() !== 0) return;
  await run("chown", ["-R", "--no-dereference", `${owner.uid}:${owner.gid}`, "--", directory]);
}
