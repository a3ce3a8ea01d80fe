import { execFile } from "node:child_process";
import { lstatSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { EngineError } from "../../error.ts";
import { type ControlGroupParents, createControlGroup } from "../cgroup.ts";
import { watchFolder } from "../folder-quota.ts";
import type { SandboxIdentity } from "../identity.ts";
import { SCRATCH_PATHS, TREE_PATH } from "../inner-system.ts";
import { type Door, openDoor } from "../network/door.ts";
import { behindRelay, PROXY_PORT, proxyVariables, RELAY_PROCESSES, relayMounts } from "../network/relay.ts";
import { residentBytes } from "../process-tree.ts";
import { removeTree } from "../remove-tree.ts";
import { type ProcessOutcome, type ProcessRun, runProcess } from "../run-process.ts";
import {
  DEFAULT_LIMITS,
  type ReadOnlyMount,
  type SandboxCommand,
  type SandboxLimits,
  type SandboxResult,
  type SandboxWorkspace,
} from "../sandbox.ts";
import { isSignalExit } from "../signal-exit.ts";
import { startProcess } from "../start-process.ts";
import { accessTree } from "../tree-access.ts";
import { diffTrees } from "../tree-diff.ts";
import { bubblewrapArguments } from "./profile.ts";
import type { SandboxPrograms } from "./programs.ts";
import { seccompArchitecture, seccompFilter } from "./seccomp.ts";
import { handOver, type Stage } from "./stage.ts";

export interface WorkspaceParts {
  readonly programs: SandboxPrograms;
  readonly identity: SandboxIdentity;
  readonly stage: Stage;
  readonly base: string;
  readonly controlGroups: ControlGroupParents | null;
  readonly processors: number | null;
  /** Folder on disk of this workspace alone; removed at the end. */
  readonly scratch: string;
}

const MOST_FILE_BYTES = 64 * 1024 ** 2;
/** Descriptors after the three standard streams. */
const SECCOMP_DESCRIPTOR = 3;
/** bubblewrap's own two processes count in the control group. */
const OWN_PROCESSES = 2;
const MOST_OPEN_FILES = 4096;
const MOUNT_TIMEOUT_MS = 10_000;
const JOIN_GROUPS = 'while [ "$1" != -- ]; do echo $$ > "$1" || exit 97; shift; done; shift; exec "$@"';
const SAFE_ENVIRONMENT = { PATH: "/usr/sbin:/usr/bin:/sbin:/bin", LC_ALL: "C" };

const runProgram = promisify(execFile);

export function createWorkspace(parts: WorkspaceParts): SandboxWorkspace {
  const tree = join(parts.stage.hostDirectory, "tree");
  const running = new Set<AbortController>();
  const stagedSources = new Map<string, Promise<string>>();
  let doors = 0;
  let disposed: Promise<void> | null = null;

  const access = accessTree({
    directory: tree,
    innerPath: TREE_PATH,
    onCreate: (path) => handOver(path, parts.identity),
    mostBytes: MOST_FILE_BYTES,
  });

  /** As root, the path inside the namespace at which the sandbox's user reaches a source. */
  function staged(source: string): Promise<string> {
    if (process.getuid?.() !== 0) return Promise.resolve(existing(source));
    const known = stagedSources.get(source);
    if (known !== undefined) return known;
    const target = join(parts.stage.directory, "mounts", String(stagedSources.size));
    const binding = bindSource(parts, existing(source), target);
    stagedSources.set(source, binding);
    return binding;
  }

  async function reachable(mount: ReadOnlyMount): Promise<ReadOnlyMount> {
    return { source: await staged(mount.source), target: mount.target };
  }

  async function run(
    command: SandboxCommand,
    input: ProcessRun["input"],
    controller: AbortController,
  ): Promise<SandboxResult> {
    if (disposed !== null) throw new EngineError("sandbox_failed", "The workspace is closed");
    const limits = { ...DEFAULT_LIMITS, ...command.limits };
    running.add(controller);
    const release = parts.stage.pin();
    const quota =
      command.output &&
      watchFolder(command.output.source, limits.outputFolderBytes, () => controller.abort());
    const exit = command.network && command.network !== "none" ? command.network : null;
    const processes = limits.processes + (exit ? RELAY_PROCESSES : 0);
    const signals = [controller.signal, ...(command.signal ? [command.signal] : [])];
    const group =
      parts.controlGroups &&
      createControlGroup(parts.controlGroups, {
        memoryBytes: limits.memoryBytes,
        processes: processes + OWN_PROCESSES,
        processors: parts.processors,
      });
    let door: Door | null = null;
    try {
      const mounts: ReadOnlyMount[] = [];
      for (const mount of command.mounts ?? []) mounts.push(await reachable(mount));
      if (exit) {
        doors += 1;
        const socket = join(parts.scratch, `door-${doors}`);
        door = await openDoor({ path: socket }, (connection) => exit.accept(connection));
        handOver(socket, parts.identity);
        for (const mount of relayMounts(socket)) mounts.push(await reachable(mount));
      }
      if (command.output) handOver(existing(command.output.source), parts.identity);
      const architecture = seccompArchitecture();
      const insideLimits = group?.limitsProcesses ? [] : [parts.programs.prlimit, `--nproc=${processes}`];
      const profile = bubblewrapArguments({
        tree: join(parts.stage.directory, "tree"),
        etc: join(parts.stage.directory, "etc"),
        directory: command.directory ?? "",
        environment: { ...command.environment, ...(exit ? proxyVariables(PROXY_PORT) : {}) },
        mounts,
        output: command.output ? await reachable(command.output) : null,
        hasProxy: exit !== null,
        limits,
        seccompDescriptor: architecture === null ? null : SECCOMP_DESCRIPTOR,
      });
      // The arguments travel by descriptor: on the command line every user of the host could read the environment.
      const argumentDescriptor = architecture === null ? SECCOMP_DESCRIPTOR : SECCOMP_DESCRIPTOR + 1;
      const outcome = await runProcess({
        argv: [
          ...joinGroups(parts.programs.shell, group?.memberFiles ?? []),
          ...parts.stage.enter,
          ...resourceLimits(parts.programs.prlimit, limits, group?.limitsMemory ?? false),
          ...dropPrivileges(parts),
          ...[parts.programs.bwrap, "--args", String(argumentDescriptor), "--"],
          ...insideLimits,
          ...(exit ? behindRelay(command.argv) : command.argv),
        ] as unknown as [string, ...string[]],
        environment: SAFE_ENVIRONMENT,
        directory: "/",
        input,
        descriptors: [
          ...(architecture === null ? [] : [seccompFilter(architecture)]),
          Buffer.from(profile.map((argument) => `${argument}\0`).join("")),
        ],
        seconds: limits.seconds,
        outputBytes: limits.outputBytes,
        onOutput: command.onOutput ?? null,
        signal: AbortSignal.any(signals),
        kill: (child) => child.kill("SIGKILL"),
        watch: (child) => {
          if (group?.limitsMemory) return group.outOfMemory() ? "memory" : null;
          return residentBytes(child.pid as number) > limits.memoryBytes ? "memory" : null;
        },
      });
      const result = resultOf(outcome, group?.outOfMemory() ?? false);
      return (await quota?.end()) ? { ...result, exitCode: null, ended: "disk" } : result;
    } finally {
      running.delete(controller);
      door?.close();
      release();
      await quota?.end();
      await group?.remove();
    }
  }

  async function dispose(): Promise<void> {
    disposed ??= (async () => {
      for (const controller of running) controller.abort();
      await parts.stage.close();
      await removeTree(parts.scratch);
    })();
    return disposed;
  }

  return {
    path: TREE_PATH,
    read: access.read,
    write: access.write,
    scratch: SCRATCH_PATHS,
    exec: (command) => run(command, command.input ?? null, new AbortController()),
    start: (command) => startProcess((input, controller) => run(command, input, controller)),
    restore: () => parts.stage.renew(),
    diff: () => diffTrees({ base: parts.base, tree, upper: parts.stage.upper() }),
    dispose,
  };
}

function existing(source: string): string {
  try {
    lstatSync(source);
    return source;
  } catch (cause) {
    throw new EngineError("sandbox_failed", `Nothing to mount at ${source}`, { cause });
  }
}

async function bindSource(parts: WorkspaceParts, source: string, target: string): Promise<string> {
  const make = statSync(source).isDirectory() ? "mkdir" : "touch";
  const script = `${make} "$2" && mount -n --rbind "$1" "$2"`;
  const [program, ...argv] = [
    ...parts.stage.enter,
    parts.programs.shell,
    "-c",
    script,
    "bind",
    source,
    target,
  ];
  try {
    await runProgram(program as string, argv, { env: SAFE_ENVIRONMENT, timeout: MOUNT_TIMEOUT_MS });
  } catch (cause) {
    throw new EngineError("sandbox_failed", `Could not make ${source} visible in the sandbox`, { cause });
  }
  return target;
}

function joinGroups(shell: string, memberFiles: readonly string[]): readonly string[] {
  return memberFiles.length === 0 ? [] : [shell, "-c", JOIN_GROUPS, "join", ...memberFiles, "--"];
}

/** Where no control group limits memory, each process is limited by itself and the sum is watched. */
function resourceLimits(prlimit: string, limits: SandboxLimits, limitsMemory: boolean): readonly string[] {
  return [
    ...[prlimit, "--core=0", `--fsize=${limits.diskBytes}`, `--nofile=${openFiles()}`],
    ...(limitsMemory ? [] : [`--data=${limits.memoryBytes}`]),
  ];
}

/** A limit above our own cannot be set. */
function openFiles(): number {
  const own = /^Max open files\s+\S+\s+(\d+)/m.exec(readFileSync("/proc/self/limits", "latin1"))?.[1];
  return Math.min(MOST_OPEN_FILES, Number(own ?? MOST_OPEN_FILES));
}

function dropPrivileges({ programs, identity }: WorkspaceParts): readonly string[] {
  if (process.getuid?.() !== 0) return [];
  return [
    ...[programs.setpriv, `--reuid=${identity.uid}`, `--regid=${identity.gid}`, "--clear-groups"],
    ...["--no-new-privs", "--"],
  ];
}

/** What bubblewrap, or the last program before the command, says when the command itself does not exist. */
const NOT_FOUND = /^(?:bwrap: execvp |(?:prlimit|relay): failed to execute )/;
const SETUP_COMPLAINT = /^(?:bwrap|nsenter|prlimit|setpriv|sh|join): /;

function resultOf(outcome: ProcessOutcome, outOfMemory: boolean): SandboxResult {
  const { exitCode, ended, stdout, stderr, truncated, durationMs } = outcome;
  const result = { stdout, stderr, truncated, durationMs };
  if (ended !== "exit" || exitCode === null) return { ...result, exitCode: null, ended };
  if (outOfMemory && exitCode !== 0) return { ...result, exitCode: null, ended: "memory" };
  if (stdout === "" && NOT_FOUND.test(stderr)) return { ...result, exitCode: 127, ended: "exit" };
  if (stdout === "" && SETUP_COMPLAINT.test(stderr)) {
    throw new EngineError("sandbox_failed", `The sandbox could not be set up: ${stderr.trim()}`);
  }
  if (isSignalExit(exitCode)) return { ...result, exitCode: null, ended: "signal" };
  return { ...result, exitCode, ended: "exit" };
}
