/** Reporter for jest. With everything in one process, failures carry the very errors that were thrown. */
const { createRecorder } = require("./shared.cjs");

class BugstackReporter {
  #recorder = createRecorder();

  onTestCaseStart(test, { ancestorTitles, title }) {
    this.#recorder.started(test.path, [...ancestorTitles, title]);
  }

  onTestResult(test, result) {
    if (result.testExecError && result.testResults.length === 0) {
      this.#recorder.collectionError(test.path, errorOf(result.testExecError), result.failureMessage ?? "");
    }
    for (const one of result.testResults) {
      const names = [...one.ancestorTitles, one.title];
      const outcome = one.status === "passed" ? "passed" : one.status === "failed" ? "failed" : "skipped";
      const [detail] = one.failureDetails ?? [];
      const [message = ""] = one.failureMessages ?? [];
      this.#recorder.test(test.path, names, {
        outcome,
        durationMs: one.duration,
        error: outcome === "failed" ? (errorOf(detail) ?? fromText(message)) : null,
        output: message,
      });
    }
  }

  onRunComplete(_contexts, results) {
    if (results.runExecError) this.#recorder.collectionError("run", errorOf(results.runExecError));
    this.#recorder.end();
  }
}

/** jest hands over the error itself, or an object around it. */
function errorOf(detail) {
  if (typeof detail !== "object" || detail === null) return null;
  const inner = detail.error ?? detail;
  return typeof inner === "object" && inner !== null && (inner.stack || inner.message) ? inner : null;
}

function fromText(text) {
  const [first = ""] = text.split("\n");
  const found = /^([A-Za-z_$][\w$]*(?:Error|Exception)?): ?(.*)$/.exec(first);
  return { name: found?.[1] ?? "Error", message: found?.[2] ?? first, stack: text };
}

module.exports = BugstackReporter;
