import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Deployer, DeployOutcome, DeployRequest } from "./deployer.ts";
import { type CommandState, readCommandState, startCommand } from "./detached-command.ts";

export interface CommandDeployerOptions {
  /** The operator's command, run by `sh -c` on this machine as the server's user. */
  readonly command: string;
  /** Folder for the records of commands, below the instance's home; only the server's user may enter it. */
  readonly records: string;
  /** Working directory of the command; the records' folder of this deployment by default. */
  readonly directory?: string;
  readonly seconds?: number;
  /** Named variables of the server that the command may see, besides the usual ones. */
  readonly environment?: Readonly<Record<string, string>>;
}

const DEFAULT_SECONDS = 900;
const LOOK_MS = 50;
/** Starts of one deployment: a second one only when the machine went down in the middle of the first. */
const MOST_STARTS = 2;
const LONGEST_OUTPUT = 16_000;

/**
 * Deploys by the operator's command. The command runs apart from the server, in a session of its own, and leaves its
 * result on disk, so that a server that is killed and started again finds it, running or ended, and never starts it
 * twice. It is told what to deploy by `BUGSTACK_RELEASE`, `BUGSTACK_COMMIT`, `BUGSTACK_ENVIRONMENT` and
 * `BUGSTACK_DEPLOYMENT` (the key of this deployment).
 */
export function commandDeployer(options: CommandDeployerOptions): Deployer {
  return {
    kind: "command",
    async deploy(request) {
      const record = join(options.records, folderOf(request.idempotencyKey));
      await mkdir(record, { recursive: true, mode: 0o700 });
      for (;;) {
        const state = await readCommandState(record);
        const outcome = outcomeOf(state, request);
        if (outcome) return outcome;
        if (state.kind !== "running")
          await startCommand(record, { ...commandFor(options, request), after: state.starts });
        await pause(request.signal);
      }
    },
  };
}

function commandFor(options: CommandDeployerOptions, request: DeployRequest) {
  return {
    command: options.command,
    seconds: options.seconds ?? DEFAULT_SECONDS,
    directory: options.directory ?? null,
    environment: {
      PATH: process.env.PATH ?? "/usr/local/bin:/usr/bin:/bin",
      HOME: process.env.HOME ?? "/",
      LANG: process.env.LANG ?? "C.UTF-8",
      ...(process.env.USER ? { USER: process.env.USER } : {}),
      ...options.environment,
      BUGSTACK_RELEASE: request.release,
      BUGSTACK_COMMIT: request.commit,
      BUGSTACK_ENVIRONMENT: request.environment,
      BUGSTACK_DEPLOYMENT: request.idempotencyKey,
    },
  };
}

function outcomeOf(state: CommandState, request: DeployRequest): DeployOutcome | null {
  if (state.kind === "ended") {
    const output = state.output.slice(-LONGEST_OUTPUT);
    if (state.exitCode === 0) {
      const evidence = output.trim() === "" ? "The deploy command ended with exit code 0." : output;
      return { state: "deployed", release: request.release, evidence };
    }
    const why =
      state.exitCode === 124
        ? "The deploy command took too long and was ended."
        : `The deploy command failed with exit code ${state.exitCode}.`;
    return {
      state: "failed",
      sentence: `${why} Its output is kept with the run; correct it and retry.`,
      output,
    };
  }
  if (state.kind === "lost" && state.starts >= MOST_STARTS) {
    const sentence =
      "The deploy command was interrupted twice without a result. Look at the machine, then retry.";
    return { state: "failed", sentence, output: state.output.slice(-LONGEST_OUTPUT) };
  }
  return null;
}

/** A key is ours, but a folder's name has to be harmless whatever it holds. */
function folderOf(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 32);
}

function pause(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const stop = () => {
    clearTimeout(timer);
    reject(signal.reason);
  };
  const timer = setTimeout(() => {
    signal.removeEventListener("abort", stop);
    resolve();
  }, LOOK_MS);
  signal.addEventListener("abort", stop, { once: true });
  return promise;
}
