/**
 * Stands in front of jest's own runner of test files and listens to its events, where errors are still the very objects
 * that were thrown.
 */
const { createRequire } = require("node:module");
const { join } = require("node:path");
const { recorder } = require("./records.cjs");
const { watch } = require("./watch-access.cjs");

module.exports = async function run(globalConfig, config, environment, runtime, testPath, ...rest) {
  const original = environment.handleTestEvent;
  environment.handleTestEvent = async (event, state) => {
    await listen(event, testPath);
    if (original) await original.call(environment, event, state);
  };
  return circus(config)(globalConfig, config, environment, runtime, testPath, ...rest);
};

/** The runner as jest itself finds it: from its own folder. */
function circus(config) {
  const fromJest = createRequire(require.main?.filename ?? join(config.rootDir, "package.json"));
  for (const [request, via] of [
    ["jest-circus/runner", null],
    ["jest-circus/runner", "jest-config"],
    ["jest-circus/runner", "@jest/core"],
    ["jest-circus/runner", "jest-cli"],
  ]) {
    try {
      const from = via === null ? fromJest : createRequire(resolveThrough(fromJest, via));
      const module = require(from.resolve(request));
      return module.default ?? module;
    } catch {
      // Another way in is tried.
    }
  }
  throw new Error("jest-circus is not installed");
}

function resolveThrough(from, name) {
  if (name === "jest-config") return createRequire(from.resolve("@jest/core")).resolve(name);
  return from.resolve(name);
}

async function listen(event, file) {
  if (event.name === "test_start" && !isLeftOut(event.test)) {
    recorder().started(file, namesOf(event.test));
    await watch()?.begin(file, namesOf(event.test).join(" "));
  } else if (event.name === "test_done") {
    watch()?.end();
    const { errors, duration } = event.test;
    const error = errors.length > 0 ? errorOf(errors[0]) : null;
    recorder().test(file, namesOf(event.test), {
      outcome: errors.length > 0 ? "failed" : "passed",
      durationMs: duration ?? 0,
      error,
      output: "",
    });
  } else if (event.name === "test_skip" || event.name === "test_todo") {
    recorder().test(file, namesOf(event.test), { outcome: "skipped", durationMs: 0 });
  }
}

function isLeftOut(test) {
  return test.mode === "skip" || test.mode === "todo";
}

/** An entry is the error, or a pair with one that only knows where the test was written. */
function errorOf(entry) {
  const error = Array.isArray(entry) ? entry[0] : entry;
  return error ?? (Array.isArray(entry) ? entry[1] : null);
}

function namesOf(test) {
  const names = [];
  for (let current = test; current && current.name !== "ROOT_DESCRIBE_BLOCK"; current = current.parent)
    names.unshift(current.name);
  return names;
}
