import type { SuiteCounts } from "../report.ts";
import type { TestResult, TestRun } from "../toolchains/toolchain.ts";
import { counted, failed, notApplicable, passed } from "./evidence.ts";
import type { GateResult } from "./gate.ts";
import { renamedCases } from "./renamed-cases.ts";
import { countsOf, describeFailures, didNotEnd, isRed, resultsById } from "./run-outcome.ts";

/** The suite on the unchanged code: what failed there, and what cannot be relied on. */
export interface SuiteBaseline {
  readonly run: TestRun;
  /** Tests that passed once and failed once on the same code. */
  readonly flaky: readonly string[];
  readonly counts: SuiteCounts;
  /** Tests that fail on the unchanged code, flaky ones left out. */
  readonly failing: readonly string[];
  /** `none`: the project has no tests; `broken`: its suite does not finish, or parts of it do not load. */
  readonly state: "runs" | "none" | "broken";
}

/** Whether the suite failed before the change by something else than the error at hand. */
export function wasRed(suite: SuiteBaseline, given: readonly string[]): boolean {
  return suite.run.collectionErrors.length > 0 || suite.failing.some((id) => !given.includes(id));
}

const RERUNS = 2;

/**
 * Runs the suite on the base; a second time when anything fails, to tell flaky tests from failing ones. Where all that
 * fails was run in `beside` too, another run of this tree, that one is the second.
 */
export async function suiteBaseline(
  runSuite: () => Promise<TestRun>,
  beside: Promise<TestRun | null> | null = null,
): Promise<SuiteBaseline> {
  const first = await runSuite();
  const clean = first.complete && first.collectionErrors.length === 0;
  if (clean && !first.tests.some(isRed)) return baseline(first, []);
  const other = first.collectionErrors.length === 0 ? ((await beside?.catch(() => null)) ?? null) : null;
  const known = other && resultsById(other);
  const red = first.tests.filter(isRed);
  const isSettled = known !== null && red.length > 0 && red.every((test) => known.has(test.id));
  const second = isSettled && other ? other : await runSuite();
  const again = resultsById(second);
  const flaky = first.tests
    .filter((test) => {
      const now = again.get(test.id);
      return now !== undefined && isRed(now) !== isRed(test);
    })
    .map((test) => test.id);
  return baseline(first.complete || !second.complete ? first : second, flaky);
}

function baseline(run: TestRun, flaky: readonly string[]): SuiteBaseline {
  const failing = run.tests.filter((test) => isRed(test) && !flaky.includes(test.id)).map((test) => test.id);
  const none = run.tests.length === 0 && run.collectionErrors.length === 0 && run.ended === "exit";
  const state = none ? "none" : run.complete || run.tests.length > 0 ? "runs" : "broken";
  return { run, flaky, counts: countsOf(run, flaky), failing, state };
}

export interface SuiteJudgement {
  readonly gate: GateResult;
  readonly after: SuiteCounts | null;
  readonly flaky: readonly string[];
}

export interface SuiteInput {
  readonly before: SuiteBaseline;
  readonly after: TestRun;
  /** Paths of the tests that the fix adds; they are judged by other gates. */
  readonly added: ReadonlySet<string>;
  readonly rerunAfter: (ids: readonly string[]) => Promise<TestRun>;
  readonly rerunBefore: (ids: readonly string[]) => Promise<TestRun>;
}

