import { lchownSync, lstatSync } from "node:fs";
import { join } from "node:path";
import { EngineError } from "../../error.ts";
import { watchFolder } from "../folder-quota.ts";
import type { SandboxIdentity } from "../identity.ts";
import { SCRATCH_PATHS, TREE_PATH } from "../inner-system.ts";
import { type Door, openDoor } from "../network/door.ts";
import { behindRelay, PROXY_PORT, proxyVariables, RELAY_PROCESSES, relayMounts } from "../network/relay.ts";
import { removeTree } from "../remove-tree.ts";
import { restoreTree } from "../restore-tree.ts";
import type { ProcessRun } from "../run-process.ts";
import {
  DEFAULT_LIMITS,
  type ReadOnlyMount,
  type SandboxCommand,
  type SandboxResult,
  type SandboxWorkspace,
} from "../sandbox.ts";
import { startProcess } from "../start-process.ts";
import { accessTree } from "../tree-access.ts";
import { diffTrees } from "../tree-diff.ts";
import { type ContainerRequest, containerOptions } from "./container.ts";
import { runContainer } from "./run-container.ts";

export interface WorkspaceParts
  extends Pick<ContainerRequest, "engine" | "image" | "etc" | "processors" | "user" | "seccomp" | "labels"> {
  readonly identity: SandboxIdentity;
  readonly base: string;
  /** Folder on disk of this workspace alone, with the copy of the base in `tree`; removed at the end. */
  readonly scratch: string;
  /** All that may lie in the tree. */
  readonly treeBytes: number;
}

const MOST_FILE_BYTES = 64 * 1024 ** 2;
/** The shell in front of the command counts among the processes of a container. */
const OWN_PROCESSES = 1;

export function createContainerWorkspace(parts: WorkspaceParts): SandboxWorkspace {
  const tree = join(parts.scratch, "tree");
  const running = new Set<AbortController>();
  let isOpen = true;
  let doors = 0;
  let restored = Date.now();
  const access = accessTree({
    directory: tree,
    innerPath: TREE_PATH,
    onCreate: (path) => handOver(path, parts.identity),
    mostBytes: MOST_FILE_BYTES,
  });

  async function run(
    command: SandboxCommand,
    input: ProcessRun["input"],
    controller: AbortController,
  ): Promise<SandboxResult> {
    if (!isOpen) throw new EngineError("sandbox_failed", "The workspace is closed");
    const limits = { ...DEFAULT_LIMITS, ...command.limits };
    const exit = command.network && command.network !== "none" ? command.network : null;
    running.add(controller);
    const stop = () => controller.abort();
    const quotas = [watchFolder(tree, parts.treeBytes, stop)];
    let door: Door | null = null;
    try {
      for (const { source } of command.mounts ?? []) requireSource(source);
      if (command.output) {
        requireSource(command.output.source);
        handOver(command.output.source, parts.identity);
        quotas.push(watchFolder(command.output.source, limits.outputFolderBytes, stop));
      }
      const mounts: ReadOnlyMount[] = [...(command.mounts ?? [])];
      if (exit) {
        doors += 1;
        const socket = join(parts.scratch, `door-${doors}`);
        door = await openDoor({ path: socket }, (connection) => exit.accept(connection));
        handOver(socket, parts.identity);
        mounts.push(...relayMounts(socket));
      }
      const options = containerOptions({
        ...parts,
        argv: exit ? behindRelay(command.argv) : command.argv,
        directory: command.directory ?? "",
        environment: { ...command.environment, ...(exit ? proxyVariables(PROXY_PORT) : {}) },
        tree,
        mounts,
        output: command.output ?? null,
        hasProxy: exit !== null,
        limits,
        processes: limits.processes + OWN_PROCESSES + (exit ? RELAY_PROCESSES : 0),
      });
      const result = await runContainer({
        api: parts.engine.api,
        options,
        input,
        seconds: limits.seconds,
        outputBytes: limits.outputBytes,
        onOutput: command.onOutput ?? null,
        signal: AbortSignal.any([controller.signal, ...(command.signal ? [command.signal] : [])]),
      });
      const exceeded = await Promise.all(quotas.map((quota) => quota.end()));
      return exceeded.includes(true) ? { ...result, exitCode: null, ended: "disk" } : result;
    } finally {
      running.delete(controller);
      door?.close();
      for (const quota of quotas) await quota.end();
    }
  }

  return {
    path: TREE_PATH,
    read: access.read,
    write: access.write,
    scratch: SCRATCH_PATHS,
    exec: (command) => run(command, command.input ?? null, new AbortController()),
    start: (command) => startProcess((input, controller) => run(command, input, controller)),
    async restore() {
      // A program that runs could lead the work astray with links.
      if (running.size > 0) return false;
      await restoreTree(parts.base, tree, restored, (path) => handOver(path, parts.identity));
      restored = Date.now();
      return true;
    },
    diff: () => diffTrees({ base: parts.base, tree, upper: null }),
    async dispose() {
      isOpen = false;
      for (const controller of running) controller.abort();
      while (running.size > 0) await new Promise((resolve) => setTimeout(resolve, DISPOSE_POLL_MS));
      await removeTree(parts.scratch);
    },
  };
}

const DISPOSE_POLL_MS = 20;

/** Gives a file or folder that this process created to the containers' user. */
export function handOver(path: string, { uid, gid }: SandboxIdentity): void {
  if (process.getuid?.() === 0) lchownSync(path, uid, gid);
}

function requireSource(source: string): void {
  try {
    lstatSync(source);
  } catch (cause) {
    throw new EngineError("sandbox_failed", `Nothing to mount at ${source}`, { cause });
  }
}
