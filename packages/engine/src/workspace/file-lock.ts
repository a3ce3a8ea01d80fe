import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { EngineError } from "../error.ts";

export interface LockOptions {
  readonly seconds?: number;
  readonly signal?: AbortSignal;
}

const DEFAULT_SECONDS = 300;
const PAUSE_MS = 25;

/** Turn of each lock within this process, so that waiting here costs no polling. */
const queues = new Map<string, Promise<unknown>>();

/**
 * Runs `work` while no other caller, in this process or another one on this machine, holds the lock at `path`.
 * A lock whose holder died is taken over.
 * @throws EngineError `time_limit` when the lock does not come free in time.
 */
export async function withFileLock<T>(
  path: string,
  work: () => Promise<T>,
  options: LockOptions = {},
): Promise<T> {
  const before = queues.get(path) ?? Promise.resolve();
  const turn = before.then(async () => {
    await acquire(path, options);
    try {
      return await work();
    } finally {
      await rm(path, { force: true });
    }
  });
  const settled = turn.catch(() => {});
  queues.set(path, settled);
  try {
    return await turn;
  } finally {
    if (queues.get(path) === settled) queues.delete(path);
  }
}

async function acquire(path: string, options: LockOptions): Promise<void> {
  const deadline = performance.now() + (options.seconds ?? DEFAULT_SECONDS) * 1000;
  // Linked into place complete: nobody ever sees a lock without its holder's id.
  const own = `${path}.${randomUUID()}`;
  await writeFile(own, describeProcess(process.pid), { flag: "wx", mode: 0o600 });
  try {
    while (!(await tryLink(own, path))) {
      if (options.signal?.aborted || performance.now() > deadline) {
        throw new EngineError("time_limit", `Another process has been holding ${path} for too long`);
      }
      await removeIfOrphaned(path);
      await pause(PAUSE_MS);
    }
  } finally {
    await rm(own, { force: true });
  }
}

async function tryLink(own: string, path: string): Promise<boolean> {
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function removeIfOrphaned(path: string): Promise<void> {
  const holder = await readHolder(path);
  if (holder === null || isAlive(holder)) return;
  // Moved first and looked at again: between our reading and now somebody else may have taken it over.
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if ((await readHolder(aside)) !== holder) await tryLink(aside, path);
  await rm(aside, { force: true });
}

async function readHolder(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch {
    return null;
  }
}

/** Id and start time: an id alone comes back, in a container even at each start. */
function describeProcess(pid: number): string {
  return `${pid} ${startTime(pid) ?? "?"}`;
}

/** Clock ticks since boot at which a process started; null where /proc does not tell. */
function startTime(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The name in parentheses may hold anything; fields are counted from its end.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

function isAlive(holder: string): boolean {
  const pid = Number(holder.split(" ")[0]);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return describeProcess(pid) === holder;
}
