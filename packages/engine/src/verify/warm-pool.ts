import type { Sandbox, SandboxWorkspace } from "../sandbox/sandbox.ts";
import type { Environment, TestRequest, TestRun, Toolchain } from "../toolchains/toolchain.ts";
import type { ChangedFiles, WarmRunner } from "../toolchains/warm-runner.ts";

/** Warm processes for one base and environment, started when they are needed and replaced when a run spoils one. */
export interface WarmPool {
  /** Null: this one has to be run cold, because there is no warm process or not for this tree. */
  run(files: ChangedFiles, request: TestRequest): Promise<TestRun | null>;
  /** Starts a process ahead of time. */
  warmUp(): void;
  /** Runs tests as above; what they load is loaded once for all later runs. For tests that we wrote ourselves. */
  learn(files: ChangedFiles, request: TestRequest): Promise<TestRun | null>;
  /** Why nothing is run warm any more; null while it is. */
  readonly obstacle: string | null;
  dispose(): Promise<void>;
}

export interface WarmPoolOptions {
  readonly sandbox: Sandbox;
  /** Absolute path of the sealed base. */
  readonly base: string;
  readonly toolchain: Toolchain;
  readonly environment: Environment;
  readonly signal: AbortSignal;
  /** Modules that the project imports from outside its tree. */
  readonly modules: () => readonly string[];
  /** Most processes at once; two by default. */
  readonly width?: number;
  /** A further process is started when what waits would take this many times as long as a start took. */
  readonly worthAnother?: number;
}

interface Worker {
  readonly workspace: SandboxWorkspace;
  readonly runner: WarmRunner;
}

/** Two processes halve what waits, but on few cores the start of the second slows down the first. */
const WORTH_ANOTHER = 4;
/** So many processes may be lost before it is given up: each loss costs a start. */
const MOST_LOSSES = 4;

export function createWarmPool(options: WarmPoolOptions): WarmPool {
  const { sandbox, base, toolchain, environment, signal } = options;
  const width = options.width ?? 2;
  const worth = options.worthAnother ?? WORTH_ANOTHER;
  const all = new Set<Worker>();
  const idle: Worker[] = [];
  const waiting: ((worker: Worker | null) => void)[] = [];
  const starting = new Set<Promise<void>>();
  let losses = 0;
  let obstacle = toolchain.startWarm ? null : `there is no such way for ${toolchain.id}`;
  let modules: readonly string[] | null = null;
  let startMs = 0;
  let runMs = 0;

  async function start(): Promise<void> {
    const began = performance.now();
    let workspace: SandboxWorkspace | null = null;
    try {
      workspace = await sandbox.prepare({ directory: base });
      modules ??= options.modules();
      const started = await toolchain.startWarm?.(workspace, environment, { modules, signal });
      if (started && "runner" in started) {
        const worker = { workspace, runner: started.runner };
        all.add(worker);
        startMs = performance.now() - began;
        return obstacle === null ? hand(worker) : end(worker);
      }
      giveUp(started?.obstacle ?? "there is no such way");
    } catch (error) {
      giveUp(error instanceof Error ? error.message : String(error));
    }
    await workspace?.dispose();
  }

  function startAnother(): void {
    const attempt = start();
    starting.add(attempt);
    attempt.finally(() => starting.delete(attempt));
  }

  /** Whoever waits goes on without. */
  function giveUp(why: string): void {
    obstacle ??= why;
    for (const next of waiting.splice(0)) next(null);
  }

  function hand(worker: Worker): void {
    const next = waiting.shift();
    if (next) next(worker);
    else idle.push(worker);
  }

  async function take(): Promise<Worker | null> {
    if (obstacle !== null || signal.aborted) return null;
    const worker = idle.pop();
    if (worker) return worker;
    const answer = new Promise<Worker | null>((resolve) => waiting.push(resolve));
    grow();
    return answer;
  }

  /** Starts a process where there is none, or where the queue is worth a further one. */
  function grow(): void {
    if (obstacle !== null || waiting.length === 0) return;
    const living = all.size + starting.size;
    const isWorthIt = startMs > 0 && waiting.length * runMs > worth * startMs;
    if (living === 0 || (living < width && isWorthIt)) startAnother();
  }

  async function release(worker: Worker): Promise<void> {
    if (!worker.runner.spent) {
      grow();
      return hand(worker);
    }
    losses += 1;
    if (losses >= MOST_LOSSES) giveUp("its processes were lost again and again");
    await end(worker);
    grow();
  }

  async function end(worker: Worker): Promise<void> {
    all.delete(worker);
    await worker.runner.dispose();
    await worker.workspace.dispose();
  }

  async function withWorker(use: (runner: WarmRunner) => Promise<TestRun | null>): Promise<TestRun | null> {
    const worker = await take();
    if (!worker) return null;
    const began = performance.now();
    try {
      const run = await use(worker.runner);
      runMs = runMs === 0 ? performance.now() - began : (runMs + performance.now() - began) / 2;
      return run && { ...run, warm: true };
    } finally {
      modules = worker.runner.modules;
      await release(worker);
    }
  }

  return {
    run: (files, request) => withWorker((runner) => runner.run(files, request)),
    warmUp() {
      if (obstacle === null && !signal.aborted && all.size + starting.size === 0) startAnother();
    },
    learn: (files, request) => withWorker((runner) => runner.learn(files, request)),
    get obstacle() {
      return obstacle;
    },
    async dispose() {
      giveUp("it was closed");
      await Promise.all(starting);
      await Promise.all([...all].map(end));
    },
  };
}
