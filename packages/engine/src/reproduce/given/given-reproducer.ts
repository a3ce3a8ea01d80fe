import { maskMessage, type Signature } from "@bugstack/event";
import type { TestRequest, TestResult, TestRun } from "../../toolchains/toolchain.ts";
import { didNotEnd } from "../../verify/run-outcome.ts";
import type { NotReproduced, Reproducer, Reproduction, ReproductionRequest } from "../reproducer.ts";
import { loadingObstacle } from "../seen.ts";
import { isFound, isNamedBy, meantBy, noSuchTest } from "./named-tests.ts";
import { pathOfSelector } from "./place-selectors.ts";

const SECONDS = 180;
/** Whole files may be much slower than the tests that were named. */
const FILES_SECONDS = 60;
/** How long a run of the suite that is under way is waited for, before what failed is run once more by itself. */
const LEAST_WAIT_MS = 1_000;
const WAIT_SHARE = 2;
/** Processor time after which a test counts as one that does not end, where the toolchain can tell. */
const TEST_SECONDS = 2;
/** The same where nothing else failed, so that a test that is only slow is not taken for one without end. */
const PATIENT_TEST_SECONDS = 5;

/**
 * Takes tests of the project that fail already: they are run twice, and what fails both times counts. In the usual case
 * these are the run that watches what they and those beside them execute, and the one of the whole suite.
 */
export const givenReproducer: Reproducer = {
  kind: "given",
  async reproduce(request) {
    const selectors = request.selectors ?? [];
    if (selectors.length === 0) return refuse("unsupported", "No failing test was given.", null);
    const seen = await seeWatched(request, selectors);
    if (seen) return seen;
    const first = await runNamed(request, selectors);
    const failing = failures(first);
    if (!first.complete && failing.length === 0) {
      return (
        unloadable(first) ??
        refuse(
          "environment_failed",
          `The test runner did not finish, so nothing is known of the test.${lastWords(first)}`,
          first,
        )
      );
    }
    if (failing.length === 0) return notFailing(selectors, first);
    const second = await lookAgain(request, failing);
    const stable = alike(failing, second);
    const [shown] = stable;
    if (!shown) {
      const names = failing.map((test) => test.id).join(", ");
      return refuse(
        "not_reproduced",
        `${names} failed once and not, or differently, the second time: it is flaky.`,
        second,
      );
    }
    return reproduction(stable, shown, [first, second], failing.length - stable.length);
  },
};

/**
 * Runs the files of the tests and notes what is executed. Null where that does not settle it: a test that is not found or
 * passes among the others of its file, one that is only slow for being watched, or another failure in the suite.
 */
async function seeWatched(
  request: ReproductionRequest,
  selectors: readonly string[],
): Promise<Reproduction | null> {
  const { coverage = [], suite } = request;
  if (coverage.length === 0) return null;
  const files = [...new Set(selectors.map(pathOfSelector))];
  const first = await run(request, files, { seconds: FILES_SECONDS, coverage });
  if (!selectors.every((selector) => isFound(selector, first))) return null;
  const failing = failures(first).filter((test) => selectors.some((selector) => isNamedBy(selector, test)));
  if (failing.length === 0 || !first.tests.some((test) => test.coverage !== null)) return null;
  const whole = await within(suite, Math.max(LEAST_WAIT_MS, WAIT_SHARE * first.durationMs));
  const isEndedBySuite = whole !== null && alike(failing, whole).length === failing.length;
  if (!isEndedBySuite && failing.some(didNotEnd)) return null;
  const second = isEndedBySuite ? whole : await lookAgain(request, failing);
  const stable = alike(failing, second);
  const [shown] = stable;
  return shown ? reproduction(stable, shown, [first, second], failing.length - stable.length) : null;
}

