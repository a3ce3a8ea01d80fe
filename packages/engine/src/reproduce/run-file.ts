import { EngineError } from "../error.ts";
import type { TestRequest, TestRun } from "../toolchains/toolchain.ts";
import type { ReproductionRequest } from "./reproducer.ts";
import type { NewTest } from "./scenario.ts";
import { withTestFile } from "./workspace-file.ts";

const SECONDS = 60;

/** Runs a new test in a process of its own, in the workspace at the base, and looks at what it changed there. */
export async function runFile(request: ReproductionRequest, test: NewTest): Promise<TestRun> {
  const { workspace, environment, toolchain, signal } = request;
  throwIfAborted(signal);
  return withTestFile(workspace, test, async () => {
    const run = await toolchain.runTests(workspace, environment, requestFor(request, test));
    return { ...run, altered: (await workspace.diff()).filter(({ path }) => path !== test.path) };
  });
}

/** Runs a new test as quickly as it can be done; see `ReproductionRequest.again`. */
export async function runFileAgain(request: ReproductionRequest, test: NewTest): Promise<TestRun> {
  throwIfAborted(request.signal);
  return request.again ? request.again(test, requestFor(request, test)) : runFile(request, test);
}

export interface TwoLooks {
  readonly test: NewTest;
  /** What the second look is at; the same by default. */
  readonly fuller?: NewTest;
  readonly shows: (run: TestRun) => boolean;
  /** Whether this is one of several attempts, so that a quick run may rule it out. */
  readonly isGuess?: boolean;
}

/**
 * Looks at a new test twice, the second time only where the first showed what is wanted. One of the runs is cold, and
 * where a quick second look shows something else, a cold one decides. Gives the runs that were made, the last one last.
 */
export async function lookTwice(
  request: ReproductionRequest,
  { test, fuller = test, shows, isGuess = false }: TwoLooks,
): Promise<{ readonly shown: readonly [TestRun, TestRun] | null; readonly last: TestRun }> {
  const first = isGuess ? await runFileAgain(request, test) : await runFile(request, test);
  if (!shows(first)) return { shown: null, last: first };
  const quick = first.warm ? null : await runFileAgain(request, fuller);
  const second = quick && (shows(quick) || !quick.warm) ? quick : await runFile(request, fuller);
  return { shown: shows(second) ? [first, second] : null, last: second };
}

function requestFor({ signal }: ReproductionRequest, test: NewTest): TestRequest {
  return { selectors: [test.path], observe: true, seconds: SECONDS, signal };
}

export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new EngineError("time_limit", "Stopped while reproducing the error");
}
