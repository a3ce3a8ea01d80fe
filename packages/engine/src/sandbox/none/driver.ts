import { mkdirSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import { EngineError } from "../../error.ts";
import { copyTree } from "../copy-tree.ts";
import { watchFolder } from "../folder-quota.ts";
import { openDoor } from "../network/door.ts";
import { proxyVariables } from "../network/relay.ts";
import { isAlive, residentBytes } from "../process-tree.ts";
import { removeTree } from "../remove-tree.ts";
import { restoreTree } from "../restore-tree.ts";
import { type ProcessRun, runProcess } from "../run-process.ts";
import {
  DEFAULT_LIMITS,
  type ReadOnlyMount,
  type Sandbox,
  type SandboxCommand,
  type SandboxResult,
  type SandboxWorkspace,
} from "../sandbox.ts";
import { startProcess } from "../start-process.ts";
import { sweepScratch } from "../sweep-scratch.ts";
import { accessTree } from "../tree-access.ts";
import { diffTrees } from "../tree-diff.ts";
import { treePathParts } from "../tree-path.ts";

export interface UnconfinedOptions {
  /** Folder of this instance; the copies lie under `sandboxes` in it. */
  readonly home: string;
  /** Told on each use. By default a warning of the process. */
  readonly onWarning?: (sentence: string) => void;
}

const WARNING =
  "Running repository code without a sandbox: it can read and change everything that you can, and reach every network, also while dependencies are installed. Use this for your own code only.";
const MOST_FILE_BYTES = 64 * 1024 ** 2;
const SYSTEM_PATH = "/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin";

/**
 * No protection at all: for a developer's own code, on explicit request. The tree is copied, so that it stays
 * as it is; time, memory and output limits hold; everything else is trust.
 */
export function createUnconfinedSandbox(options: UnconfinedOptions): Sandbox {
  const sandboxes = join(options.home, "sandboxes");
  const warn = options.onWarning ?? ((sentence) => process.emitWarning(sentence, "BugstackWarning"));

  return {
    name: "none",
    confinesNetwork: false,
    check: async () => ({ available: true, detail: "no confinement: for your own code only" }),
    owner: async () => null,
    prepare: async ({ directory }) => {
      warn(WARNING);
      mkdirSync(sandboxes, { recursive: true, mode: 0o711 });
      sweepScratch(sandboxes);
      const scratch = mkdtempSync(join(sandboxes, `${process.pid}-`));
      try {
        await copyTree(directory, join(scratch, "tree"), null);
        for (const name of ["home", "tmp"]) mkdirSync(join(scratch, name));
      } catch (cause) {
        await removeTree(scratch);
        throw new EngineError("sandbox_failed", `Could not copy ${directory}`, { cause });
      }
      return createUnconfinedWorkspace(directory, scratch);
    },
  };
}

function createUnconfinedWorkspace(base: string, scratch: string): SandboxWorkspace {
  const tree = join(scratch, "tree");
  const running = new Set<AbortController>();
  let isOpen = true;
  let restored = Date.now();
  const access = accessTree({
    directory: tree,
    innerPath: tree,
    onCreate: () => {},
    mostBytes: MOST_FILE_BYTES,
  });

  async function run(
    command: SandboxCommand,
    input: ProcessRun["input"],
    controller: AbortController,
  ): Promise<SandboxResult> {
    if (!isOpen) throw new EngineError("sandbox_failed", "The workspace is closed");
    const limits = { ...DEFAULT_LIMITS, ...command.limits };
    const translate = translator([...(command.mounts ?? []), ...(command.output ? [command.output] : [])]);
    running.add(controller);
    const quota =
      command.output &&
      watchFolder(command.output.source, limits.outputFolderBytes, () => controller.abort());
    // Only programs that keep to the proxy's variables are held by it here.
    const exit = command.network && command.network !== "none" ? command.network : null;
    const door = exit && (await openDoor("loopback", (connection) => exit.accept(connection)));
    let group: number | undefined;
    try {
      const { signalName: _, ...result } = await runProcess({
        argv: command.argv.map(translate) as [string, ...string[]],
        directory: command.directory ? join(tree, ...treePathParts(command.directory)) : tree,
        environment: {
          ...{
            PATH: SYSTEM_PATH,
            HOME: join(scratch, "home"),
            TMPDIR: join(scratch, "tmp"),
            LANG: "C.UTF-8",
          },
          ...Object.fromEntries(
            Object.entries(command.environment ?? {}).map(([name, value]) => [name, translate(value)]),
          ),
          ...(door ? proxyVariables(door.port) : {}),
        },
        input,
        descriptors: [],
        seconds: limits.seconds,
        outputBytes: limits.outputBytes,
        onOutput: command.onOutput ?? null,
        signal: AbortSignal.any([controller.signal, ...(command.signal ? [command.signal] : [])]),
        kill: (child) => {
          group = child.pid;
          killGroup(group);
        },
        watch: (child) => (residentBytes(child.pid as number) > limits.memoryBytes ? "memory" : null),
      });
      await groupEnded(group);
      return (await quota?.end()) ? { ...result, exitCode: null, ended: "disk" } : result;
    } finally {
      running.delete(controller);
      door?.close();
      await quota?.end();
    }
  }

  return {
    path: tree,
    read: access.read,
    write: access.write,
    scratch: [join(scratch, "home"), join(scratch, "tmp")],
    exec: (command) => run(command, command.input ?? null, new AbortController()),
    start: (command) => startProcess((input, controller) => run(command, input, controller)),
    restore: async () => {
      await restoreTree(base, tree, restored);
      restored = Date.now();
      return true;
    },
    diff: () => diffTrees({ base, tree, upper: null }),
    dispose: async () => {
      isOpen = false;
      for (const controller of running) controller.abort();
      await removeTree(scratch);
    },
  };
}

/** Nothing is mounted here, so a path below a mount's target is replaced by the one below its source. */
function translator(mounts: readonly ReadOnlyMount[]): (text: string) => string {
  const moved = mounts
    .filter(({ source, target }) => source !== target)
    .toSorted((left, right) => right.target.length - left.target.length);
  return (text) =>
    moved.reduce((result, { source, target }) => {
      const pattern = new RegExp(`(?<![\\w./-])${escapePattern(target)}(?=[/:;,\\s"']|$)`, "g");
      return result.replace(pattern, () => source);
    }, text);
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // The whole group has ended.
  }
}

const LONGEST_DYING_MS = 1_000;
const LOOK_EVERY_MS = 2;

/** A signal is sent, not obeyed at once: what is still dying may finish a write. */
async function groupEnded(group: number | undefined): Promise<void> {
  const until = performance.now() + LONGEST_DYING_MS;
  while (group !== undefined && isAlive(group) && performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