/** What a run answers that is under way, if it does so within a time. */
async function within(run: Promise<TestRun> | undefined, milliseconds: number): Promise<TestRun | null> {
  const { promise: over, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => resolve(null), milliseconds);
  try {
    return await Promise.race([run?.catch(() => null) ?? null, over]);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs what failed once more, quickly where that is possible; where it then fails otherwise, a cold run decides. */
async function lookAgain(request: ReproductionRequest, failing: readonly TestResult[]): Promise<TestRun> {
  const ids = failing.map((test) => test.id);
  // What takes all of its time is only slower beside others.
  const isQuick = request.again !== undefined && !failing.some(didNotEnd);
  if (isQuick) {
    const quick = await request.again?.(null, requestFor(request, ids));
    if (quick && (!quick.warm || alike(failing, quick).length === failing.length)) return quick;
  }
  return run(request, ids, { testSeconds: failing.every(didNotEnd) ? PATIENT_TEST_SECONDS : TEST_SECONDS });
}

/** Those of the failing tests that fail in another run with the same words. */
function alike(failing: readonly TestResult[], other: TestRun): readonly TestResult[] {
  const again = new Map(failures(other).map((test) => [test.id, failureText(test)]));
  return failing.filter((test) => again.get(test.id) === failureText(test));
}

/**
 * Runs the given tests. Where some of them are not found, their files are run to see what is there.
 * @throws EngineError `bad_input` for a test that does not exist.
 */
async function runNamed(request: ReproductionRequest, selectors: readonly string[]): Promise<TestRun> {
  const first = await run(request, selectors);
  const missing = selectors.filter((selector) => !isFound(selector, first));
  const says = first.ended === "exit" && !first.collectionErrors.some((error) => error.exceptions.length > 0);
  if (missing.length === 0 || !says) return first;
  const files = [...new Set(missing.map(pathOfSelector))];
  const listing = await run(request, files);
  // A file that cannot even be loaded says nothing of its tests.
  if (listing.tests.length === 0 && listing.collectionErrors.length > 0) return listing;
  const meant = missing.map((selector) => ({
    selector,
    ids: isFound(selector, listing) ? [selector] : meantBy(selector, listing),
  }));
  const unknown = meant.find(({ ids }) => ids.length === 0);
  if (unknown && !listing.complete) return first;
  if (unknown) throw noSuchTest(unknown.selector, listing);
  const known = selectors.filter((selector) => !missing.includes(selector));
  return run(request, [...known, ...meant.flatMap(({ ids }) => ids)]);
}

function unloadable(run: TestRun): NotReproduced | null {
  const obstacle = run.collectionErrors.some((error) => error.exceptions.length > 0)
    ? loadingObstacle(run)
    : null;
  return obstacle === null
    ? null
    : refuse(obstacle.isEnvironment ? "environment_failed" : "not_reproduced", obstacle.sentence, run);
}

/** The end of what a runner printed, which mostly says why it gave up. */
function lastWords({ output }: TestRun): string {
  const last = output.trimEnd().split("\n").at(-1)?.trim().slice(0, 300);
  return last ? ` It said: ${last}` : "";
}

async function run(
  request: ReproductionRequest,
  selectors: readonly string[],
  special: Partial<TestRequest> = {},
): Promise<TestRun> {
  const { toolchain, workspace, environment, signal } = request;
  const answer = await toolchain.runTests(workspace, environment, {
    ...requestFor(request, selectors),
    ...special,
  });
  signal.throwIfAborted();
  return answer;
}

function requestFor({ signal }: ReproductionRequest, selectors: readonly string[]): TestRequest {
  return { selectors, observe: true, seconds: SECONDS, testSeconds: TEST_SECONDS, signal };
}

function failures(run: TestRun): TestResult[] {
  return run.tests.filter((test) => test.outcome === "failed" || test.outcome === "error");
}

/** What a failure says, without what varies between two runs of it. */
function failureText(test: TestResult): string {
  const last = test.failure?.exceptions.at(-1);
  return last ? `${last.type}: ${masked(last.message)}` : masked(test.failure?.output ?? test.outcome);
}

/** `<generator o...7ff666628a90>`: of an address that was cut only the end is left. */
function masked(message: string): string {
  return maskMessage(message.replace(/\.{3}[0-9a-f]{2,16}>/gi, "...>"));
}

function reproduction(
  stable: readonly TestResult[],
  shown: TestResult,
  before: readonly TestRun[],
  unstable: number,
): Reproduction {
  const last = shown.failure?.exceptions.at(-1);
  const signature: Signature = {
    classes: [shown.id],
    message: failureText(shown),
    function: last?.function ?? null,
    statement: last?.statement ?? null,
  };
  return {
    reproduced: true,
    kind: "given",
    test: null,
    proving: stable.map((test) => test.id),
    before,
    signature,
    render: () => null,
    variant: null,
    notes: unstable > 0 ? [`${unstable} more failed once only and are left out as flaky`] : [],
  };
}

function notFailing(selectors: readonly string[], run: TestRun): NotReproduced {
  const obstacle = loadingObstacle(run);
  if (obstacle) {
    return refuse(obstacle.isEnvironment ? "environment_failed" : "not_reproduced", obstacle.sentence, run);
  }
  const named = selectors.join(", ");
  return run.tests.length === 0
    ? refuse("not_reproduced", `No test was found under ${named}.`, run)
    : refuse("not_reproduced", `${named} passes here (${run.tests.length} run, none failed).`, run);
}

function refuse(reason: NotReproduced["reason"], sentence: string, run: TestRun | null): NotReproduced {
  return { reproduced: false, reason, sentence, output: run?.output ?? "" };
}
