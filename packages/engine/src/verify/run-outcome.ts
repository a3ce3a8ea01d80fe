import type { SuiteCounts } from "../report.ts";
import type { TestResult, TestRun } from "../toolchains/toolchain.ts";

/** Results of a run by test id; of a test that ran more than once the worst one. */
export function resultsById(run: TestRun): ReadonlyMap<string, TestResult> {
  const results = new Map<string, TestResult>();
  for (const test of run.tests) {
    const known = results.get(test.id);
    if (!known || isRed(test)) results.set(test.id, test);
  }
  return results;
}

export function isRed(test: TestResult): boolean {
  return test.outcome === "failed" || test.outcome === "error";
}

/** Whether a test used up all of its processor time. */
export function didNotEnd({ failure }: Pick<TestResult, "failure">): boolean {
  return failure?.exceptions.at(-1)?.type === "TestDidNotEnd";
}

/**
 * Whether every one of these tests ran and passed, in a run that may be relied on. Other tests that could not be loaded
 * say nothing of these; whether more of them cannot be loaded than before is asked of the suite.
 */
export function allPassed(run: TestRun, ids: readonly string[]): boolean {
  const results = resultsById(run);
  return (
    run.complete &&
    ids.every(
      (id) =>
        matching(results, id).some((test) => test.outcome === "passed") && !matching(results, id).some(isRed),
    )
  );
}

/**
 * Whether this test ran and failed. A run that died proves nothing; one that time ended proves what was raised before: a
 * server that a failed request left open keeps its process alive.
 */
export function failedIn(run: TestRun, id: string): boolean {
  return matching(resultsById(run), id).some(
    (test) => isRed(test) && (run.complete || (run.ended === "time" && hasRaised(test))),
  );
}

function hasRaised(test: TestResult): boolean {
  return (test.failure?.exceptions.length ?? 0) > 0 && !didNotEnd(test);
}

/** Results of a test and, where it is parametrised, of its instances. */
export function matching(results: ReadonlyMap<string, TestResult>, id: string): readonly TestResult[] {
  const exact = results.get(id);
  if (exact) return [exact];
  return [...results.values()].filter(
    (test) => test.id.startsWith(`${id}[`) || test.id.startsWith(`${id}::`),
  );
}

/** Whether a run has a result for each of these tests. */
export function hasRun(run: TestRun, ids: readonly string[]): boolean {
  const results = resultsById(run);
  return ids.every((id) => matching(results, id).length > 0);
}

export function countsOf(run: TestRun, flaky: readonly string[] = []): SuiteCounts {
  const count = (outcome: TestResult["outcome"]) =>
    run.tests.filter((test) => test.outcome === outcome).length;
  return {
    passed: count("passed"),
    failed: count("failed"),
    skipped: count("skipped"),
    errors: count("error") + run.collectionErrors.length,
    flaky: [...flaky],
  };
}

/** Why these tests did not pass, for evidence: names and the last exception of each. */
export function describeFailures(run: TestRun, ids: readonly string[] | null = null): string {
  if (!run.complete && run.tests.length === 0) return `the run did not finish: ${lastLines(run.output, 6)}`;
  const results = resultsById(run);
  const red =
    ids === null ? run.tests.filter(isRed) : ids.flatMap((id) => matching(results, id)).filter(isRed);
  const lines = red.slice(0, 10).map((test) => {
    const last = test.failure?.exceptions.at(-1);
    return `${test.id}: ${last ? `${last.type}: ${last.message.split("\n")[0]}` : test.outcome}`;
  });
  if (red.length > 10) lines.push(`and ${red.length - 10} more`);
  for (const fault of run.collectionErrors.slice(0, 3)) {
    const last = fault.exceptions.at(-1);
    lines.push(
      `outside any test: ${last ? `${last.type}: ${last.message.split("\n")[0]}` : lastLines(fault.output, 3)}`,
    );
  }
  const missing = (ids ?? []).filter((id) => matching(results, id).length === 0);
  if (missing.length > 0) lines.push(`not run: ${missing.join(", ")}`);
  if (!run.complete) lines.push("the run did not finish");
  return lines.join("\n");
}

function lastLines(text: string, count: number): string {
  return text.trim().split("\n").slice(-count).join("\n");
}
