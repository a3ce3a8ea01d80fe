import { readdirSync, readFileSync } from "node:fs";
import process from "node:process";

/** Pages of `/proc/PID/statm`. All systems that we run sandboxes on use 4 KiB, or report more than they use. */
const PAGE_BYTES = 4096;

/** Resident bytes of a process and all its descendants; shared pages count once per process. */
export function residentBytes(root: number): number {
  return descendants(root).reduce((total, pid) => total + residentBytesOf(pid), 0);
}

/** Whether a process group has a member that still runs; those that are dead and that nobody has asked for do not. */
export function isAlive(group: number): boolean {
  try {
    process.kill(-group, 0);
  } catch {
    return false;
  }
  return processes().some((pid) => {
    const [state, , ownGroup] = statusOf(pid);
    return Number(ownGroup) === group && state !== "Z" && state !== "X";
  });
}

function processes(): readonly string[] {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return []; // a system without it
  }
}

/** State, parent and group; the name before them may hold anything. */
function statusOf(pid: string): readonly string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "latin1");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return []; // ended meanwhile
  }
}

function descendants(root: number): readonly number[] {
  const found = [root];
  for (let index = 0; index < found.length; index += 1) found.push(...childrenOf(found[index] as number));
  return found;
}

function childrenOf(pid: number): readonly number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) => numbers(`/proc/${pid}/task/${task}/children`));
  } catch {
    return []; // ended meanwhile
  }
}

function residentBytesOf(pid: number): number {
  return (numbers(`/proc/${pid}/statm`)[1] ?? 0) * PAGE_BYTES;
}

function numbers(path: string): readonly number[] {
  try {
    return readFileSync(path, "latin1").split(" ").filter(Boolean).map(Number);
  } catch {
    return []; // ended meanwhile
  }
}
