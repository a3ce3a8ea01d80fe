/** Reporter for vitest: the hooks of version 3 and later while tests run, those of older ones at the end. */
import records from "./records.cjs";

// biome-ignore lint/style/noDefaultExport: the runner takes the default export for the reporter.
export default class BugstackReporter {
  recorder = records.createRecorder();
  #streamed = false;

  /** Starts over, for a further run of the same process. */
  begin(recorder) {
    this.recorder = recorder;
    this.#streamed = false;
  }

  onTestCaseReady(test) {
    this.recorder.started(fileOf(test.module), namesOf(test));
  }

  onTestCaseResult(test) {
    this.#streamed = true;
    const { state, errors } = test.result();
    const outcome = state === "passed" ? "passed" : state === "failed" ? "failed" : "skipped";
    this.#report(fileOf(test.module), namesOf(test), outcome, test.diagnostic()?.duration, errors);
  }

  onTestSuiteResult(suite) {
    for (const error of suite.errors()) {
      this.recorder.collectionError(`${fileOf(suite.module)}::${namesOf(suite).join(" ")}`, error);
    }
  }

  onTestRunEnd(modules, errors) {
    this.#streamed = true;
    for (const module of modules) {
      for (const error of module.errors()) this.recorder.collectionError(fileOf(module), error);
    }
    for (const error of errors) this.recorder.collectionError("unhandled", error);
    this.recorder.end();
  }

  onFinished(files = [], errors = []) {
    if (this.#streamed) return;
    for (const file of files) {
      if (file.result?.state === "fail" && file.tasks.length === 0) {
        for (const error of file.result.errors ?? []) this.recorder.collectionError(file.filepath, error);
      }
      for (const task of file.tasks) this.#walk(file.filepath, task, []);
    }
    for (const error of errors) this.recorder.collectionError("unhandled", error);
    this.recorder.end();
  }

  #walk(file, task, above) {
    const names = [...above, task.name];
    if (task.type === "suite") {
      if (task.tasks.length === 0)
        for (const error of task.result?.errors ?? [])
          this.recorder.collectionError(`${file}::${names.join(" ")}`, error);
      for (const inner of task.tasks) this.#walk(file, inner, names);
      return;
    }
    const state = task.result?.state;
    const outcome = state === "pass" ? "passed" : state === "fail" ? "failed" : "skipped";
    this.#report(file, names, outcome, task.result?.duration, task.result?.errors);
  }

  #report(file, names, outcome, durationMs, errors) {
    // Tests that the name pattern leaves out are reported as skipped: the recorder drops what was not asked for.
    this.recorder.test(file, names, { outcome, durationMs, error: errors?.[0] ?? null, output: "" });
  }
}

function fileOf(module) {
  return module.moduleId;
}

function namesOf(entity) {
  const names = [];
  for (let current = entity; current && current.type !== "module"; current = current.parent)
    names.unshift(current.name);
  return names;
}
