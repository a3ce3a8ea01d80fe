/** Reporter for jest: what `jest-runner.cjs` cannot see, files that could not be loaded and the end of the run. */
const { recorder } = require("./records.cjs");

class BugstackReporter {
  constructor() {
    // jest has read them. Tests run in this process, and those of programs may read its words as their own.
    process.argv.splice(2);
  }

  onTestResult(test, result) {
    if (result.testExecError && result.testResults.length === 0) {
      recorder().collectionError(test.path, errorOf(result.testExecError), result.failureMessage ?? "");
    }
    // Tests that never started: left out by a hook that failed, or by a pattern.
    for (const { ancestorTitles, title, status, duration, failureMessages } of result.testResults) {
      const outcome = status === "passed" ? "passed" : status === "failed" ? "failed" : "skipped";
      recorder().late(test.path, [...ancestorTitles, title], {
        outcome,
        durationMs: duration ?? 0,
        output: failureMessages?.[0] ?? "",
      });
    }
  }

  onRunComplete(_contexts, results) {
    if (results.runExecError) recorder().collectionError("run", errorOf(results.runExecError));
    recorder().end();
  }
}

/** jest hands over the error itself, or an object around it. */
function errorOf(detail) {
  const inner = detail?.error ?? detail;
  return typeof inner === "object" && inner !== null && (inner.stack || inner.message) ? inner : null;
}

module.exports = BugstackReporter;
