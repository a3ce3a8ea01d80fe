import { maskMessage, type Signature } from "@bugstack/event";
import type { TestRequest, TestResult, TestRun } from "../../toolchains/toolchain.ts";
import type { NotReproduced, Reproducer, Reproduction, ReproductionRequest } from "../reproducer.ts";
import { loadingObstacle } from "../seen.ts";
import { isFound, meantBy, noSuchTest } from "./named-tests.ts";
import { pathOfSelector } from "./place-selectors.ts";

const SECONDS = 180;
/** Processor time after which a test counts as one that does not end, where the toolchain can tell. */
const TEST_SECONDS = 2;
/** The same where nothing else failed, so that a test that is only slow is not taken for one without end. */
const PATIENT_TEST_SECONDS = 5;

/** Takes tests of the project that fail already: they are run twice, and what fails both times counts. */
export const givenReproducer: Reproducer = {
  kind: "given",
  async reproduce(request) {
    const selectors = request.selectors ?? [];
    if (selectors.length === 0) return refuse("unsupported", "No failing test was given.", null);
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

/** Runs what failed once more, quickly where that is possible; where it then fails otherwise, a cold run decides. */
async function lookAgain(request: ReproductionRequest, failing: readonly TestResult[]): Promise<TestRun> {
  const ids = failing.map((test) => test.id);
  // What takes all of its time is only slower beside others.
  const isQuick = request.again !== undefined && !failing.some(isEndless);
  if (isQuick) {
    const quick = await request.again?.(null, requestFor(request, ids, TEST_SECONDS));
    if (quick && (!quick.warm || alike(failing, quick).length === failing.length)) return quick;
  }
  return run(request, ids, failing.every(isEndless) ? PATIENT_TEST_SECONDS : TEST_SECONDS);
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

function isEndless(test: TestResult): boolean {
  return test.failure?.exceptions.at(-1)?.type === "TestDidNotEnd";
}

async function run(
  request: ReproductionRequest,
  selectors: readonly string[],
  testSeconds = TEST_SECONDS,
): Promise<TestRun> {
  const { toolchain, workspace, environment, signal } = request;
  const wanted = requestFor(request, selectors, testSeconds);
  const answer = await toolchain.runTests(workspace, environment, wanted);
  signal.throwIfAborted();
  return answer;
}

function requestFor(
  { signal }: ReproductionRequest,
  selectors: readonly string[],
  testSeconds: number,
): TestRequest {
  return { selectors, observe: true, seconds: SECONDS, testSeconds, signal };
}

function failures(run: TestRun): TestResult[] {
  return run.tests.filter((test) => test.outcome === "failed" || test.outcome === "error");
}

/** What a failure says, without what varies between two runs of it. */
function failureText(test: TestResult): string {
  const last = test.failure?.exceptions.at(-1);
  return last
    ? `${last.type}: ${maskMessage(last.message)}`
    : maskMessage(test.failure?.output ?? test.outcome);
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
