import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Removes scratch folders of processes that no longer live. Their mounts went with their namespaces. */
export function sweepScratch(sandboxes: string): void {
  for (const name of readdirSync(sandboxes)) {
    const pid = /^(\d+)-/.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    try {
      rmSync(join(sandboxes, name), { recursive: true, force: true });
    } catch {
      // Permissions that foreign code took away; harmless, and the next start tries again.
    }
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
