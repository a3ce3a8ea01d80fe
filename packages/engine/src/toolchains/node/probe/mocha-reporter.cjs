/** Reporter for mocha. */
const { createRecorder } = require("./records.cjs");

module.exports = class BugstackReporter {
  constructor(runner) {
    const recorder = createRecorder();
    runner.on("test", (test) => recorder.started(fileOf(test), namesOf(test)));
    runner.on("pass", (test) =>
      recorder.test(fileOf(test), namesOf(test), { outcome: "passed", durationMs: test.duration }),
    );
    runner.on("pending", (test) =>
      recorder.test(fileOf(test), namesOf(test), { outcome: "skipped", durationMs: 0 }),
    );
    runner.on("fail", (test, error) => {
      process.stdout.write(`${test.fullTitle()}\n${error?.stack ?? error}\n`);
      if (test.type === "hook") {
        recorder.collectionError(`${fileOf(test)}::${test.fullTitle()}`, error);
      } else {
        recorder.test(fileOf(test), namesOf(test), {
          outcome: "failed",
          durationMs: test.duration,
          error,
          output: error?.stack ?? "",
        });
      }
    });
    runner.once("end", () => recorder.end());
  }
};

/** Titles of the suites around a test and its own; old versions only have them joined. */
function namesOf(test) {
  if (test.titlePath) return test.titlePath();
  const names = [];
  for (let current = test; current; current = current.parent) if (current.title) names.unshift(current.title);
  return names;
}

/** The file stands at the test, or at a suite around it. */
function fileOf(test) {
  for (let current = test; current; current = current.parent) if (current.file) return current.file;
  return "";
}
