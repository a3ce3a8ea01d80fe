import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";

/** Memory of a process and all that it started, in MB: what they share is divided among them (PSS). Linux alone. */
export function memoryOf(pid: number): number {
  return tree(pid).reduce((sum, one) => sum + pss(one), 0) / 1024;
}

/** Processor time of a process and all that it started, so far, in ms: what a loaded machine does not change much. */
export function processorMs(pid: number): number {
  return tree(pid).reduce((sum, one) => sum + ticks(one), 0) * MS_PER_TICK;
}

/** Linux counts it in hundredths of a second. */
const MS_PER_TICK = 10;

function ticks(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    // It has ended meanwhile.
    return 0;
  }
}

function tree(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
      parents.set(Number(name), parent);
    } catch {
      // It has ended meanwhile.
    }
  }
  const found = new Set([root]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const [pid, parent] of parents) {
      if (!found.has(parent) || found.has(pid)) continue;
      found.add(pid);
      grew = true;
    }
  }
  return [...found];
}

function pss(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    return Number(/^Pss:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Median time of a small write with fsync below `folder`, in ms. */
export function fsyncMs(folder: string): number {
  const file = join(folder, "fsync");
  const handle = openSync(file, "w");
  const times = Array.from({ length: 50 }, () => {
    const started = performance.now();
    writeSync(handle, "x".repeat(4_096));
    fsyncSync(handle);
    return performance.now() - started;
  });
  closeSync(handle);
  rmSync(file);
  return quantile(times, 0.5);
}

/** What else the machine does: the load of the last minute. Beyond its cores, figures say little. */
export function loadOfMachine(): number {
  return loadavg()[0] ?? 0;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
