import { createHash } from "node:crypto";
import { languageOf } from "../code/languages.ts";
import { EngineError } from "../error.ts";
import type { Candidate } from "../propose/candidate.ts";
import type { Sandbox, SandboxWorkspace } from "../sandbox/sandbox.ts";
import type {
  Environment,
  SyntaxFault,
  TestRequest,
  TestRun,
  Toolchain,
  TypeCheck,
} from "../toolchains/toolchain.ts";
import { applyToBase, type ReadBase } from "./change.ts";
import type { Evaluator } from "./gate.ts";
import { allPassed } from "./run-outcome.ts";
import { createWarmPool } from "./warm-pool.ts";

/** Files of the base that a trial replaces or adds, by path. */
export type Overlay = ReadonlyMap<string, Uint8Array>;

/** Runs tests on the base with some files replaced. */
export interface Trials {
  /** A cold run in a workspace of its own. */
  run(overlay: Overlay, request: TestRequest): Promise<TestRun>;
  /** The same, and what it changed in the tree. */
  runWatched(overlay: Overlay, request: TestRequest): Promise<TestRun>;
  /**
   * A cold run of the whole suite on a tree, watched in some paths, and what it changed there; where one was made of the
   * same tree already, that one.
   */
  runSuite(overlay: Overlay, request: SuiteRequest): Promise<TestRun>;
  /** A run in a process that was started ahead, where there is one; else a cold one. */
  runAgain(overlay: Overlay, request: TestRequest): Promise<TestRun>;
  /** The same for tests that we wrote ourselves; what they load is loaded once for all quick runs to come. */
  learn(overlay: Overlay, request: TestRequest): Promise<TestRun>;
  /** Runs the same tests on many trees, as fast as the toolchain can: for choosing, never for the final word. */
  sift(overlays: readonly Overlay[], request: SiftRequest): Promise<Sift>;
  checkSyntax(overlay: Overlay): Promise<readonly SyntaxFault[]>;
  /** What the project's type checker says of these paths on a tree; null where it has none. */
  checkTypes(overlay: Overlay, paths: readonly string[]): Promise<TypeCheck | null>;
  /** Whether many small runs are cheap. */
  readonly quick: boolean;
  /** Gets ready for them ahead of time, in the background. */
  warmUp(): void;
  dispose(): Promise<void>;
  /** How many runs were made. */
  readonly count: number;
}

export type SuiteRequest = Pick<TestRequest, "coverage" | "seconds">;

export interface SiftRequest {
  readonly selectors: readonly string[];
  /** A tree on which the tests in `expected` should pass. */
  readonly control: Overlay;
  readonly expected: readonly string[];
}

export interface Sift {
  readonly control: TestRun;
  /** One run for each tree; empty when the control failed, because then there is nothing to compare with. */
  readonly runs: readonly TestRun[];
}

export interface TrialsOptions {
  readonly sandbox: Sandbox;
  /** Absolute path of the sealed base. */
  readonly base: string;
  readonly toolchain: Toolchain;
  readonly environment: Environment;
  readonly signal: AbortSignal;
  /** Modules to load once for many quick runs. */
  readonly modules: () => readonly string[];
  /** Runs side by side; two by default. */
  readonly parallel?: number;
}

