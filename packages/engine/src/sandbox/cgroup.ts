import { mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A control group for one command, over one hierarchy (version 2) or several (version 1). */
export interface ControlGroup {
  /** Files into which the first process of the command writes its own id. */
  readonly memberFiles: readonly string[];
  readonly limitsMemory: boolean;
  readonly limitsProcesses: boolean;
  /** Whether the kernel ended a process of the group for want of memory. */
  outOfMemory(): boolean;
  /** Waits until no process is left, then removes the group. */
  remove(): Promise<void>;
}

export interface ControlGroupLimits {
  readonly memoryBytes: number;
  readonly processes: number;
  /** Share of processors, 1.5 for one and a half; null for no limit. */
  readonly processors: number | null;
}

/** Where this process may create groups: one folder per controller. Controllers that cannot be used are absent. */
export interface ControlGroupParents {
  readonly version: 1 | 2;
  readonly memory: string | null;
  readonly pids: string | null;
  readonly cpu: string | null;
}

const PREFIX = "bugstack-";
const CONTROLLERS = ["memory", "pids", "cpu"] as const;
const PERIOD_MICROSECONDS = 100_000;
const REMOVE_ATTEMPTS = 200;
const REMOVE_PAUSE_MS = 1;

let sequence = 0;

/** Creates a group with these limits. What a controller refuses is left out; the caller falls back to rlimits. */
export function createControlGroup(parents: ControlGroupParents, limits: ControlGroupLimits): ControlGroup {
  sequence += 1;
  const name = `${PREFIX}${process.pid}-${sequence}`;
  const created = new Map<string, string>();

  function enter(parent: string | null): string | null {
    if (parent === null) return null;
    const known = created.get(parent);
    if (known !== undefined) return known;
    const directory = join(parent, name);
    try {
      mkdirSync(directory);
    } catch {
      return null;
    }
    created.set(parent, directory);
    return directory;
  }

  const memory = enter(parents.memory);
  const pids = enter(parents.pids);
  const cpu = limits.processors === null ? null : enter(parents.cpu);
  const isSecond = parents.version === 2;
  const limitsMemory = set(memory, isSecond ? "memory.max" : "memory.limit_in_bytes", limits.memoryBytes);
  if (limitsMemory) {
    // Absent where the kernel accounts no swap; then there is none to limit.
    set(
      memory,
      isSecond ? "memory.swap.max" : "memory.memsw.limit_in_bytes",
      isSecond ? 0 : limits.memoryBytes,
    );
    if (isSecond) set(memory, "memory.oom.group", 1);
  }
  const limitsProcesses = set(pids, "pids.max", limits.processes);
  if (limits.processors !== null) {
    const quota = Math.round(limits.processors * PERIOD_MICROSECONDS);
    if (isSecond) set(cpu, "cpu.max", `${quota} ${PERIOD_MICROSECONDS}`);
    else if (set(cpu, "cpu.cfs_period_us", PERIOD_MICROSECONDS)) set(cpu, "cpu.cfs_quota_us", quota);
  }
  const directories = [...created.values()];

  return {
    memberFiles: directories.map((directory) => join(directory, "cgroup.procs")),
    limitsMemory,
    limitsProcesses,
    outOfMemory: () => memory !== null && killsForMemory(memory, parents.version) > 0,
    remove: async () => {
      await Promise.all(directories.map(removeGroup));
    },
  };
}

function set(directory: string | null, file: string, value: number | string): boolean {
  if (directory === null) return false;
  try {
    // `r+`: on a plain folder, where the file is absent, nothing is created by mistake.
    writeFileSync(join(directory, file), String(value), { flag: "r+" });
    return true;
  } catch {
    return false;
  }
}

function killsForMemory(directory: string, version: 1 | 2): number {
  const text = readText(join(directory, version === 2 ? "memory.events" : "memory.oom_control"));
  return Number(/^oom_kill (\d+)/m.exec(text)?.[1] ?? 0);
}

async function removeGroup(directory: string): Promise<void> {
  for (let attempt = 0; attempt < REMOVE_ATTEMPTS; attempt += 1) {
    try {
      rmdirSync(directory);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EBUSY") return;
    }
    await new Promise((resolve) => setTimeout(resolve, REMOVE_PAUSE_MS));
  }
  // Left for `sweepControlGroups` of the next start.
}

/** Finds the writable hierarchies, or null where there is none. */
export function findControlGroupParents(): ControlGroupParents | null {
  const mounts = readText("/proc/self/mountinfo").split("\n").map(parseMount);
  const memberships = readText("/proc/self/cgroup").split("\n");
  const first = Object.fromEntries(
    CONTROLLERS.map((controller) => [controller, firstVersionParent(controller, mounts, memberships)]),
  ) as Record<(typeof CONTROLLERS)[number], string | null>;
  if (first.memory !== null || first.pids !== null) return { version: 1, ...first };
  const second = secondVersionParent(mounts, memberships);
  if (second === null) return null;
  return { version: 2, memory: second, pids: second, cpu: second };
}

interface Mount {
  readonly point: string;
  readonly type: string;
  readonly options: readonly string[];
}

function parseMount(line: string): Mount {
  const [before = "", after = ""] = line.split(" - ");
  const [type = "", , options = ""] = after.split(" ");
  return { point: before.split(" ")[4] ?? "", type, options: options.split(",") };
}

function firstVersionParent(
  controller: string,
  mounts: readonly Mount[],
  memberships: readonly string[],
): string | null {
  const mount = mounts.find(({ type, options }) => type === "cgroup" && options.includes(controller));
  if (mount === undefined) return null;
  const own = memberships
    .map((line) => line.split(":"))
    .find(([, names]) => names?.split(",").includes(controller));
  // In a container the own group may lie outside of what is mounted: the mount's root serves then.
  return firstWritable([join(mount.point, own?.[2] ?? ""), mount.point], () => true);
}

function secondVersionParent(mounts: readonly Mount[], memberships: readonly string[]): string | null {
  const mount = mounts.find(({ type }) => type === "cgroup2");
  if (mount === undefined) return null;
  const own = memberships.find((line) => line.startsWith("0::"))?.slice(3) ?? "";
  return firstWritable([join(mount.point, own), mount.point], delegatesControllers);
}

function delegatesControllers(parent: string): boolean {
  const has = () => {
    const controllers = readText(join(parent, "cgroup.subtree_control")).trim().split(/\s+/);
    return controllers.includes("memory") && controllers.includes("pids");
  };
  return has() || (set(parent, "cgroup.subtree_control", "+memory +pids +cpu") && has());
}

function firstWritable(candidates: readonly string[], suits: (parent: string) => boolean): string | null {
  return candidates.find((parent) => suits(parent) && canCreateGroup(parent)) ?? null;
}

function canCreateGroup(parent: string): boolean {
  const probe = join(parent, `${PREFIX}${process.pid}-probe`);
  try {
    mkdirSync(probe);
    rmdirSync(probe);
    return true;
  } catch {
    return false;
  }
}

/** Removes groups whose creator no longer lives. */
export function sweepControlGroups(parents: ControlGroupParents): void {
  for (const parent of new Set([parents.memory, parents.pids, parents.cpu])) {
    if (parent === null) continue;
    for (const name of readdirSync(parent)) {
      const pid = /^bugstack-(\d+)-/.exec(name)?.[1];
      if (pid === undefined || isAlive(Number(pid))) continue;
      try {
        rmdirSync(join(parent, name));
      } catch {
        // Still in use, or removed by somebody else.
      }
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
