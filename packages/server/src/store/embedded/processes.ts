import { readdir, readFile, readlink } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/**
 * Processes that belong to a data directory. PostgreSQL's postmaster and its backends all work with the data
 * directory as their current one, and run our copy of `postgres`: that is the mark by which they are told from a
 * stranger that got the same pid after a restart of the machine.
 */
export async function processesOf(dataDirectory: string): Promise<number[]> {
  const entries = await readdir("/proc").catch(() => []);
  const pids = entries.filter((name) => /^\d+$/.test(name)).map(Number);
  const mine = await Promise.all(pids.map((pid) => belongsTo(pid, dataDirectory)));
  return pids.filter((_, index) => mine[index]);
}

async function belongsTo(pid: number, dataDirectory: string): Promise<boolean> {
  try {
    if ((await readlink(`/proc/${pid}/cwd`)) !== dataDirectory) return false;
    return /\/postgres( \(deleted\))?$/.test(await readlink(`/proc/${pid}/exe`));
  } catch {
    return false;
  }
}

/** The postmaster named by the pid file, if it lives and is ours; null otherwise. */
export async function livingPostmaster(dataDirectory: string): Promise<number | null> {
  const text = await readFile(join(dataDirectory, "postmaster.pid"), "utf8").catch(() => "");
  const pid = Number.parseInt(text, 10);
  if (!Number.isSafeInteger(pid) || pid <= 1) return null;
  return (await belongsTo(pid, dataDirectory)) ? pid : null;
}

/** Waits until no process works on the data directory any more. Returns whether that came true within `ms`. */
export async function allGone(dataDirectory: string, ms: number): Promise<boolean> {
  const deadline = Date.now() + ms;
  for (;;) {
    if ((await processesOf(dataDirectory)).length === 0) return true;
    if (Date.now() >= deadline) return false;
    await pause(25);
  }
}

/** Sends a signal and ignores that the process has gone meanwhile. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone already: what we wanted.
  }
}