export function createTrials(options: TrialsOptions): Trials {
  const { sandbox, base, toolchain, environment, signal } = options;
  const turn = createTurnstile(options.parallel ?? 2);
  const warm = createWarmPool(options);
  let count = 0;

  async function inWorkspace<Answer>(
    overlay: Overlay,
    use: (workspace: SandboxWorkspace) => Promise<Answer>,
  ) {
    return turn(async () => {
      throwIfAborted(signal);
      const workspace = await sandbox.prepare({ directory: base });
      try {
        await workspace.write(overlay);
        return await use(workspace);
      } finally {
        await workspace.dispose();
      }
    });
  }

  function run(overlay: Overlay, request: TestRequest): Promise<TestRun> {
    count += 1;
    return inWorkspace(overlay, async (workspace) => {
      const answer = await toolchain.runTests(workspace, environment, { signal, ...request });
      throwIfAborted(signal);
      return answer;
    });
  }

  function runWatched(overlay: Overlay, request: TestRequest): Promise<TestRun> {
    count += 1;
    return inWorkspace(overlay, async (workspace) => {
      const answer = await toolchain.runTests(workspace, environment, { signal, ...request });
      throwIfAborted(signal);
      return { ...answer, altered: (await workspace.diff()).filter(({ path }) => !overlay.has(path)) };
    });
  }

  const suites = new Map<string, Promise<TestRun>>();

  /** A run that was cut off, because it had less time then, says nothing to whoever gives it more. */
  async function runSuite(overlay: Overlay, request: SuiteRequest): Promise<TestRun> {
    const key = keyOf(overlay, request.coverage ?? []);
    const known = await suites.get(key)?.catch(() => null);
    if (known?.complete) return known;
    const fresh = runWatched(overlay, { selectors: [], ...request });
    suites.set(key, fresh);
    return fresh;
  }

  /** The quick way, between two runs of the control; null where there is none or the controls are not as they should be. */
  async function siftQuickly(overlays: readonly Overlay[], request: SiftRequest): Promise<Sift | null> {
    const { selectors, control, expected } = request;
    const first = await runWarm(control, { selectors });
    if (!first || !allPassed(first, expected)) return null;
    const seconds = secondsAfter(first);
    const [last, ...runs] = await Promise.all(
      [control, ...overlays].map(
        async (overlay) =>
          (await runWarm(overlay, { selectors, seconds })) ??
          (await run(overlay, { selectors, seconds: COLD_START_SECONDS + seconds })),
      ),
    );
    return last && agree(first, last) ? { control: first, runs } : null;
  }

  async function runWarm(overlay: Overlay, request: TestRequest): Promise<TestRun | null> {
    count += 1;
    const answer = await warm.run(overlay, { signal, ...request });
    throwIfAborted(signal);
    return answer;
  }

  /** Cold runs; where a control is wanted anyway it comes first, and nothing follows when it fails. */
  async function siftSlowly(overlays: readonly Overlay[], request: SiftRequest): Promise<Sift> {
    const { selectors, expected } = request;
    const control = await run(request.control, { selectors });
    if (!allPassed(control, expected)) return { control, runs: [] };
    const seconds = COLD_START_SECONDS + secondsAfter(control);
    const runs = await Promise.all(overlays.map((overlay) => run(overlay, { selectors, seconds })));
    return { control, runs };
  }

  return {
    run,
    runWatched,
    runSuite,
    get quick() {
      return warm.obstacle === null;
    },
    runAgain: async (overlay, request) => (await runWarm(overlay, request)) ?? run(overlay, request),
    async learn(overlay, request) {
      count += 1;
      const answer = await warm.learn(overlay, { signal, ...request });
      throwIfAborted(signal);
      return answer ?? run(overlay, request);
    },
    warmUp: () => warm.warmUp(),
    dispose: () => warm.dispose(),
    sift: async (overlays, request) =>
      (await siftQuickly(overlays, request)) ?? siftSlowly(overlays, request),
    checkSyntax(overlay) {
      return inWorkspace(overlay, (workspace) =>
        // Pages are read when they are rendered.
        toolchain.checkSyntax(
          workspace,
          environment,
          [...overlay.keys()].filter((path) => languageOf(path) !== null),
          signal,
        ),
      );
    },
    async checkTypes(overlay, paths) {
      if (!environment.detection.typeChecker) return null;
      return inWorkspace(overlay, async (workspace) => {
        const answer = await toolchain.checkTypes(workspace, environment, paths, signal);
        throwIfAborted(signal);
        return answer;
      });
    },
    get count() {
      return count;
    },
  };
}

const SHORTEST_SECONDS = 0.3;
const PATIENCE = 5;
/** What a runner may need before its first test, on a machine that has much else to do. */
const COLD_START_SECONDS = 15;

/** Time for a run of the same tests on other code: a fixed limit lets loops eat the budget, or ends what is slow. */
function secondsAfter({ durationMs }: TestRun): number {
  return Math.max(SHORTEST_SECONDS, (PATIENCE * durationMs) / 1000);
}

/** One text for each tree and what is watched on it. */
function keyOf(overlay: Overlay, coverage: readonly string[]): string {
  const hash = createHash("sha256").update(JSON.stringify(coverage.toSorted()));
  for (const [path, content] of [...overlay].toSorted(([left], [right]) => (left < right ? -1 : 1)))
    hash.update(`\0${path}\0${content.length}\0`).update(content);
  return hash.digest("hex");
}

/** Whether two runs of the same tests had the same results. */
function agree(left: TestRun, right: TestRun): boolean {
  const outcomes = (run: TestRun) =>
    run.tests
      .map((test) => `${test.id} ${test.outcome}`)
      .toSorted()
      .join("\n");
  return left.complete && right.complete && outcomes(left) === outcomes(right);
}

/** The engine's evaluator port over trials: applies a candidate and runs the selected tests on it. */
export function createColdEvaluator(trials: Trials, read: ReadBase): Evaluator {
  return {
    async evaluate(candidate: Candidate, selectors, signal) {
      const change = await applyToBase(candidate.edits, read);
      const overlay = new Map(change.files.map((file) => [file.path, file.after]));
      for (const test of candidate.tests) overlay.set(test.path, Buffer.from(test.source));
      return trials.run(overlay, { selectors, signal });
    },
    async dispose() {},
  };
}

export function throwIfAborted(signal: AbortSignal): void {
  if (!signal.aborted) return;
  throw signal.reason instanceof EngineError
    ? signal.reason
    : new EngineError("time_limit", "The time limit was reached", { cause: signal.reason });
}

/** Lets at most `width` tasks run at once, first come first served. */
export function createTurnstile(width: number): <Answer>(task: () => Promise<Answer>) => Promise<Answer> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running >= width) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