/** Gate 6: no test that passed before fails now, none is missing, nothing new fails to load. */
export async function suiteGate(input: SuiteInput): Promise<SuiteJudgement> {
  const { before, after, added } = input;
  const own = { ...after, tests: after.tests.filter((test) => !added.has(test.path)) };
  const counts = countsOf(own, before.flaky);
  const answer = (gate: GateResult, flaky: readonly string[] = before.flaky): SuiteJudgement => ({
    gate,
    after: { ...counts, flaky: [...flaky] },
    flaky,
  });
  if (before.state === "none") {
    return answer(
      notApplicable("suite", "The project has no tests of its own; only the new ones speak for this change."),
    );
  }
  if (before.state === "broken") {
    return answer(
      failed(
        "suite",
        `The project's suite does not finish on the unchanged code: ${describeFailures(before.run)}`,
      ),
    );
  }
  if (!after.complete)
    return answer(
      failed("suite", `The suite does not finish on the changed code: ${describeFailures(after)}`),
    );
  if (after.collectionErrors.length > before.run.collectionErrors.length) {
    return answer(failed("suite", `Tests no longer load: ${describeFailures({ ...own, tests: [] })}`));
  }
  const now = resultsById(own);
  const passing = before.run.tests.filter(
    (test) => test.outcome === "passed" && !before.flaky.includes(test.id),
  );
  const gone = passing.filter((test) => !now.has(test.id)).map((test) => test.id);
  const renamed = renamedCases(gone, new Set(before.run.tests.map(({ id }) => id)), own.tests);
  const missing = gone.filter((id) => !renamed.has(id));
  const was = passing.filter(({ id }) => !renamed.has(id));
  if (missing.length > 0 || own.tests.length < before.run.tests.length) {
    return answer(
      failed(
        "suite",
        `Fewer tests ran than before: ${before.run.tests.length} became ${own.tests.length}. Missing: ${missing.slice(0, 10).join(", ")}`,
      ),
    );
  }
  const broken = [
    ...was.filter((test) => now.get(test.id)?.outcome !== "passed").map((test) => test.id),
    ...(await unseenBefore(input, now)),
  ];
  const verdict = broken.length > 0 ? await tellFlaky(broken, input) : { broken: [], flaky: [] };
  const flaky = [...before.flaky, ...verdict.flaky];
  if (verdict.broken.length > 0) {
    return answer(
      failed(
        "suite",
        `${counted(verdict.broken.length, "test")} passed before and fail now:\n${describeFailures(own, verdict.broken)}`,
      ),
      flaky,
    );
  }
  const lines = [
    `${counts.passed} passed, ${counts.failed + counts.errors} failed, ${counts.skipped} skipped; before ${before.counts.passed} passed, ${before.counts.failed + before.counts.errors} failed, ${before.counts.skipped} skipped.`,
  ];
  if (before.failing.length > 0)
    lines.push(
      `${counted(before.failing.length, "test")} failed before the change as well; only new failures count.`,
    );
  if (flaky.length > 0)
    lines.push(`Flaky, told apart by re-running the unchanged code: ${flaky.join(", ")}.`);
  return answer(passed("suite", lines.join("\n")), flaky);
}

/** What fails and passes on the unchanged code, although it was not reached there behind a test that does not end. */
async function unseenBefore(
  { before, rerunBefore }: SuiteInput,
  now: ReadonlyMap<string, TestResult>,
): Promise<readonly string[]> {
  if (before.run.complete && !before.run.tests.some(didNotEnd)) return [];
  const known = resultsById(before.run);
  const ids = [...now.values()].filter((test) => isRed(test) && !known.has(test.id)).map(({ id }) => id);
  if (ids.length === 0) return [];
  const results = resultsById(await rerunBefore(ids));
  return ids.filter((id) => results.get(id)?.outcome === "passed");
}

/**
 * The tests nearest to a change, ahead of a suite that takes long: the failed gate when one of them passed before and
 * fails now, else null, and the whole suite has the word.
 */
export async function nearGate(input: Omit<SuiteInput, "added">): Promise<GateResult | null> {
  const { before, after } = input;
  const now = resultsById(after);
  const broken = before.run.tests
    .filter((test) => test.outcome === "passed" && !before.flaky.includes(test.id))
    .map((test) => test.id)
    .filter((id) => {
      const result = now.get(id);
      return result !== undefined && isRed(result);
    });
  if (broken.length === 0) return null;
  const verdict = await tellFlaky(broken, input);
  if (verdict.broken.length === 0) return null;
  return failed(
    "suite",
    `${counted(verdict.broken.length, "test")} near the change passed before and fail now; the rest of the suite was not run:\n${describeFailures(after, verdict.broken)}`,
  );
}

/** A test is flaky only when the unchanged code fails it as well, now and then, and the changed code passes it again. */
async function tellFlaky(
  ids: readonly string[],
  input: Pick<SuiteInput, "rerunAfter" | "rerunBefore">,
): Promise<{ broken: string[]; flaky: string[] }> {
  const after = await input.rerunAfter(ids);
  const failing = ids.filter((id) => resultsById(after).get(id)?.outcome !== "passed");
  const unsteady = new Set<string>();
  for (let run = 0; run < RERUNS && failing.length < ids.length; run += 1) {
    const results = resultsById(await input.rerunBefore(ids));
    for (const id of ids) {
      const result = results.get(id);
      if (result && isRed(result)) unsteady.add(id);
    }
  }
  const flaky = ids.filter((id) => !failing.includes(id) && unsteady.has(id));
  return { flaky, broken: ids.filter((id) => !flaky.includes(id)) };
}
